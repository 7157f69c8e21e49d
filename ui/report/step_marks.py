"""The marks of the steps in the sidebar: how far each step is, and why it is not done."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget

from ui.parts.plain import tip
from ui.report.refusal import Refusal
from ui.report.session import Session
from ui.report.step_row import MARK
from ui.report.steps import Step
from usecases.progress import Progress, part_progress, report_progress
from usecases.why_open import why_part_is_open, why_report_is_open


def step_progress(step: Step, session: Session) -> Progress:
    """Return how far ``step`` is; one that fills no fields is as far as the whole report.

    What stands in a field and is not in the report is a fault, though the report may be in order.
    """
    if _not_taken(step, session):
        return Progress.ERRORS
    return _of_report(step, session)


def _of_report(step: Step, session: Session) -> Progress:
    if step.fields:
        return part_progress(step.fields, session.report, session.told)
    return report_progress(session.report, session.told)


def why_open(step: Step, session: Session) -> list[str]:
    """Return in lines why ``step`` is not done, or that it is."""
    refused = _not_taken(step, session)
    lines = [f"“{each.label}”填的没有收下：{each.why}" for each in refused]
    if lines and _of_report(step, session) is Progress.DONE:
        return lines  # not that it is done
    if step.fields:
        return lines + why_part_is_open(step.fields, session.told)
    return lines + why_report_is_open(session.told)


def _not_taken(step: Step, session: Session) -> list[Refusal]:
    fields = step.fields or session.report.form.fields
    return session.not_taken.standing_in(fields)


def mark_steps(sidebar: QListWidget, steps: Iterable[Step], session: Session) -> None:
    """Mark each of ``steps``, a row of the sidebar each; only what has changed is painted anew."""
    for row, step in enumerate(steps):
        if step.id == "preview":
            continue  # a way out, not a thing to finish: a mark would lie
        progress, why = step_progress(step, session), why_open(step, session)
        item = sidebar.item(row)
        spoken = "；".join([f"{step.name}，{progress.label}", *why])
        if item.data(Qt.ItemDataRole.AccessibleTextRole) == spoken:
            continue
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        item.setData(MARK, progress.value)
        item.setToolTip(tip("\n".join(why)))
