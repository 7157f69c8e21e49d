"""A step's row at the side of an open report."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.parts import theme
from ui.parts.marks import TONES
from ui.parts.painting import Index, option_of

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
    """A row with its mark in a column of its own; the open one has a bar, a ground and weight."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802
        """Return the height of a row; its width is the list's."""
        return QSize(0, row_height(option_of(option).fontMetrics))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row."""
        item, colours = option_of(option), theme.colours()
        rect: QRect = item.rect
        is_open = bool(item.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if is_open:
            painter.fillRect(rect, colours.chosen)
            painter.fillRect(rect.adjusted(0, 0, _BAR - rect.width(), 0), colours.accent)
            painter.setFont(bold(item.font))
        elif item.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, colours.ground)
        if mark := index.data(MARK):
            painter.setPen(colours.tint(TONES[mark]).ink)
            painter.drawText(rect.adjusted(MARKS, 0, NAMES - rect.width(), 0), _LEFT, mark)
        painter.setPen(colours.ink)
        painter.drawText(rect.adjusted(NAMES, 0, 0, 0), _LEFT, index.data())
        if item.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colours.accent, 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        painter.restore()


def bold(font: QFont) -> QFont:
    """Return ``font`` with the weight of the open step."""
    heavy = QFont(font)
    heavy.setBold(True)
    return heavy
