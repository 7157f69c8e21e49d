"""A message box whose buttons are ours: the one that Enter presses is filled, and no other."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget

from ui.parts.button import Button, MainAct
from ui.parts.dialog import room_on

_WIDEST = 480  # pixels of a line
_BESIDE = 120  # pixels of the box beside its words


class MessageBox(QMessageBox):
    """Shows its text as it is; buttons are added by their words and what they do."""

    def __init__(self, parent: QWidget | None, title: str, text: str) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWindowTitle(title)
        self.setText(text)
        self._widen(text)

    def _widen(self, text: str) -> None:
        """Let lines be as long as reads well: Qt breaks them after half a small screen."""
        longest = max(map(self.fontMetrics().horizontalAdvance, text.split("\n")))
        room = room_on(self.screen()).width() - _BESIDE
        labels: Iterable[QLabel] = self.findChildren(QLabel)
        for label in labels:
            if label.objectName() == "qt_msgbox_label":  # not the icon
                label.setMinimumWidth(min(longest + 1, _WIDEST, room))

    def addButton(self, words: str, role: QMessageBox.ButtonRole) -> Any:  # type: ignore[override]  # noqa: ANN401, N802 # instead of Qt's three ways
        """Add a button that says ``words`` and return it."""
        return self._add(Button(words), role)

    def add_default(self, words: str, role: QMessageBox.ButtonRole) -> Button:
        """Add the one button that Enter presses, and return it."""
        button = self._add(MainAct(words), role)
        self.setDefaultButton(button)
        return button

    def _add(self, button: Button, role: QMessageBox.ButtonRole) -> Button:
        button.setParent(self)  # or PySide would do away with one that nobody holds
        super().addButton(button, role)
        return button
