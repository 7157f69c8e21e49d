"""How a row of a card of the findings is painted: its words, and at their end what it does."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.findings.finding_rows import Deed, FindingRow
from ui.findings.findings_model import FindingsModel
from ui.findings.words import Run, height_of, laid_out
from ui.parts import theme
from ui.parts.items import Index, option_of
from ui.report.weights import LOOKS, SETTLED

if TYPE_CHECKING:
    from ui.parts.items import ItemOption

#: In pixels: between the edge of a card and its words, above and below these, more of it at
#: a card's top and foot, between two cards, between words and the act at their end.
BESIDE, _ABOVE, _HEAD, _FOOT, GAP, _BETWEEN = 12, 3, 8, 7, 10, 8
_ROUND, _FOCUS = 5, 2
_MOST_KEPT = 2_000  # rows
#: How many lines a written reason may take.
#: One that holds is known; of one that lapsed, what has changed counts.
_LINES_SETTLED, _LINES_LAPSED = 2, 5
#: As numbers: to hold flags against each other takes longer than to paint a word.
_IS_CURRENT = QStyle.StateFlag.State_Selected.value
_IS_UNDER_MOUSE = QStyle.StateFlag.State_MouseOver.value
_HAS_KEYBOARD = QStyle.StateFlag.State_HasFocus.value


class _Room(NamedTuple):
    """How much room a row takes."""

    row: FindingRow
    size: QSize


class _Words(NamedTuple):
    """The words of a row in lines, and how far from the corner of its place these begin."""

    row: FindingRow
    layout: QTextLayout
    x: int
    y: int


class RowDelegate(QStyledItemDelegate):
    """Paints rows on their card, which the list has painted."""

    def __init__(self, view: QListView, findings: FindingsModel, width: int) -> None:
        super().__init__(view)
        self._findings = findings
        self._width = width
        #: Words laid out, by all that they depend on: this is asked for more often than it changes.
        self._layouts: dict[tuple[object, ...], QTextLayout] = {}
        #: The room of a row, by the very row, which the model keeps while it says the same.
        self._rooms: dict[int, _Room] = {}
        #: Its words, likewise, by where and how they stand.
        self._placed: dict[tuple[int, int, bool, bool], _Words] = {}

    def take_width(self, width: int) -> None:
        """Lay rows out on cards that are ``width`` pixels wide."""
        if width != self._width:
            self._width = width
            self.forget()

    def forget(self) -> None:
        """Lay all rows out anew, as in another font."""
        self._layouts.clear()
        self._rooms.clear()
        self._placed.clear()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        row = self._findings.rows[index.row()]
        item = option_of(option)
        rect, state = item.rect, item.state.value
        is_hot = bool(state & _IS_UNDER_MOUSE)
        if state & _IS_CURRENT:
            self._paint_current(painter, _room(rect, row), has_keyboard=bool(state & _HAS_KEYBOARD))
        words = self._words(row, item, is_hot=is_hot)
        words.layout.draw(painter, QPointF(rect.x() + words.x, rect.y() + words.y))
        if row.act:
            self._paint_act(painter, _room(rect, row), row, is_hot=is_hot)

    def _words(self, row: FindingRow, item: "ItemOption", *, is_hot: bool) -> "_Words":
        """Return the words of a row in their place, laid out once for each way they may look."""
        is_at_right = item.rect.x() > 0
        known = self._placed.get(_look(row, is_at_right=is_at_right, is_hot=is_hot))
        if known is None or known.row is not row:
            font = QFont(item.font)
            font.setUnderline(is_hot and row.is_act)
            words = _words_rect(_room(item.rect, row), item.fontMetrics, row)
            layout = self._layout(row, font, item.fontMetrics, words.width())
            if row.is_act and is_at_right:
                words.setLeft(words.right() - round(layout.maximumWidth()))
            place = words.topLeft() - item.rect.topLeft()
            known = _Words(row, layout, place.x(), place.y())
            self._keep(known, is_at_right=is_at_right, is_hot=is_hot)
        return known

    def _keep(self, words: "_Words", *, is_at_right: bool, is_hot: bool) -> None:
        if len(self._placed) > _MOST_KEPT:
            self._placed.clear()
        self._placed[_look(words.row, is_at_right=is_at_right, is_hot=is_hot)] = words

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Return the room of a row: the width of the card, or half of it for a short act."""
        row = self._findings.rows[index.row()]
        known = self._rooms.get(id(row))
        if known is None or known.row is not row:
            if len(self._rooms) > _MOST_KEPT:
                self._rooms.clear()
            known = self._rooms[id(row)] = _Room(row, self._size_of(row, option_of(option)))
        return known.size

    def _size_of(self, row: FindingRow, item: "ItemOption") -> QSize:
        """Return the room of a row, whose words in it are kept to be painted."""
        width = self._width_of(row, item.fontMetrics)
        whole = QRect(0, 0, width, 0)
        words = _words_rect(_room(whole, row), item.fontMetrics, row)
        layout = self._layout(row, item.font, item.fontMetrics, words.width())
        placed = _Words(row, layout, words.x(), words.y())
        self._keep(placed, is_at_right=False, is_hot=False)
        height = height_of(layout)
        if _has_act_below(row):
            height += item.fontMetrics.lineSpacing()
        return QSize(width, height - words.height())

    def _layout(
        self, row: FindingRow, font: QFont, metrics: QFontMetrics, width: int
    ) -> QTextLayout:
        """Return the words of a row in lines."""
        standing = row.standing
        look = (id(theme.colours()), standing.finding.severity.value, standing.is_settled)
        key = (row.text, row.aside, row.deed, font.underline(), width, *look)
        if key not in self._layouts:
            if len(self._layouts) > _MOST_KEPT:
                self._layouts.clear()
            self._layouts[key] = laid_out(_runs(row, metrics, width), font, width)
        return self._layouts[key]

    def _width_of(self, row: FindingRow, metrics: QFontMetrics) -> int:
        half = self._width // 2
        if row.is_act and metrics.horizontalAdvance(row.text) <= half - BESIDE - _BETWEEN // 2:
            return half
        return self._width

    def _paint_current(self, painter: QPainter, room: QRect, *, has_keyboard: bool) -> None:
        colours = theme.colours()
        edge = QPen(Qt.PenStyle.NoPen)
        if has_keyboard:
            edge = QPen(colours.accent, _FOCUS)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(edge)
        painter.setBrush(colours.chosen)
        inset = BESIDE // 2
        painter.drawRoundedRect(QRectF(room.adjusted(-inset, 0, inset, 0)), _ROUND, _ROUND)
        painter.restore()

    def _paint_act(self, painter: QPainter, room: QRect, row: FindingRow, *, is_hot: bool) -> None:
        painter.save()
        font = painter.font()
        font.setUnderline(is_hot)
        painter.setFont(font)
        painter.setPen(theme.colours().accent)
        side = Qt.AlignmentFlag.AlignTop
        if _has_act_below(row):
            side = Qt.AlignmentFlag.AlignBottom
        lines = room.adjusted(0, _ABOVE, 0, -_ABOVE)
        painter.drawText(lines, int(Qt.AlignmentFlag.AlignRight | side), row.act)
        painter.restore()


def _look(row: FindingRow, *, is_at_right: bool, is_hot: bool) -> tuple[int, int, bool, bool]:
    """Return what the words of a row are kept by: where and how they stand."""
    return id(row), id(theme.colours()), is_at_right, is_hot


def card_rect(first: QRect, last: QRect, width: int) -> QRect:
    """Return where the card stands whose first and last rows are there."""
    return QRect(0, first.top(), width, last.bottom() + 1 - GAP - first.top())


def _room(rect: QRect, row: FindingRow) -> QRect:
    """Return what is a row's own of its place: without the edges of the card and what follows."""
    top = 0 if row.is_below else _HEAD
    bottom = _FOOT + GAP if row.is_last else 0
    if not row.is_act:
        return rect.adjusted(BESIDE, top, -BESIDE, -bottom)
    left = BESIDE if rect.x() == 0 else _BETWEEN // 2
    right = BESIDE if rect.x() > 0 else _BETWEEN // 2
    return rect.adjusted(left, top, -right, -bottom)


def _words_rect(room: QRect, metrics: QFontMetrics, row: FindingRow) -> QRect:
    """Return where the words of a row stand."""
    words = room.adjusted(0, _ABOVE, 0, -_ABOVE)
    if row.act and not _has_act_below(row):
        words.adjust(0, 0, -metrics.horizontalAdvance(row.act) - _BETWEEN, 0)
    return words


def _has_act_below(row: FindingRow) -> bool:
    """Whether the act stands under the words, which are many where a reason has lapsed."""
    return row.is_reason and bool(row.standing.lapsed and row.act)


def _runs(row: FindingRow, metrics: QFontMetrics, width: int) -> list[Run]:
    """Return the words of a row in their inks, a long reason cut short."""
    colours = theme.colours()
    if not row.is_below:
        look = SETTLED if row.standing.is_settled else LOOKS[row.finding.severity]
        return [Run(f"{look.sign}\u2002", look.ink, is_bold=True), Run(row.text, _ink(row))]
    if row.is_reason:
        return [Run(_shortened(row, metrics, width), _ink(row))]
    runs = [Run(row.text, _ink(row))]
    if row.aside:
        runs.append(Run(f"\u2002{row.aside}", colours.faint))
    return runs


def _shortened(row: FindingRow, metrics: QFontMetrics, width: int) -> str:
    lines = _LINES_SETTLED if row.standing.is_settled else _LINES_LAPSED
    last = metrics.averageCharWidth() * 2  # a line seldom ends just at the edge
    text = row.text.replace("\n", " ")
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, lines * (width - last))


def _ink(row: FindingRow) -> QColor:
    colours = theme.colours()
    if row.is_act:
        return colours.accent
    if row.is_reason and row.standing.lapsed:
        return colours.amber
    is_soft = row.is_reason or row.standing.is_settled or row.deed in (Deed.LEAD, Deed.UNFOLD)
    return colours.faint if is_soft else colours.ink
