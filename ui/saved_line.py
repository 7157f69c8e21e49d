"""The line at the window's foot, which says what is saved and what is not yet."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStatusBar

from ui.parts import theme
from ui.parts.plain import Label, Quiet
from ui.report.session import Session
from ui.title import told_on_opening

_UNSAVED = "未保存"


class SavedLine(Quiet):
    """Says what was said last, but for the moments in which something typed is not saved.

    It has no width of its own: a long path must not widen the window.
    At its right stands what is under the cursor of a text, or chosen in a table.
    """

    def __init__(self, bar: QStatusBar) -> None:
        super().__init__()
        theme.as_paper(self)  # as the bar is
        self._said_before = ""
        self.under_cursor = Label()
        for label in (self, self.under_cursor):
            theme.as_small(label)
            theme.as_faint(label)
        bar.addWidget(self, 1)
        bar.addPermanentWidget(self.under_cursor)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint the words, the middle left out where they have no room."""
        painter = QPainter(self)
        middle = Qt.TextElideMode.ElideMiddle
        words = self.fontMetrics().elidedText(self.text(), middle, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()

    def follow(self, session: Session) -> None:
        """Say from now on what is stored of the report."""
        session.under_cursor.connect(self.under_cursor.setText)
        session.typing.connect(self._tell_typing)
        session.stored.connect(self._tell_stored)
        session.not_stored.connect(lambda: self._tell_not_stored(session.unstored))
        session.locked.connect(lambda: self.setText(told_on_opening(session)))

    def _tell_typing(self, under_way: bool) -> None:  # noqa: FBT001
        """Say that something is not saved while it is being typed, then what was said before."""
        if under_way and self.text() != _UNSAVED:
            self._said_before = self.text()
            self.setText(_UNSAVED)
        elif not under_way and self.text() == _UNSAVED:
            self.setText(self._said_before)

    def _tell_stored(self, at: datetime) -> None:
        theme.as_faint(self)
        self.setText(f"已保存 {at.astimezone():%H:%M:%S}")

    def _tell_not_stored(self, changes: int) -> None:
        theme.as_refusal(self)
        self.setText(f"● 有 {changes} 处改动没有存上")
