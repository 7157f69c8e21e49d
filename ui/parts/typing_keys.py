"""Which keys are Enter, and which type nothing.

Qt writes the letter of Alt+1 where no button has that key any more.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

#: The large key, and that of the number pad.
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ALT = Qt.KeyboardModifier.AltModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


def types_nothing(event: QKeyEvent) -> bool:
    """Return whether a key is one of a button or menu, there or not, and pass it on to the window.

    AltGr types; so does Alt with the keys of the number pad, by which Windows writes any character.
    """
    is_alt = event.modifiers() & ~_SHIFT == _ALT
    is_letter = is_alt and event.text().isprintable() and event.text() != ""
    if is_letter:
        event.ignore()
    return is_letter
