"""The scroll bars of the window, which are calm: a thin thumb, no track and no arrows."""

from typing import TypeVar

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QWidget

from ui.parts import theme

Area = TypeVar("Area", bound=QAbstractScrollArea)
_WIDTH, _THUMB = 12, 6  # pixels


def calm(area: Area) -> Area:
    """Return ``area``, which scrolls by calm bars from now on."""
    area.setVerticalScrollBar(CalmScrollBar(Qt.Orientation.Vertical))
    area.setHorizontalScrollBar(CalmScrollBar(Qt.Orientation.Horizontal))
    area.setCornerWidget(QWidget())  # where both end, a style would paint a box
    return area


class CalmScrollBar(QScrollBar):
    """A bar of what is read; it works as every other."""

    def __init__(self, orientation: Qt.Orientation) -> None:
        super().__init__(orientation)
        self._has_thumb = False
        usual = super().sizeHint()
        if orientation is Qt.Orientation.Vertical:
            self._size = QSize(_WIDTH, usual.height())
        else:
            self._size = QSize(usual.width(), _WIDTH)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the size of the bar: how thick it is, and the least length.

        Qt asks a hundred times before the first paint.
        """
        return self._size

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
        painter.drawRoundedRect(self._thin(thumb), _THUMB / 2, _THUMB / 2)
        painter.end()

    def _thin(self, thumb: QRectF) -> QRectF:
        """Return what is painted of ``thumb``: the middle of it."""
        if self.orientation() is Qt.Orientation.Vertical:
            beside = (thumb.width() - _THUMB) / 2
            return thumb.adjusted(beside, 0, -beside, 0)
        above = (thumb.height() - _THUMB) / 2
        return thumb.adjusted(0, above, 0, -above)

    def _thumb(self) -> QRect:
        """Return where the thumb is."""
        from PySide6.QtWidgets import QStyle, QStyleOptionSlider

        option = QStyleOptionSlider()
        self.initStyleOption(option)
        bar, slider = QStyle.ComplexControl.CC_ScrollBar, QStyle.SubControl.SC_ScrollBarSlider
        return self.style().subControlRect(bar, option, slider, self)
