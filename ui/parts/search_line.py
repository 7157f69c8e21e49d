"""The search above a list, which follows it with every key."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from ui.parts.line import Line
from ui.parts.typing_keys import ENTER

_BESIDE: Final = 48  # pixels beside the words, with the sign that clears it


class SearchLine(Line):
    """As wide as its hint; Esc shows all again, Enter and ↓ go to the list."""

    left = Signal()

    def __init__(self, name: str, placeholder: str) -> None:
        super().__init__(placeholder=placeholder)
        self.setAccessibleName(name)
        self.setClearButtonEnabled(True)
        words = self.fontMetrics().horizontalAdvance(placeholder)
        self.setFixedWidth(words + _BESIDE)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Leave the words, or what they are for."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, *ENTER):
            self.left.emit()
        else:
            super().keyPressEvent(event)
