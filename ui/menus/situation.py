"""Which menu entries make sense where the clerk is."""

from enum import Flag, auto

from ui.report.session import Session
from ui.report.steps import Step
from usecases.ledger_beside import TABLES


class Situation(Flag):
    """What the window shows, as far as it matters to menu entries."""

    START = 0  # no report is open
    OPEN = auto()  # a report, of the library or read from a file and looked over
    UNDO = auto()  # changes of what is open can be taken back
    REPORT = auto()
    CHANGEABLE = auto()
    FINAL = auto()
    TABLE = auto()
    TEXT = auto()
    SIZED = auto()  # the page has a text or a table, which are set in a size of the clerk's
    TALLIED = auto()  # the page has a table that is counted from the ledger, which is there
    OWN = auto()  # the report was made here, so it can be signed


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
        if session.tally and step.section.id in TABLES:
            situation |= Situation.TALLIED
    elif step.section:
        situation |= Situation.TEXT
    if step.fields:
        situation |= Situation.SIZED
    return situation
