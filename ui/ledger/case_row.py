"""How a row of the list of cases is painted: the due day in the colour of its urgency."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect
from PySide6.QtGui import QFont, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.ledger.case_model import CaseModel, Column
from ui.parts import theme
from ui.parts.items import option_of
from ui.parts.list_head import BESIDE
from ui.parts.list_rows import GAP, paint_line_below, paint_ring, paint_words
from ui.parts.sentence import kept_whole
from usecases.ledger_rows import Row, Urgency

_STATES = QStyle.StateFlag
_AROUND: Final = 2  # pixels above and below two lines of words
_UTF_16: Final = "utf-16-le"  # of which Qt counts the units


class CaseRow(QStyledItemDelegate):
    """Paints the cells of a :class:`CaseModel`."""

    def __init__(self, model: CaseModel) -> None:
        super().__init__(model)
        self._model = model

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a cell."""
        colours, item = theme.colours(), option_of(option)
        row, column = self._model.rows[index.row()], Column(index.column())
        painter.save()
        ground = colours.chosen if item.state & _STATES.State_Selected else colours.paper
        painter.fillRect(item.rect, ground)
        painter.setPen(colours.ink)
        if column is Column.DUE:
            _dress(painter, row)
        _paint(painter, item.rect.adjusted(BESIDE, 0, -GAP, 0), self._model.says(row, column))
        paint_line_below(painter, item.rect)
        if item.state & _STATES.State_Selected and item.widget.hasFocus():
            paint_ring(painter, item, is_first=column is Column.NUMBER)
        painter.restore()


def _dress(painter: QPainter, row: Row) -> None:
    """Take the colour and the weight that go with how urgent a case is."""
    colours = theme.colours()
    match row.urgency:
        case Urgency.OVERDUE:
            painter.setPen(colours.red)
        case Urgency.SOON:
            painter.setPen(colours.amber)
        case Urgency.STOPPED:
            painter.setPen(colours.faint)
        case _:
            return
    if row.urgency is not Urgency.STOPPED:
        font = painter.font()
        font.setBold(True)
        painter.setFont(font)


def _paint(painter: QPainter, room: QRect, words: str) -> None:
    """Paint ``words`` in a line, or in two where one is too short for them."""
    if painter.fontMetrics().horizontalAdvance(words) <= room.width():
        paint_words(painter, room, words)
        return
    first, rest = in_two(kept_whole(words), painter.font(), room.width())
    lines = room.adjusted(0, _AROUND, 0, -_AROUND)
    half = lines.height() // 2
    paint_words(painter, lines.adjusted(0, 0, 0, -half), first)
    paint_words(painter, lines.adjusted(0, half, 0, 0), rest)


def in_two(words: str, font: QFont, width: int) -> tuple[str, str]:
    """Return what of ``words`` stands in a line of so many pixels, and what comes after it."""
    layout = QTextLayout(words, font)
    layout.setTextOption(_option())
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width)
    layout.endLayout()
    units = words.encode(_UTF_16)
    end = 2 * line.textLength()
    return units[:end].decode(_UTF_16), units[end:].decode(_UTF_16)


def _option() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
