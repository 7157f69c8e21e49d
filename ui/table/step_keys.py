"""The keys that go on to the next cell to fill, and which of them go back."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from ui.parts.typing_keys import ENTER

STEP_KEYS = (*ENTER, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


def goes_back(event: QKeyEvent) -> bool:
    """Return whether one of these keys goes to the cell before."""
    is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    return is_shifted or event.key() == Qt.Key.Key_Backtab
