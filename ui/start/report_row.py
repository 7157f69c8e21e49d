"""How a row of the start page's list is painted: its words, the state in a pill, a thin line."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from storage.entry import Entry
from ui.parts import theme
from ui.parts.badge import badge_size, paint_badge
from ui.parts.colours import Tone
from ui.parts.painting import option_of
from ui.start.list_head import BESIDE
from ui.start.reports_model import CHANGED, CODE, STATE, ReportsModel

if TYPE_CHECKING:
    from ui.parts.painting import ItemOption

# In pixels: the least height of a row, room above and below its words, and between them.
_HEIGHT, _ABOVE = 36, 8
_GAP = 8
_FOCUS = 2
_WORDS = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_ELIDED = Qt.TextElideMode.ElideRight
_STATES = QStyle.StateFlag


class ReportRow(QStyledItemDelegate):
    """Paints the cells of a :class:`ReportsModel`."""

    def __init__(self, model: ReportsModel) -> None:
        super().__init__(model)
        self._model = model

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a cell."""
        colours = theme.colours()
        item = option_of(option)
        painter.save()
        if item.state & _STATES.State_Selected:
            painter.fillRect(item.rect, colours.chosen)
        room = item.rect.adjusted(BESIDE, 0, -_GAP, 0)
        painter.setPen(colours.faint if index.column() in (CODE, CHANGED) else colours.ink)
        if index.column() == STATE:
            self._paint_state(painter, item, room, self._model.entries[index.row()])
        else:
            _paint_words(painter, item, room, str(index.data()))
        painter.setPen(QPen(colours.line, 1))
        below = QRectF(item.rect).adjusted(0, 0, 0, -0.5)
        painter.drawLine(below.bottomLeft(), below.bottomRight())
        if item.state & _STATES.State_Selected and item.widget.hasFocus():
            is_last = item.rect.right() + 2 * _FOCUS >= item.widget.width()
            _paint_focus(painter, item.rect, is_first=index.column() == 0, is_last=is_last)
        painter.restore()

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the room that the words need."""
        metrics = option_of(option).fontMetrics
        words = metrics.horizontalAdvance(str(index.data()))
        return QSize(words + BESIDE + _GAP, row_height(metrics.height()))

    def _paint_state(
        self, painter: QPainter, item: "ItemOption", room: QRect, entry: Entry
    ) -> None:
        size = badge_size(item.fontMetrics, entry.state)
        top = room.center().y() - size.height() // 2
        paint_badge(painter, QRectF(room.x(), top, size.width(), size.height()), *_badge(entry))
        painter.setPen(theme.colours().faint)
        rest = room.adjusted(size.width() + _GAP, 0, 0, 0)
        _paint_words(painter, item, rest, self._model.beside(entry))


def _paint_focus(painter: QPainter, rect: QRect, *, is_first: bool, is_last: bool) -> None:
    """Paint what of the ring around the whole row goes through a cell."""
    ring = QRectF(rect).adjusted(0, 1, 0, -1)
    painter.setPen(QPen(theme.colours().accent, _FOCUS))
    painter.drawLine(ring.topLeft(), ring.topRight())
    painter.drawLine(ring.bottomLeft(), ring.bottomRight())
    inside = ring.adjusted(1, 0, -1, 0)
    if is_first:
        painter.drawLine(inside.topLeft(), inside.bottomLeft())
    if is_last:
        painter.drawLine(inside.topRight(), inside.bottomRight())


def row_height(of_words: int) -> int:
    """Return how high a row is whose words are ``of_words`` pixels high."""
    return max(_HEIGHT, of_words + 2 * _ABOVE)


def _badge(entry: Entry) -> tuple[str, Tone]:
    """Return the words and the tone of a report's state."""
    if entry.is_final:
        return entry.state, Tone.GREEN
    if entry.is_read:
        return entry.state, Tone.ACCENT
    return entry.state, Tone.AMBER if entry.was_final else Tone.PLAIN


def _paint_words(painter: QPainter, item: "ItemOption", room: QRect, words: str) -> None:
    shown = item.fontMetrics.elidedText(words, _ELIDED, room.width())
    painter.drawText(room, _WORDS, shown)
