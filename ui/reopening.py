"""A report reopens where it was left: step, cell or place in a text, and how far down."""

from datetime import datetime

from PySide6.QtCore import QObject, QSignalBlocker, QTimer
from PySide6.QtWidgets import QAbstractScrollArea

from ui.report.bookmark import Bookmark, bookmark_of, keep_bookmark, marked
from ui.report_view import ReportView


class Reopening(QObject):
    """Begins a view where its report was left, and keeps where that is left anew.

    It is kept when another step is opened and when the report is left, not at every key.
    """

    def __init__(self, view: ReportView) -> None:
        super().__init__(view)
        self._view = view
        self._report = marked(view.session.library, view.session.id)
        self._bookmark = bookmark_of(self._report)

    def begin(self) -> None:
        """Open the report where it was left, else as one that is opened for the first time.

        On the first step it begins as then too: see there. The page of another is built after the
        first paint, as it may take longer.
        """
        index = self._step()
        if not index:
            self._view.begin()
            self._note_from_now_on()
        elif self._view.isVisible():
            self._return(index)
        else:
            self._mark(index)
            self._view.painted.connect(lambda: self._return(index))

    def keep(self) -> None:
        """Keep where the report is now, as far as that is anywhere else."""
        now = self._here()
        if self._bookmark is None or now[:-1] != self._bookmark[:-1]:
            self._bookmark = now
            keep_bookmark(self._report, now)

    def _step(self) -> int:
        if self._bookmark:
            for index, step in enumerate(self._view.steps):
                if step.id == self._bookmark.step:
                    return index
        return 0

    def _mark(self, index: int) -> None:
        """Mark a step in the list without opening it."""
        with QSignalBlocker(self._view.sidebar):
            self._view.sidebar.setCurrentRow(index)

    def _return(self, index: int) -> None:
        view, left = self._view, self._bookmark
        self._mark(-1)
        view.open_step(index)
        view.page.enter()
        if left and left.field in view.steps[index].fields:
            from forms.texts.span import Span

            view.page.go_to(left.field)
            view.page.point_at(Span(left.field, left.position, left.position))
        if left:
            QTimer.singleShot(0, self, lambda: self._scroll(left.scroll))
        self._note_from_now_on()

    def _note_from_now_on(self) -> None:
        self._view.left.connect(self.keep)
        self._view.shown.connect(self.keep)

    def _here(self) -> Bookmark:
        view = self._view
        step, place, area = view.steps[view.step], view.page.here(), self._area()
        field, position = (place.id, place.end) if place else ("", 0)
        scroll = area.verticalScrollBar().value() if area else 0
        now = datetime.now().astimezone().isoformat(timespec="minutes")
        return Bookmark(step.id, field, position, scroll, now)

    def _scroll(self, down: int) -> None:
        area = self._area()
        if area:
            area.verticalScrollBar().setValue(down)

    def _area(self) -> QAbstractScrollArea | None:
        """Return what scrolls on the open page, if a section of the form is filled in there."""
        section = self._view.steps[self._view.step].section
        if section is None:
            return None
        return self._view.table if section.grid else self._view.text.editor
