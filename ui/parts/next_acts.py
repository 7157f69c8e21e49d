"""The acts that come next on a page that no other follows: they stand at its foot."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton


class NextActs(QObject):
    """Where things stand, in words, and a button an act; ``changed`` says that there are others."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.said = ""
        self.buttons: list[QPushButton] = []
