"""How a cell of an official table looks: wording on grey, figures on white, what fails in red."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle

from forms.checks.finding import Severity
from ui.parts import theme
from ui.parts.painting import ItemOption
from ui.table.grid_model import ShownCell

_CENTRED = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_MARGIN = 4  # pixels at the left and at the right
_LINE = 1  # pixels of the table's lines, below a cell and at its right
_GAP = 6  # pixels at least between this year's figure and last year's, lest they read as one
_LEAST_WIDTH = 12  # pixels for words, however narrow the cell
_UNLIMITED = 10_000  # pixels; higher than any wording


def paint_cell(painter: QPainter, item: ItemOption, shown: ShownCell) -> None:
    """Paint all that a cell shows."""
    painter.save()
    _paint_ground(painter, item, shown)
    _paint_figures(painter, item, shown)
    if not shown.is_label and item.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(theme.colours().accent, 2))
        painter.drawRect(item.rect.adjusted(1, 1, -2, -2))
    painter.restore()


def wrapped_height(metrics: QFontMetrics, text: str, width: int) -> int:
    """Return the height in pixels that ``text`` needs in a cell of ``width`` pixels."""
    inner = max(width - 2 * _MARGIN - _LINE, _LEAST_WIDTH)
    return metrics.boundingRect(QRect(0, 0, inner, _UNLIMITED), _CENTRED, text).height() + _LINE


def _paint_ground(painter: QPainter, item: ItemOption, shown: ShownCell) -> None:
    rect = item.rect
    painter.fillRect(rect, _paper(item, shown))
    painter.setPen(theme.colours().line)
    painter.drawLine(rect.topRight(), rect.bottomRight())
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())


def _paint_figures(painter: QPainter, item: ItemOption, shown: ShownCell) -> None:
    """Write what the cell says and, at the right in small print, last year's figure."""
    room = item.rect.adjusted(_MARGIN, 0, -_MARGIN, -_LINE)
    painter.setPen(_ink(shown))
    painter.setFont(_font(item.font, shown))
    beside = _room_beside(painter, item, shown, room.width()) if shown.last_year else None
    own_room = room.adjusted(0, 0, -(beside or 0), 0)
    alignment = _LEFT if shown.is_left else _CENTRED
    painter.drawText(own_room, alignment, shown.text)
    if beside is not None:
        painter.setFont(_small(item.font))
        painter.setPen(theme.colours().faint)
        painter.drawText(room, _RIGHT, shown.last_year)


def _room_beside(painter: QPainter, item: ItemOption, shown: ShownCell, width: int) -> int | None:
    """Return how far this year's figure moves aside for last year's; None where both do not fit."""
    own = painter.fontMetrics().horizontalAdvance(shown.text)
    last = QFontMetrics(_small(item.font)).horizontalAdvance(shown.last_year) + _GAP
    if own + last > width:
        return None
    is_met = own / 2 + last > width / 2
    return last if is_met else 0


def _paper(item: ItemOption, shown: ShownCell) -> QColor:
    if shown.is_label:
        return theme.colours().label
    if item.state & QStyle.StateFlag.State_Selected:
        return theme.colours().chosen
    if shown.severity is Severity.ERROR:
        return theme.colours().red_paper
    if shown.severity is not None:
        return theme.colours().amber_paper
    if shown.is_locked:
        return theme.colours().locked
    if shown.is_derived:
        return theme.colours().derived
    return theme.colours().paper


def _ink(shown: ShownCell) -> QColor:
    if shown.severity is Severity.ERROR:
        return theme.colours().red
    if shown.severity is not None:
        return theme.colours().amber
    if shown.is_derived:
        return theme.colours().faint
    return theme.colours().ink


def _font(base: QFont, shown: ShownCell) -> QFont:
    """Return a cell's font: italics for what follows from other cells, bold for what is wrong."""
    is_wrong = shown.severity is Severity.ERROR
    if not shown.is_derived and not is_wrong:
        return base
    font = QFont(base)
    font.setItalic(shown.is_derived)
    font.setBold(is_wrong)
    return font


def _small(base: QFont) -> QFont:
    font = QFont(base)
    font.setPointSizeF(font.pointSizeF() * 0.8)
    return font
