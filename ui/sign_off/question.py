"""What the questions of sign-off share: some lines of explanation, a body, and two buttons."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QWidget

from ui.parts import dialogs
from ui.parts.button import MainAct
from ui.parts.dialogs import Decision
from ui.parts.plain import Label

_WIDTH = 460  # pixels at least


class Question(QDialog):
    """A dialog with its lines; what else it asks is added to ``column``, the buttons at last."""

    def __init__(self, title: str, lines: Sequence[str], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(_WIDTH)
        self.column = dialogs.column_of(self)
        for line in lines:
            self.add_line(line)

    def add_line(self, line: str) -> None:
        """Add a line of explanation, which wraps."""
        self.column.addWidget(Label(line, wraps=True))

    def add_buttons(self, yes: str, no: str = "取消") -> MainAct:
        """Add the buttons; return the one that says yes."""
        decision = Decision(self, yes, no)
        self.column.addWidget(decision)
        # Or wrapped lines are cut: a dialog does not ask by itself how high they are.
        self.adjustSize()
        return decision.yes
