"""还不能取台账数: what is to be put right in the ledger first."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QDialogButtonBox, QWidget

from ui.parts.button import MainAct
from ui.parts.dialog import Dialog
from ui.parts.dialogs import close_button
from ui.parts.lists import PlainList
from ui.parts.plain import Label
from usecases.ledger_figures import Obstacle
from usecases.ledger_search import Selection

_SIZE: Final = 560, 320
_WHY: Final = "下面的案件在台账里补登以后，台账数才准。年报没有改动。"


class ObstaclesDialog(Dialog):
    """A line for each obstacle; ``selection`` is what the clerk wants to see in the ledger."""

    def __init__(self, obstacles: Sequence[Obstacle], parent: QWidget | None = None) -> None:
        super().__init__("还不能取台账数", _SIZE, parent)
        self._cases = [one.application for one in obstacles]
        self.selection: Selection | None = None
        self.column.addWidget(Label(_WHY, wraps=True))
        self.list = PlainList("要补登的案件")
        self.list.setWordWrap(True)
        self.list.addItems([one.words for one in obstacles])
        self.list.setCurrentRow(0)
        self.column.addWidget(self.list, 1)
        buttons = close_button(self)
        self.end_with(buttons)
        if any(id is not None for id in self._cases):
            show_cases = MainAct("看这些案件")
            buttons.addButton(show_cases, QDialogButtonBox.ButtonRole.AcceptRole)
            show_cases.setDefault(True)
            show_cases.clicked.connect(self._leave)
        self.list.setFocus()

    def _leave(self) -> None:
        ids = frozenset(id for id in self._cases if id is not None)
        self.selection = Selection("要补登的", ids, self._cases[self.list.currentRow()])
        self.accept()
