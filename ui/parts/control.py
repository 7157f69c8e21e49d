"""The shape that buttons, fields and boxes to choose from have alike: height, corners, edges."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QWidget

from ui.parts import theme

#: Pixels of the corners.
ROUND = 5
# In pixels: the least height, the room above words and below them, the edge, and that of what has
# the keyboard.
_HEIGHT, _ABOVE = 30, 6
_EDGE, _FOCUS = 1, 2


def control_height(metrics: QFontMetrics) -> int:
    """Return the pixels of height that buttons and fields beside each other have alike."""
    return max(_HEIGHT, metrics.height() + 2 * _ABOVE)


def paint_control(painter: QPainter, control: QWidget, ground: QColor, edge: QColor) -> None:
    """Paint the ground of ``control``, which fills it, and its edge."""
    painter.setBrush(ground)
    _paint_edge(painter, control, edge, _EDGE)


def paint_focus(painter: QPainter, control: QWidget) -> None:
    """Paint the edge of a ``control`` that has the keyboard."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _paint_edge(painter, control, theme.colours().accent, _FOCUS)


def paint_field(painter: QPainter, field: QWidget, *, locked: bool = False) -> None:
    """Paint ``field`` under what is written in it: on grey where it is ``locked`` or disabled."""
    colours = theme.colours()
    is_open = field.isEnabled() and not locked
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_control(painter, field, colours.paper if is_open else colours.locked, colours.edge)
    if field.hasFocus():
        paint_focus(painter, field)


def _paint_edge(painter: QPainter, control: QWidget, colour: QColor, width: int) -> None:
    painter.setPen(QPen(colour, width))
    inset = width / 2
    room = QRectF(control.rect()).adjusted(inset, inset, -inset, -inset)
    painter.drawRoundedRect(room, ROUND, ROUND)
