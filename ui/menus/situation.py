"""Which menu entries make sense where the clerk is."""

from ui.menus.menu import Situation
from ui.report.session import Session
from ui.report.steps import Step

#: While a report that was read from a file is looked over.
LOOKED_OVER = Situation.OPEN | Situation.UNDO


def situation_of(session: Session, step: Step) -> Situation:
    """Return what the window shows while a report is open at ``step``."""
    situation = Situation.OPEN | Situation.REPORT
    if session.is_final:
        situation |= Situation.FINAL
    else:
        situation |= Situation.CHANGEABLE | Situation.UNDO
    if not session.is_read:
        situation |= Situation.OWN
    if step.section and step.section.grid:
        situation |= Situation.TABLE
    elif step.section:
        situation |= Situation.TEXT
    if step.fields:
        situation |= Situation.SIZED
    return situation
