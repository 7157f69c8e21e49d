"""What Qt's stubs leave out of models and delegates: where an item is, and how it is painted."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtWidgets import QStyleOptionViewItem

if TYPE_CHECKING:
    from typing import Protocol

    from PySide6.QtCore import QRect, Qt
    from PySide6.QtGui import QFont, QFontMetrics
    from PySide6.QtWidgets import QStyle, QWidget

    class ItemOption(Protocol):
        """Where and how an item is to be painted."""

        rect: QRect
        state: QStyle.StateFlag
        features: QStyleOptionViewItem.ViewItemFeature
        text: str
        displayAlignment: Qt.AlignmentFlag  # noqa: N815
        font: QFont
        fontMetrics: QFontMetrics  # noqa: N815
        widget: QWidget


#: A place in a model, as Qt hands it to models and delegates.
Index = QModelIndex | QPersistentModelIndex


def option_of(option: QStyleOptionViewItem) -> "ItemOption":
    """Return ``option`` with the attributes it has."""
    return cast("ItemOption", option)
