"""What an input method holds: words on the screen that are in no field yet."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QInputMethodEvent


class Composition:
    """The words that are being composed in one editor, which shows it its input method's events."""

    def __init__(self, editor: QWidget) -> None:
        self._editor = editor
        self.text = ""

    def follow(self, event: "QInputMethodEvent") -> None:
        """Note what is being composed after ``event``."""
        self.text = event.preeditString()

    def finish(self) -> None:
        """Have what is being composed put into the editor as it stands."""
        if not self.text:
            return
        method = QGuiApplication.inputMethod()
        method.commit()
        if held := self.text:  # the input method does not do so, or not at once
            method.reset()  # or it would come a second time
            from PySide6.QtGui import QInputMethodEvent

            event = QInputMethodEvent()
            event.setCommitString(held)
            QCoreApplication.sendEvent(self._editor, event)
