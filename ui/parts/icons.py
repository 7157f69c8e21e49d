"""Our own icons: strokes on a grid of 16 by 16, painted in the colour of the words beside them.

Painted rather than kept as pictures, they are sharp at any scale and follow a dark system.
"""

from enum import Enum

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

SIZE = 16  # pixels
_STROKE = 1.6

Line = tuple[tuple[float, float], ...]


class Icon(Enum):
    """Acts of every day, that a menu opens, one more; the value is strokes from point to point."""

    NEW = (((8, 2.5), (8, 13.5)), ((2.5, 8), (13.5, 8)))
    READ = (
        ((8, 2), (8, 10)),
        ((4.5, 6.5), (8, 10), (11.5, 6.5)),
        ((2.5, 10), (2.5, 13.5), (13.5, 13.5), (13.5, 10)),
    )
    PRINT = (
        ((4.5, 6), (4.5, 2.5), (11.5, 2.5), (11.5, 6)),
        ((4.5, 11.5), (2.5, 11.5), (2.5, 6), (13.5, 6), (13.5, 11.5), (11.5, 11.5)),
        ((4.5, 9), (11.5, 9), (11.5, 13.5), (4.5, 13.5), (4.5, 9)),
    )
    BACK = (((10, 3), (5, 8), (10, 13)),)
    MENU = (((4.5, 6.5), (8, 10), (11.5, 6.5)),)
    MORE = (((4.5, 9.5), (8, 6), (11.5, 9.5)),)
    SAMPLE = (
        ((3.5, 2.5), (12.5, 2.5), (12.5, 13.5), (3.5, 13.5), (3.5, 2.5)),
        ((6, 6), (10, 6)),
        ((6, 9), (10, 9)),
    )


def paint_icon(painter: QPainter, icon: Icon, at: QPointF, colour: QColor) -> None:
    """Paint ``icon`` with its upper left corner at a point, 16 pixels wide and high."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(colour, _STROKE)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for line in icon.value:
        points = [at + QPointF(across, down) for across, down in line]
        painter.drawPolyline(QPolygonF(points))
    painter.restore()
