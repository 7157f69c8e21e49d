"""The marks of the steps in the sidebar: how far each step is, and why it is not done."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QListWidget

from forms.sign_off.reasons import Standing
from ui.parts.plain import tip
from ui.report.refusal import Refusal
from ui.report.session import Session
from ui.report.step_row import MARK, NAMES
from ui.report.steps import Step
from usecases.progress import Progress, part_progress, report_progress
from usecases.why_open import why_part_is_open, why_report_is_open


class StepMarks:
    """The marks of ``steps`` in their rows; what is found as before is not marked anew."""

    def __init__(self, sidebar: QListWidget, steps: Sequence[Step], session: Session) -> None:
        self._sidebar = sidebar
        self._steps = steps
        self._session = session
        #: What each row was marked by.
        self._seen: dict[int, tuple[list[Standing], list[Refusal]]] = {}

    def refresh(self) -> None:
        """Mark how far each step is by now."""
        seats = [(each, each.finding.seats) for each in self._session.told]
        for row, step in enumerate(self._steps):
            if step.id == "preview":
                continue  # a way out, not a thing to finish: a mark would lie
            about = [each for each, ids in seats if not ids.isdisjoint(step.fields)]
            if not step.fields:
                about = self._session.told
            by = (about, _not_taken(step, self._session))
            # What is not filled in may be begun by now.
            if self._seen.get(row) != by or any(each.finding.is_unfilled for each in about):
                self._seen[row] = by
                self._mark(row, step, about)

    def _mark(self, row: int, step: Step, about: Sequence[Standing]) -> None:
        progress = _progress(step, self._session, about)
        why = _why_open(step, self._session, about)
        item = self._sidebar.item(row)
        spoken = "；".join([f"{step.name}，{progress.label}", *why])
        if item.data(Qt.ItemDataRole.AccessibleTextRole) == spoken:
            return
        is_other = item.data(MARK) != progress.value
        with QSignalBlocker(self._sidebar.model()):  # Qt would lay out and paint all rows anew
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            item.setData(MARK, progress.value)
            item.setToolTip(tip("\n".join(why)))
        if is_other:
            self._paint(row)

    def _paint(self, row: int) -> None:
        """Paint the mark of a row anew, and nothing beside it."""
        place = self._sidebar.visualItemRect(self._sidebar.item(row))
        self._sidebar.viewport().update(place.adjusted(0, 0, NAMES - place.width(), 0))


def _progress(step: Step, session: Session, about: Sequence[Standing]) -> Progress:
    """Return how far ``step`` is; one that fills no fields is as far as the whole report.

    What stands in a field and is not in the report is a fault, though the report may be in order.
    """
    if _not_taken(step, session):
        return Progress.ERRORS
    return _of_report(step, session, about)


def _of_report(step: Step, session: Session, about: Sequence[Standing]) -> Progress:
    if step.fields:
        return part_progress(step.fields, session.report, about)
    return report_progress(session.report, about)


def _why_open(step: Step, session: Session, about: Sequence[Standing]) -> list[str]:
    """Return in lines why ``step`` is not done, or that it is."""
    refused = _not_taken(step, session)
    lines = [str(each) for each in refused]
    if lines and _of_report(step, session, about) is Progress.DONE:
        return lines  # not that it is done
    if step.fields:
        return lines + why_part_is_open(step.fields, about)
    return lines + why_report_is_open(about)


def _not_taken(step: Step, session: Session) -> list[Refusal]:
    if step.fields:
        return session.not_taken.standing_in(step.fields)
    return session.not_taken.standing
