"""A message box whose buttons are ours: the first that goes on is filled, the rest outlined."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from ui.parts.button import Button, MainAct

_ON = QMessageBox.ButtonRole.AcceptRole


class MessageBox(QMessageBox):
    """Shows its text as it is; buttons are added by their words and what they do."""

    def __init__(self, parent: QWidget | None, title: str, text: str) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWindowTitle(title)
        self.setText(text)

    def addButton(self, words: str, role: QMessageBox.ButtonRole) -> Any:  # type: ignore[override]  # noqa: ANN401, N802 # instead of Qt's three ways
        """Add a button that says ``words`` and return it."""
        is_first = not any(self.buttonRole(each) is _ON for each in self.buttons())
        button = MainAct(words) if role is _ON and is_first else Button(words)
        button.setParent(self)  # or PySide would do away with one that nobody holds
        super().addButton(button, role)
        return button
