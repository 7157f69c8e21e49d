"""What lists and their rows have in common, whoever paints them: words, line, focus ring."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView

from ui.parts import theme

if TYPE_CHECKING:
    from ui.parts.items import ItemOption

#: In pixels: the least height of a row, room above and below its words, and behind them.
_HEIGHT, _ABOVE = 36, 8
GAP = 8
#: In pixels, what the cells of a table of mere words leave beside these: at the left the bar's
#: place, and on both sides what the style does.
BY_STYLE = 3
BEFORE_WORDS, BEHIND_WORDS = 4 + BY_STYLE, BY_STYLE
Move = QAbstractItemView.CursorAction
_FOCUS = 2
_BAR = 3  # at the left of the row where the keyboard is
_WORDS = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_ELIDED = Qt.TextElideMode.ElideRight


def dress_as_list(table: QTableView) -> None:
    """Have whole rows chosen in ``table``, one at a time, without a grid; Tab leaves it."""
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.verticalHeader().hide()


def row_at_end(table: QTableView, action: QAbstractItemView.CursorAction) -> QModelIndex | None:
    """Return what Home and End lead to where rows are chosen whole: the first and the last one.

    Qt would go along the row. Return None for other keys.
    """
    rows = {Move.MoveHome: 0, Move.MoveEnd: table.model().rowCount() - 1}
    return table.model().index(rows[action], 0) if action in rows else None


def row_height(of_words: int) -> int:
    """Return how high a row is whose words are ``of_words`` pixels high."""
    return max(_HEIGHT, of_words + 2 * _ABOVE)


def paint_words(painter: QPainter, room: QRect, words: str) -> None:
    """Paint as much of ``words`` as there is ``room`` for."""
    shown = painter.fontMetrics().elidedText(words, _ELIDED, room.width())
    painter.drawText(room, _WORDS, shown)


def paint_line_below(painter: QPainter, rect: QRect) -> None:
    """Paint the thin line that parts a row from the next."""
    painter.setPen(QPen(theme.colours().line, 1))
    below = QRectF(rect).adjusted(0, 0, 0, -0.5)
    painter.drawLine(below.bottomLeft(), below.bottomRight())


def paint_bar(painter: QPainter, rect: QRect) -> None:
    """Paint the bar at the left of the row in ``rect``."""
    bar = QRect(rect.left(), rect.top(), _BAR, rect.height())
    painter.fillRect(bar, theme.colours().accent)


def paint_ring(painter: QPainter, item: "ItemOption", *, is_first: bool) -> None:
    """Paint what of the ring around the whole row goes through the cell of ``item``."""
    ring = QRectF(item.rect).adjusted(0, 1, 0, -1)
    painter.setPen(QPen(theme.colours().accent, _FOCUS))
    painter.drawLine(ring.topLeft(), ring.topRight())
    painter.drawLine(ring.bottomLeft(), ring.bottomRight())
    inside = ring.adjusted(1, 0, -1, 0)
    if is_first:
        painter.drawLine(inside.topLeft(), inside.bottomLeft())
    if item.rect.right() + 2 * _FOCUS >= item.widget.width():
        painter.drawLine(inside.topRight(), inside.bottomRight())
