"""The table of the findings: whole rows that wrap, with a menu of what can be done to one."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from ui.parts import theme
from ui.parts.badge import badge_size, paint_badge
from ui.parts.lists import ReadOnlyTable
from ui.parts.painting import Index, option_of

COLUMNS = ("部分", "级别", "问题", "依据", "说明")
_WEIGHT, _MESSAGE, _SOURCE, _REASON = 1, 2, 3, 4
_SOURCE_WIDTH = 9  # characters of the rule's source in a line
#: The tone of a badge.
TONE = Qt.ItemDataRole.UserRole + 1
# In pixels: above and below the words together, the least height, beside a badge.
_AROUND, _LEAST, _BESIDE = 14, 36, 6


class ReviewTable(ReadOnlyTable):
    """Gives messages and reasons the room that is left, rows the height that their words need."""

    def __init__(self) -> None:
        super().__init__("校核结果", COLUMNS)
        self.choose_whole_rows()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.setWordWrap(True)
        self.setItemDelegate(_RowDelegate(self))
        self.setItemDelegateForColumn(_WEIGHT, _BadgeDelegate(self))
        self.stretch(_MESSAGE, _REASON)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(_SOURCE, QHeaderView.ResizeMode.Interactive)
        character = self.fontMetrics().horizontalAdvance("国")
        header.resizeSection(_SOURCE, character * _SOURCE_WIDTH)
        wrap = QTimer(self, interval=0, singleShot=True)
        wrap.timeout.connect(self.resizeRowsToContents)
        header.sectionResized.connect(wrap.start)


class _RowDelegate(QStyledItemDelegate):
    """Paints the words with air around them, all of a row from its top, and a line under it."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = option_of(option)
        _paint_row(painter, option)
        item.rect = item.rect.adjusted(0, _AROUND // 2, 0, -_AROUND // 2)
        super().paint(painter, option, index)

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: N802
        super().initStyleOption(option, index)
        option_of(option).displayAlignment = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        room = super().sizeHint(option, index) + QSize(0, _AROUND)
        return room.expandedTo(QSize(0, _LEAST))


class _BadgeDelegate(_RowDelegate):
    """Paints the weight of a finding as a badge."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = option_of(option)
        _paint_row(painter, option)
        words = str(index.data())
        room = badge_size(item.fontMetrics, words)
        place = QRectF(item.rect.topLeft(), room)
        place.translate((item.rect.width() - room.width()) / 2, _AROUND // 2 - 1)
        paint_badge(painter, place, words, index.data(TONE))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        room = super().sizeHint(option, index)
        badge = badge_size(option_of(option).fontMetrics, str(index.data()))
        return room.expandedTo(badge + QSize(2 * _BESIDE, 0))


def _paint_row(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Paint the ground of what is chosen, and the line under a row."""
    item = option_of(option)
    rect = item.rect
    if item.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, theme.colours().chosen)
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colours().line)
