"""What Qt's stubs leave out of what models and delegates are called with."""

from typing import Protocol, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

#: A place in a model, as Qt hands it to models and delegates.
Index = QModelIndex | QPersistentModelIndex


class ItemOption(Protocol):
    """Where and how an item is to be painted."""

    rect: QRect
    state: QStyle.StateFlag
    displayAlignment: Qt.AlignmentFlag  # noqa: N815
    font: QFont
    fontMetrics: QFontMetrics  # noqa: N815
    widget: QWidget


def option_of(option: QStyleOptionViewItem) -> ItemOption:
    """Return ``option`` with the attributes it has."""
    return cast("ItemOption", option)
