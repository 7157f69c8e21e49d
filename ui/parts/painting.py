"""What Qt's stubs leave out of the options that an item is painted with."""

from typing import Protocol, cast

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget


class ItemOption(Protocol):
    """Where and how an item is to be painted."""

    rect: QRect
    state: QStyle.StateFlag
    font: QFont
    fontMetrics: QFontMetrics  # noqa: N815
    widget: QWidget


def option_of(option: QStyleOptionViewItem) -> ItemOption:
    """Return ``option`` with the attributes it has."""
    return cast("ItemOption", option)
