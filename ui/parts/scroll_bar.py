"""A scroll bar that is calm: a thin thumb, no track and no arrows."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from ui.parts import theme

_WIDTH, _THUMB = 12, 6  # pixels


class CalmScrollBar(QScrollBar):
    """The vertical bar of what is read; it works as every other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._has_thumb = False

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the width of the bar."""
        return QSize(_WIDTH, super().sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint the thumb, darker under the mouse; just not in the very first painting.

        To know where it is, PySide loads all of styles: a window's first paint would wait 13 ms.
        """
        if not self._has_thumb:
            self._has_thumb = True
            QTimer.singleShot(0, self, self.update)
            return
        thumb = QRectF(self._thumb())
        colours = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.faint if self.underMouse() else colours.line)
        beside = (thumb.width() - _THUMB) / 2
        painter.drawRoundedRect(thumb.adjusted(beside, 0, -beside, 0), _THUMB / 2, _THUMB / 2)
        painter.end()

    def _thumb(self) -> QRect:
        """Return where the thumb is."""
        from PySide6.QtWidgets import QStyle, QStyleOptionSlider

        option = QStyleOptionSlider()
        self.initStyleOption(option)
        bar, slider = QStyle.ComplexControl.CC_ScrollBar, QStyle.SubControl.SC_ScrollBarSlider
        return self.style().subControlRect(bar, option, slider, self)
