"""A scroll bar that is calm: a thin thumb, no track and no arrows."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider, QWidget

from ui.parts import theme

_WIDTH, _THUMB = 12, 6  # pixels
_STYLE = QStyle.ComplexControl.CC_ScrollBar
_SLIDER = QStyle.SubControl.SC_ScrollBarSlider


class CalmScrollBar(QScrollBar):
    """The vertical bar of what is read; it works as every other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the width of the bar."""
        return QSize(_WIDTH, super().sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint the thumb, darker under the mouse."""
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        thumb = QRectF(self.style().subControlRect(_STYLE, option, _SLIDER, self))
        colours = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.faint if self.underMouse() else colours.line)
        beside = (thumb.width() - _THUMB) / 2
        painter.drawRoundedRect(thumb.adjusted(beside, 0, -beside, 0), _THUMB / 2, _THUMB / 2)
        painter.end()
