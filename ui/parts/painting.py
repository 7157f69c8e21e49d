"""What painting needs of Qt: grounds, and what its stubs leave out of models and delegates."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

if TYPE_CHECKING:
    from typing import Protocol

    from PySide6.QtCore import Qt
    from PySide6.QtGui import QFont, QFontMetrics
    from PySide6.QtWidgets import QStyle, QWidget

    class ItemOption(Protocol):
        """Where and how an item is to be painted."""

        rect: QRect
        state: QStyle.StateFlag
        displayAlignment: Qt.AlignmentFlag  # noqa: N815
        font: QFont
        fontMetrics: QFontMetrics  # noqa: N815
        widget: QWidget


#: A place in a model, as Qt hands it to models and delegates.
Index = QModelIndex | QPersistentModelIndex


def option_of(option: QStyleOptionViewItem) -> "ItemOption":
    """Return ``option`` with the attributes it has."""
    return cast("ItemOption", option)


def fill(painter: QPainter, area: QRect, colour: QColor) -> None:
    """Fill ``area``, in what the first paint shows.

    Called with a colour, ``QPainter.fillRect`` has PySide set up all gradients first: 4 ms a start.
    """
    painter.setBackground(colour)
    painter.eraseRect(area)
