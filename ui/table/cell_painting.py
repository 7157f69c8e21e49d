"""How a cell of an official table looks: wording on grey, figures on white, what fails in red."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle

from forms.checks.finding import Severity
from ui.parts import theme
from ui.table.grid_model import ShownCell
from ui.table.table_type import GAP, LINE, MARGIN, TableType

if TYPE_CHECKING:
    from ui.parts.items import ItemOption

_CENTRED = int(Qt.AlignmentFlag.AlignCenter)
_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_CURRENT = 2  # pixels of the frame around the cell that has the keyboard
#: As numbers: to hold flags against each other takes longer than to paint a figure.
_IS_CHOSEN = QStyle.StateFlag.State_Selected.value
_HAS_KEYBOARD = QStyle.StateFlag.State_HasFocus.value


def paint_cell(painter: QPainter, item: "ItemOption", shown: ShownCell, type: TableType) -> None:
    """Paint all that a cell shows."""
    painter.save()
    rect, state = item.rect, item.state.value
    _fill(painter, rect, _paper(state, shown))
    room = rect.adjusted(MARGIN, 0, -MARGIN, -LINE)
    if shown.is_label:
        painter.setFont(type.plain)
        painter.setPen(theme.colours().ink)
        alignment = _LEFT if shown.is_left else _CENTRED
        painter.drawText(room, alignment, type.wording(shown.text, rect.width()))
    else:
        _paint_figures(painter, room, shown, type)
        if state & _HAS_KEYBOARD:
            paint_frame(painter, rect.adjusted(0, 0, -LINE, -LINE))
    painter.restore()


def rule_width(painter: QPainter) -> float:
    """Return how wide a rule is: as thin everywhere as the screen's pixels allow."""
    ratio = painter.device().devicePixelRatio()
    return max(1, int(ratio)) / ratio


def paint_frame(painter: QPainter, paper: QRect) -> None:
    """Paint the frame of the cell that has the keyboard into the edge of its ``paper``."""
    painter.setPen(QPen(theme.colours().accent, _CURRENT))
    painter.drawRect(paper.adjusted(1, 1, -1, -1))


def _fill(painter: QPainter, rect: QRect, paper: QColor) -> None:
    """Lay a cell's paper over its rule, which is left below and at the right."""
    thin = rule_width(painter)
    painter.fillRect(rect, theme.colours().line)
    painter.fillRect(QRectF(rect).adjusted(0, 0, -thin, -thin), paper)


def _paint_figures(painter: QPainter, room: QRect, shown: ShownCell, type: TableType) -> None:
    """Write this year's figure and, at the right in small print, last year's."""
    is_wrong = shown.severity is Severity.ERROR
    painter.setFont(type.face(italic=shown.is_derived, bold=is_wrong))
    painter.setPen(_ink(shown))
    beside = _room_beside(painter, shown, room.width(), type) if shown.last_year else None
    painter.drawText(room.adjusted(0, 0, -(beside or 0), 0), _CENTRED, shown.text)
    if beside is not None:
        painter.setFont(type.small)
        painter.setPen(theme.colours().faint)
        painter.drawText(room, _RIGHT, shown.last_year)


def _room_beside(painter: QPainter, shown: ShownCell, width: int, type: TableType) -> int | None:
    """Return how far this year's figure moves aside for last year's; None where both do not fit."""
    own = painter.fontMetrics().horizontalAdvance(shown.text)
    last = type.width_of_small(shown.last_year) + GAP
    if own + last > width:
        return None
    is_met = own / 2 + last > width / 2
    return last if is_met else 0


def _paper(state: int, shown: ShownCell) -> QColor:
    colours = theme.colours()
    if shown.is_label:
        return colours.label
    if state & _IS_CHOSEN:
        return colours.chosen
    if shown.severity is Severity.ERROR:
        return colours.red_paper
    if shown.severity is not None:
        return colours.amber_paper
    if shown.is_locked:
        return colours.locked
    if shown.is_derived:
        return colours.derived
    return colours.paper


def _ink(shown: ShownCell) -> QColor:
    colours = theme.colours()
    if shown.severity is Severity.ERROR:
        return colours.red
    if shown.severity is not None:
        return colours.amber
    return colours.ink
