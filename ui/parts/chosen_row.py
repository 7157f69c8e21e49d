"""How the chosen row of a plain list looks: one ground, and a bar where the keyboard is."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.parts import theme
from ui.parts.items import Index, option_of
from ui.parts.list_rows import BEFORE_WORDS, BY_STYLE, paint_bar

_BESIDE = BEFORE_WORDS - BY_STYLE


class ChosenRow(QStyledItemDelegate):
    """Leaves the words to the style, which would put a box around one cell."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a cell, the first one with the bar."""
        item = option_of(option)
        whole = QRect(item.rect)
        is_chosen = bool(item.state & QStyle.StateFlag.State_Selected)
        if is_chosen:
            painter.fillRect(whole, theme.colours().chosen)
        item.rect = whole.adjusted(_BESIDE, 0, 0, 0)
        super().paint(painter, option, index)
        item.rect = whole
        if is_chosen and index.column() == 0 and item.widget.hasFocus():
            paint_bar(painter, whole)

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: N802
        """Leave out what the style would paint: the box, and a ground of its own."""
        super().initStyleOption(option, index)
        item = option_of(option)
        if item.features & QStyleOptionViewItem.ViewItemFeature.WrapText:
            from ui.parts.sentence import (
                kept_whole,  # no words that wrap are shown in the first paint
            )

            item.text = kept_whole(item.text)
        item.state &= ~(QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_Selected)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Return the room of the words, and of the bar's place."""
        item = option_of(option)
        whole = QRect(item.rect)
        item.rect = whole.adjusted(_BESIDE, 0, 0, 0)
        room = super().sizeHint(option, index)
        item.rect = whole
        return room + QSize(_BESIDE, 0)
