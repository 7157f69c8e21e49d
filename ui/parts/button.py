"""The buttons of the window: an outlined one, a page's next act, and an act in mere words.

They are painted here, as what a style leaves for words and puts around them differs, and its
gradients are not the look. Each is a ``QPushButton`` in all that it does.
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton

from ui.parts import theme
from ui.parts.control import ROUND, control_height, paint_control, paint_focus
from ui.parts.icons import SIZE, Icon, paint_icon

# In pixels: room beside the words, between an icon and these, between these and the sign of a menu.
_BESIDE = 14
_GAP = 8
_BEFORE_MENU = 2
#: Above the words of an act in mere words, and below them.
ABOVE_LINK = 2
_WORDS = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextShowMnemonic)


class Button(QPushButton):
    """An act among others: its words, after an icon where it has one, in an outline."""

    def __init__(self, text: str = "", icon: Icon | None = None) -> None:
        super().__init__(text)
        self._icon = icon
        self._font_of_words()
        self.setAutoDefault(True)  # Enter presses it outside of dialogs, too

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the room that the words need."""
        metrics = self.fontMetrics()
        return QSize(self._width_of_words(metrics) + 2 * _BESIDE, control_height(metrics))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the same: words are never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint the ground, the outline, the words, and where the keyboard is."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_control(painter, self, self._ground(), self._edge())
        self._paint_words(painter)
        if self.hasFocus():
            self._paint_focus(painter)
        painter.end()

    def _font_of_words(self) -> None:
        """Choose the weight of the words."""

    def _ground(self) -> QColor:
        colours = theme.colours()
        if not self.isEnabled():
            return colours.ground
        if self.isDown() or self.isChecked():
            return colours.chosen
        return colours.side if self.underMouse() else colours.paper

    def _edge(self) -> QColor:
        return theme.colours().edge

    def _ink(self) -> QColor:
        colours = theme.colours()
        return colours.ink if self.isEnabled() else colours.off

    def _width_of_words(self, metrics: QFontMetrics) -> int:
        """Return the pixels of the words and of the signs beside them."""
        width = metrics.size(Qt.TextFlag.TextShowMnemonic, self.text()).width()
        return width + self._before() + self._behind()

    def _before(self) -> int:
        return SIZE + _GAP if self._icon else 0

    def _behind(self) -> int:
        return _BEFORE_MENU + SIZE if self.menu() else 0

    def _paint_words(self, painter: QPainter) -> None:
        room, width = self.rect(), self._width_of_words(self.fontMetrics())
        left, top = (room.width() - width) / 2, (room.height() - SIZE) / 2
        if self._icon:
            paint_icon(painter, self._icon, QPointF(left, top), self._ink())
        if self.menu():
            paint_icon(painter, Icon.MENU, QPointF(left + width - SIZE, top), self._ink())
        painter.setPen(self._ink())
        room = room.adjusted(self._before(), 0, -self._behind(), 0)
        painter.drawText(room, _WORDS, self.text())

    def _paint_focus(self, painter: QPainter) -> None:
        paint_focus(painter, self)


class MainAct(Button):
    """The one filled button of a page: its next act."""

    def _font_of_words(self) -> None:
        font = self.font()
        font.setWeight(QFont.Weight.DemiBold)
        self.setFont(font)

    def _ground(self) -> QColor:
        colours = theme.colours()
        if not self.isEnabled():
            return colours.side
        if self.isDown():
            return colours.accent.darker(120)
        return colours.accent.lighter(110) if self.underMouse() else colours.accent

    def _edge(self) -> QColor:
        return self._ground() if self.isEnabled() else theme.colours().line

    def _ink(self) -> QColor:
        colours = theme.colours()
        return colours.on_accent if self.isEnabled() else colours.off

    def _paint_focus(self, painter: QPainter) -> None:
        """Paint the ring within, where the accent's own words show it."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colours().on_accent, 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 3, -3, -3), ROUND - 2, ROUND - 2)


class Link(Button):
    """An act in mere words, in the accent's colour; underlined where the mouse is."""

    def __init__(self, text: str = "", icon: Icon | None = None) -> None:
        super().__init__(text, icon)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the room that the words need, and that of the ring around them."""
        metrics = self.fontMetrics()
        return QSize(self._width_of_words(metrics) + 8, metrics.height() + 2 * ABOVE_LINK)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802
        """Underline the words."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint the words, and where the keyboard is."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self.font()
        font.setUnderline(self.underMouse() and self.isEnabled())
        painter.setFont(font)
        self._paint_words(painter)
        if self.hasFocus():
            self._paint_focus(painter)
        painter.end()

    def _ink(self) -> QColor:
        colours = theme.colours()
        return colours.accent if self.isEnabled() else colours.off
