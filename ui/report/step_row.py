"""A step's row at the side of an open report."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QRegion
from PySide6.QtWidgets import QListWidget, QStyledItemDelegate, QStyleOptionViewItem

from ui.parts import theme
from ui.parts.painting import Index, fill, option_of

if TYPE_CHECKING:
    from ui.parts.painting import ItemOption

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


class StepRow(QStyledItemDelegate):
    """A row with its mark in a column of its own; the open one has a bar, a ground and weight.

    What is asked of the list is not asked of the item's state: to read that, PySide loads all of
    styles, which takes a start 13 ms.
    """

    def __init__(self, steps: QListWidget) -> None:
        super().__init__(steps)
        self._steps = steps
        self._bold = bold(steps.font())
        self.region = QRegion()  # what of the list is being painted

    def take_font(self, font: QFont) -> None:
        """Have the list set in ``font``."""
        self._bold = bold(font)

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802
        """Return the height of a row; its width is the list's."""
        return QSize(0, row_height(option_of(option).fontMetrics))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row."""
        item, colours = option_of(option), theme.colours()
        rect: QRect = item.rect
        if not self.region.intersects(rect):
            return
        is_open = index.row() == self._steps.currentRow()
        painter.save()
        if is_open:
            fill(painter, rect, colours.chosen)
            fill(painter, rect.adjusted(0, 0, _BAR - rect.width(), 0), colours.accent)
            painter.setFont(self._bold)
        elif self._steps.underMouse() and _is_hot(item):
            fill(painter, rect, colours.ground)
        if mark := index.data(MARK):  # none before the checks have run
            from ui.parts.marks import TONES

            painter.setPen(colours.tint(TONES[mark]).ink)
            painter.drawText(rect.adjusted(MARKS, 0, NAMES - rect.width(), 0), _LEFT, mark)
        name = rect.adjusted(NAMES, 0, 0, 0)
        if self.region.intersects(name):  # seldom: marks change more often
            painter.setPen(colours.ink)
            painter.drawText(name, _LEFT, index.data())
        if is_open and self._steps.hasFocus():
            painter.setPen(QPen(colours.accent, 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        painter.restore()


def bold(font: QFont) -> QFont:
    """Return ``font`` with the weight of the open step."""
    heavy = QFont(font)
    heavy.setBold(True)
    return heavy


def _is_hot(item: "ItemOption") -> bool:
    """Whether the mouse is on the very row."""
    from PySide6.QtWidgets import QStyle

    return bool(item.state & QStyle.StateFlag.State_MouseOver)
