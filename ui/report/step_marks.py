"""The marks of the steps in the sidebar: how far each step is."""

from ui.parts import theme
from ui.report.session import Session
from ui.report.steps import Step
from usecases.progress import Progress, part_progress, report_progress

COLOURS = {
    Progress.DONE: theme.GREEN,
    Progress.ERRORS: theme.RED,
    Progress.BEGUN: theme.ACCENT,
    Progress.EMPTY: theme.FAINT,
}


def step_progress(step: Step, session: Session) -> Progress:
    """Return how far ``step`` is; one that fills no fields is as far as the whole report."""
    if step.fields:
        return part_progress(step.fields, session.report, session.standings)
    return report_progress(session.report, session.standings)
