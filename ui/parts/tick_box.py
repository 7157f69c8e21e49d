"""Boxes to tick, and those of which one is chosen: around their words a ring for the keyboard.

The style fills that place with a colour instead.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QRadioButton

from ui.parts import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyle

_ROUND, _RING = 4, 2  # pixels


class TickBox(QCheckBox):
    """A box to tick."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint it, with a ring where it has the keyboard."""
        if not self.hasFocus():
            super().paintEvent(event)
            return
        from PySide6.QtWidgets import QStyle  # which a start does without

        places = QStyle.SubElement
        _paint(self, QStyle.ControlElement.CE_CheckBox, places.SE_CheckBoxFocusRect)


class OneOf(QRadioButton):
    """One of several, of which one is chosen."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint it, with a ring where it has the keyboard."""
        if not self.hasFocus():
            super().paintEvent(event)
            return
        from PySide6.QtWidgets import QStyle

        places = QStyle.SubElement
        _paint(self, QStyle.ControlElement.CE_RadioButton, places.SE_RadioButtonFocusRect)


def _paint(
    box: TickBox | OneOf, what: "QStyle.ControlElement", around: "QStyle.SubElement"
) -> None:
    """Paint ``what`` a box is, and a ring in the place for it ``around`` its words."""
    from PySide6.QtWidgets import QStyle, QStyleOptionButton, QStylePainter

    option = QStyleOptionButton()
    box.initStyleOption(option)
    option.state &= ~QStyle.StateFlag.State_HasFocus  # type: ignore[attr-defined] # stubs lack it
    painter = QStylePainter(box)
    painter.drawControl(what, option)
    ring = QRectF(box.style().subElementRect(around, option, box))
    painter.setRenderHint(QStylePainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colours().accent, _RING))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(ring.adjusted(1, 1, -1, -1), _ROUND, _ROUND)
    painter.end()
