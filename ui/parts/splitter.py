"""Two panes side by side, with a thin line between them that can be moved."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle

from ui.parts import theme
from ui.parts.painting import fill

_LINE = 1  # pixels


class Splitter(QSplitter):
    """Panes beside each other; Qt lets a line of one pixel be gripped beside it too.

    Between cards there is a ``gap`` instead, in pixels.
    """

    def __init__(
        self, gap: int = _LINE, orientation: Qt.Orientation = Qt.Orientation.Horizontal
    ) -> None:
        super().__init__(orientation)
        self.setHandleWidth(gap)

    def createHandle(self) -> QSplitterHandle:  # noqa: N802
        """Return the line between two panes."""
        return _Line(self.orientation(), self)


class _Line(QSplitterHandle):
    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint a line where a style would paint its grip.

        The splitter is not asked: to PySide it would belong to its line from then on, both to
        nobody, and the next collection of garbage would take the panes away.
        """
        if min(self.width(), self.height()) == _LINE:
            painter = QPainter(self)
            fill(painter, self.rect(), theme.colours().line)
            painter.end()
