"""Two panes side by side, with a thin line between them that can be moved."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle

from ui.parts import theme


class Splitter(QSplitter):
    """Panes from left to right; Qt lets a line of one pixel be gripped beside it too."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setHandleWidth(1)

    def createHandle(self) -> QSplitterHandle:  # noqa: N802
        """Return the line between two panes."""
        return _Line(self.orientation(), self)


class _Line(QSplitterHandle):
    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint a line where a style would paint its grip."""
        painter = QPainter(self)
        middle = self.rect().center().x()
        painter.fillRect(middle, 0, 1, self.height(), theme.colours().line)
        painter.end()
