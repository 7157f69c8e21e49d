"""What the questions of sign-off share: some lines of explanation, a body, and two buttons."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.parts import theme
from ui.parts.button import Button
from ui.parts.dialog import Dialog
from ui.parts.dialogs import Decision
from ui.parts.plain import Label

#: Characters of the words that are kept with a version.
MOST = 200
_WIDTH = 520  # pixels at least


class Question(Dialog):
    """A dialog with its lines; what else it asks is added to ``column``, the buttons at last."""

    yes: Button

    def __init__(self, title: str, lines: Sequence[str], parent: QWidget | None) -> None:
        super().__init__(title, (_WIDTH, 0), parent)
        for line in lines:
            self.add_line(line)

    def add_line(self, line: str) -> None:
        """Add a line of explanation, which wraps."""
        self.column.addWidget(Label(line, wraps=True))

    def add_buttons(self, yes: str, no: str = "取消", *, is_next: bool = True) -> None:
        """Add the buttons, and above them the place of why there is no going on."""
        self._problem = Label(wraps=True)
        theme.as_refusal(self._problem)
        self._problem.hide()
        self.column.addWidget(self._problem)
        decision = Decision(self, yes, no, is_next=is_next)
        self.yes = decision.yes
        self.end_with(decision)

    def refuse(self, why: str) -> None:
        """Say why there is no going on with what is typed; nothing lets it go on."""
        self._problem.setText(why)
        self._problem.setVisible(bool(why))
        self.yes.setEnabled(not why)
