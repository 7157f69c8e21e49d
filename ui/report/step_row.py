"""A step's row at the side of an open report."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QRegion
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from ui.parts import theme
from ui.parts.painting import fill

#: Where an item holds its mark.
MARK = Qt.ItemDataRole.UserRole
#: In pixels: the least height of a row; where the column of marks begins, and that of names; the
#: bar of the open step.
_HEIGHT, MARKS, NAMES = 34, 12, 36
_BAR = 3
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


def row_height(metrics: QFontMetrics) -> int:
    """Return how high a row is whose words have ``metrics``."""
    return max(_HEIGHT, metrics.height() + 12)


class StepRow:
    """A row with its mark in a column of its own; the open one has a bar, a ground and weight.

    It is painted on the list's ``paper`` without a delegate of Qt's, whose classes take a start
    1 ms.
    """

    def __init__(self, steps: QListWidget, paper: QWidget) -> None:
        self._steps, self._paper = steps, paper
        self._bold = bold(steps.font())

    def take_font(self, font: QFont) -> None:
        """Have the list set in ``font``."""
        self._bold = bold(font)

    def paint(self, painter: QPainter, item: QListWidgetItem, region: QRegion) -> None:
        """Paint as much of a row as lies in a ``region``."""
        rect = self._steps.visualItemRect(item)
        if not region.intersects(rect):
            return
        colours = theme.colours()
        is_open = item is self._steps.currentItem()
        painter.setFont(self._bold if is_open else self._steps.font())
        if is_open:
            fill(painter, rect, colours.chosen)
            fill(painter, rect.adjusted(0, 0, _BAR - rect.width(), 0), colours.accent)
        elif self._is_hot(rect):
            fill(painter, rect, colours.ground)
        if mark := item.data(MARK):  # none before the checks have run
            from ui.parts.marks import TONES

            painter.setPen(colours.tint(TONES[mark]).ink)
            painter.drawText(rect.adjusted(MARKS, 0, NAMES - rect.width(), 0), _LEFT, mark)
        name = rect.adjusted(NAMES, 0, 0, 0)
        if region.intersects(name):  # seldom: marks change more often
            painter.setPen(colours.ink)
            painter.drawText(name, _LEFT, item.text())
        if is_open and self._steps.hasFocus():
            painter.setPen(QPen(colours.accent, 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))

    def _is_hot(self, rect: QRect) -> bool:
        """Whether the mouse is on the row that lies in ``rect``."""
        if not self._steps.underMouse():
            return False
        from PySide6.QtGui import QCursor

        return rect.contains(self._paper.mapFromGlobal(QCursor.pos()))


def bold(font: QFont) -> QFont:
    """Return ``font`` with the weight of the open step."""
    heavy = QFont(font)
    heavy.setBold(True)
    return heavy
