"""How a row of the start page's list is painted: its words, the state in a pill, a thin line."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from storage.entry import Entry
from ui.parts import theme
from ui.parts.badge import badge_size, paint_badge
from ui.parts.colours import Tone
from ui.parts.items import option_of
from ui.parts.list_head import BESIDE
from ui.parts.list_rows import GAP, paint_line_below, paint_ring, paint_words, row_height
from ui.start.reports_model import CHANGED, CODE, STATE, ReportsModel

if TYPE_CHECKING:
    from ui.parts.items import ItemOption

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
        room = item.rect.adjusted(BESIDE, 0, -GAP, 0)
        painter.setPen(colours.faint if index.column() in (CODE, CHANGED) else colours.ink)
        if index.column() == STATE:
            self._paint_state(painter, item, room, self._model.entries[index.row()])
        else:
            paint_words(painter, room, str(index.data()))
        paint_line_below(painter, item.rect)
        if item.state & _STATES.State_Selected and item.widget.hasFocus():
            paint_ring(painter, item, is_first=index.column() == 0)
        painter.restore()

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the room that the words need."""
        metrics = option_of(option).fontMetrics
        words = metrics.horizontalAdvance(str(index.data()))
        return QSize(words + BESIDE + GAP, row_height(metrics.height()))

    def _paint_state(
        self, painter: QPainter, item: "ItemOption", room: QRect, entry: Entry
    ) -> None:
        size = badge_size(item.fontMetrics, entry.state)
        top = room.center().y() - size.height() // 2
        paint_badge(painter, QRectF(room.x(), top, size.width(), size.height()), *_badge(entry))
        painter.setPen(theme.colours().faint)
        rest = room.adjusted(size.width() + GAP, 0, 0, 0)
        paint_words(painter, rest, self._model.beside(entry))


def _badge(entry: Entry) -> tuple[str, Tone]:
    """Return the words and the tone of a report's state."""
    if entry.is_final:
        return entry.state, Tone.GREEN
    if entry.is_read:
        return entry.state, Tone.ACCENT
    return entry.state, Tone.AMBER if entry.was_final else Tone.PLAIN
