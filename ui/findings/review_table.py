"""The table of the findings: whole rows that wrap, with a menu of what can be done to one."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from ui.parts import theme
from ui.parts.badge import badge_size, paint_badge
from ui.parts.items import Index, option_of
from ui.parts.list_rows import BEFORE_WORDS, BEHIND_WORDS, BY_STYLE, paint_bar
from ui.parts.lists import ReadOnlyTable
from ui.parts.sentence import kept_whole

COLUMNS = ("部分", "级别", "问题", "依据", "说明")
_PART, _WEIGHT, _MESSAGE, _SOURCE, _REASON = range(5)
#: The columns of words that share what the others leave.
_SHARING = (_MESSAGE, _SOURCE, _REASON)
#: The columns that are left out where there is little room, in this order.
_GIVING_WAY = (_SOURCE, _PART)
_READABLE = 8  # characters: a column of words that wrap is hard to read with less
#: The tone of a badge.
TONE = Qt.ItemDataRole.UserRole + 1
# In pixels: above and below the words together, the least height, beside words.
_AROUND, _LEAST, _BESIDE_WORDS = 14, 36, 12
_BAR = BEFORE_WORDS - BY_STYLE  # where the bar has its place


class ReviewTable(ReadOnlyTable):
    """Gives messages and reasons the room that is left, rows the height that their words need.

    On a narrow page it leaves out whole columns, which a row's tooltip tells.
    """

    def __init__(self) -> None:
        super().__init__("校核结果", COLUMNS)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.setWordWrap(True)
        self.setItemDelegate(_RowDelegate(self))
        self.setItemDelegateForColumn(_WEIGHT, _BadgeDelegate(self))
        header = self.horizontalHeader()
        for column in (_PART, *_SHARING):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
        wrap = QTimer(self, interval=0, singleShot=True)
        wrap.timeout.connect(self.resizeRowsToContents)
        header.sectionResized.connect(wrap.start)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Divide the width anew."""
        super().resizeEvent(event)
        self.share_width()

    def share_width(self) -> None:
        """Give each column of words what they need, as far as the others need it less."""
        wanted = {column: self._wanted(column) for column in (_PART, *_SHARING)}
        least = _READABLE * self.fontMetrics().horizontalAdvance("核")
        # Whether the bar is there or not: a column that goes makes rows lower, and the bar go,
        # with which the column would come back, and so on without end.
        beside_bar = self.width() - self.verticalScrollBar().sizeHint().width()
        for column in _GIVING_WAY:
            widths = self._widths(wanted, beside_bar)
            if all(width >= min(wanted[at], least) for at, width in widths.items()):
                break
            del wanted[column]
        widths = self._widths(wanted, self.viewport().width())
        for column in (_PART, *_SHARING):
            self.setColumnHidden(column, column not in widths)
        for column, width in widths.items():
            self.setColumnWidth(column, width)
        if self.isColumnHidden(self.currentColumn()):
            self.setCurrentCell(self.currentRow(), _MESSAGE)  # the keys do not lead out of it

    def _widths(self, wanted: dict[int, int], room: int) -> dict[int, int]:
        """Return the width of each column: 部分 has what it needs, the others share the rest."""
        left = room - self.columnWidth(_WEIGHT)
        widths = {}
        if _PART in wanted:
            widths[_PART] = wanted[_PART]
            left -= wanted[_PART]
        sharing = [column for column in _SHARING if column in wanted]
        shares = shared(left, [wanted[column] for column in sharing])
        return widths | dict(zip(sharing, shares, strict=True))

    def _wanted(self, column: int) -> int:
        """Return the pixels in which no row of a column wraps."""
        metrics = self.fontMetrics()
        widest = 0
        for row in range(self.rowCount()):
            item = self.item(row, column)
            lines = item.text().splitlines() if item else []
            widest = max(widest, *map(metrics.horizontalAdvance, lines), 0)
        return max(widest + _BESIDE_WORDS, self.horizontalHeader().sectionSizeHint(column))


def shared(width: int, wanted: Sequence[int]) -> list[int]:
    """Share ``width`` out evenly among those that want more; the first has what is left over."""
    given = [0] * len(wanted)
    left = width
    by_need = sorted(range(len(wanted)), key=wanted.__getitem__)
    for at, column in enumerate(by_need):
        given[column] = min(wanted[column], left // (len(wanted) - at))
        left -= given[column]
    given[0] += max(left, 0)
    return given


class _RowDelegate(QStyledItemDelegate):
    """Paints the words with air around them, all of a row from its top, and a line under it."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = option_of(option)
        _paint_row(painter, option)
        whole = QRect(item.rect)
        item.rect = whole.adjusted(_BAR, _AROUND // 2, 0, -_AROUND // 2)
        super().paint(painter, option, index)
        item.rect = whole
        _paint_bar(painter, option)

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: N802
        super().initStyleOption(option, index)
        item = option_of(option)
        item.text = kept_whole(item.text)
        item.displayAlignment = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        item.state &= ~QStyle.StateFlag.State_HasFocus  # a style would put a box around one cell

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        item = option_of(option)
        whole = QRect(item.rect)
        item.rect = whole.adjusted(_BAR, 0, 0, 0)  # words that wrap have no more room than that
        room = super().sizeHint(option, index) + QSize(_BAR, _AROUND)
        item.rect = whole
        return room.expandedTo(QSize(0, _LEAST))


class _BadgeDelegate(_RowDelegate):
    """Paints the weight of a finding as a badge."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = option_of(option)
        _paint_row(painter, option)
        words = str(index.data())
        room = badge_size(item.fontMetrics, words)
        place = QRectF(item.rect.topLeft(), room)
        place.translate(BEFORE_WORDS, _AROUND // 2 - 1)
        paint_badge(painter, place, words, index.data(TONE))
        _paint_bar(painter, option)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        room = super().sizeHint(option, index)
        badge = badge_size(option_of(option).fontMetrics, str(index.data()))
        return room.expandedTo(badge + QSize(BEFORE_WORDS + BEHIND_WORDS, 0))


def _paint_row(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Paint the ground of what is chosen, and the line under a row."""
    item, colours = option_of(option), theme.colours()
    rect = item.rect
    if item.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, colours.chosen)
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colours.line)


def _paint_bar(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Paint where the keyboard is: at the left of the chosen row, whichever column is there."""
    item = option_of(option)
    is_chosen = bool(item.state & QStyle.StateFlag.State_Selected)
    if is_chosen and item.rect.left() == 0 and item.widget.hasFocus():
        paint_bar(painter, item.rect)
