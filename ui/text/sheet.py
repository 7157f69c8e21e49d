"""The sheet that a text stands on: white with an edge, as a paper on a desk."""

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.parts import theme
from ui.parts.card import Card
from ui.text.paper import Paper

#: Pixels that the edge and its round corners take, beside the text, and above and below it.
_BESIDE, _ABOVE = 2, 4


class TextSheet(Card):
    """A card with a text that fills it."""

    def __init__(self, text: Paper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = text
        self._measure = 0
        text.another_size.connect(self._take_size)
        text.setFrameShape(QFrame.Shape.NoFrame)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(_BESIDE, _ABOVE, _BESIDE, _ABOVE)
        self.column.setSpacing(0)
        self.column.addWidget(text, 1)

    def set_measure(self, characters: int) -> None:
        """Let no line be of more than so many ``characters``, however wide the window is."""
        self._measure = characters
        self._take_size()

    def _take_size(self) -> None:
        if self._measure:
            self.setMaximumWidth(self.text.width_of(self._measure) + 2 * _BESIDE)


class AsideSheet(TextSheet):
    """A sheet to compare with, on the ground of the window instead of paper."""

    def _ground(self) -> QColor:
        return theme.colours().ground
