"""Tabs in words, the open one in bold over a line in the accent's colour."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTabBar

from ui.parts import theme

_BESIDE, _HEIGHT = 10, 28  # pixels beside the words of a tab; its least height
_LINE = 2  # pixels


class Tabs(QTabBar):
    """A row of tabs on a thin line."""

    def __init__(self) -> None:
        super().__init__()
        self.setExpanding(False)
        self.setDrawBase(False)

    def tabSizeHint(self, index: int) -> QSize:  # noqa: N802
        """Return the room of the words, in bold, so that nothing moves when a tab opens."""
        height = max(_HEIGHT, self.fontMetrics().height() + 12)
        return QSize(self.width_of(self.tabText(index)), height)

    def width_of(self, words: str) -> int:
        """Return how wide a tab is that says ``words``."""
        return QFontMetrics(self._bold()).horizontalAdvance(words) + 2 * _BESIDE

    def minimumTabSizeHint(self, index: int) -> QSize:  # noqa: N802
        """Return the same: words are never cut."""
        return self.tabSizeHint(index)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint the words, the lines, and where the keyboard is."""
        colours, painter = theme.colours(), QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, colours.line)
        for index in range(self.count()):
            rect = self.tabRect(index)
            is_open = index == self.currentIndex()
            painter.setFont(self._bold() if is_open else self.font())
            painter.setPen(colours.ink if is_open else colours.faint)
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.tabText(index))
            if is_open:
                painter.fillRect(
                    rect.x(), self.height() - _LINE, rect.width(), _LINE, colours.accent
                )
            if is_open and self.hasFocus():
                painter.setPen(QPen(colours.accent, 2))
                painter.drawRect(rect.adjusted(1, 1, -1, -_LINE))
        painter.end()

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        return font
