"""The one filled button of a page: its next act."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton

from ui.parts import theme

_ROUND = 5  # pixels
_ROOM = 24  # pixels beside the words


class MainAct(QPushButton):
    """A button in the accent's colour, which styles would tint in their own ways."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        font = self.font()
        font.setBold(True)
        self.setFont(font)

    def setText(self, text: str) -> None:  # noqa: N802
        """Show ``text``, in all the room that it needs."""
        super().setText(text)
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance(text) + _ROOM)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint the ground, the words, and where the keyboard is."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = theme.ACCENT if self.isEnabled() else theme.FAINT
        if self.isDown():
            ground = ground.darker()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), _ROUND, _ROUND)
        painter.setPen(theme.PAPER)
        words = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextShowMnemonic
        painter.drawText(self.rect(), int(words), self.text())
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.PAPER, 1))
            painter.drawRoundedRect(self.rect().adjusted(3, 3, -4, -4), _ROUND, _ROUND)
        painter.end()
