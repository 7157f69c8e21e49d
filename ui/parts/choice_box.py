"""A box to choose from, which looks as a field does: that of the style has a gradient."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox

from ui.parts import theme
from ui.parts.control import control_height, paint_field
from ui.parts.icons import SIZE, Icon, paint_icon
from ui.parts.line import BareLine
from ui.parts.wheel import held

# In pixels: before the words, and between the sign behind them and the edge.
_BEFORE, _BEHIND = 6, 4
_MORE = 2  # pixels before words that are typed: beside Qt's own two, and the frame's
_WORDS = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class ChoiceBox(QComboBox):
    """Offers what can be chosen; the wheel over the closed box changes nothing.

    It is painted without the style, for whose parts PySide would load all of styles: one stands on
    the page that is painted first.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self._has_opened = False
        self.setAccessibleName(name)
        held(self)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the room of what is offered, as high as a button."""
        return QSize(super().sizeHint().width(), control_height(self.fontMetrics()))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the least room, as high as a button."""
        return QSize(super().minimumSizeHint().width(), control_height(self.fontMetrics()))

    def let_type(self) -> None:
        """Have what is not offered typed in as well."""
        line = BareLine()
        line.setTextMargins(_MORE, 0, 0, 0)
        self.setLineEdit(line)

    def showPopup(self) -> None:  # noqa: N802
        """Open the list, which scrolls by calm bars; there is none before."""
        if not self._has_opened:
            from ui.parts.scroll_bar import calm

            self._has_opened = True
            calm(self.view())
        super().showPopup()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint the field, what is chosen, and the sign that there is more."""
        painter = QPainter(self)
        paint_field(painter, self)
        if not self.isEditable():
            self._paint_words(painter)
        at = QPointF(self.width() - SIZE - _BEHIND, (self.height() - SIZE) / 2)
        paint_icon(painter, Icon.MENU, at, self._ink())
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        room = self.rect().adjusted(_BEFORE, 0, -SIZE - 2 * _BEHIND, 0)
        words, ink = self.currentText(), self._ink()
        if self.currentIndex() < 0:
            words, ink = self.placeholderText(), theme.colours().faint
        elided = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.setPen(ink)
        painter.drawText(room, _WORDS, elided)

    def _ink(self) -> QColor:
        colours = theme.colours()
        return colours.ink if self.isEnabled() else colours.off
