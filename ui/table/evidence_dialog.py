"""依据: the cases that a cell counts by the ledger, each with its sentence."""

from typing import Final

from PySide6.QtWidgets import QDialogButtonBox, QWidget

from ui.parts import theme
from ui.parts.button import Button, MainAct
from ui.parts.clipboard import CopiedLine
from ui.parts.dialog import Dialog
from ui.parts.lists import PlainList
from ui.parts.plain import Label
from usecases.cell_evidence import CellEvidence
from usecases.ledger_search import Selection

_SIZE: Final = 620, 400
_ROLE = QDialogButtonBox.ButtonRole
_NONE: Final = "台账里没有计入这一格的。"


class EvidenceDialog(Dialog):
    """A line for each case; ``selection`` is what the clerk wants to see in the ledger."""

    def __init__(self, evidence: CellEvidence, parent: QWidget | None = None) -> None:
        super().__init__("依据", _SIZE if evidence.lines else (_SIZE[0], 0), parent)
        self._evidence = evidence
        self.selection: Selection | None = None
        heading = Label(evidence.field.label, wraps=True)
        theme.as_card_heading(heading)
        self.column.addWidget(heading)
        self.column.addWidget(Label(evidence.figures, wraps=True))
        self.list = PlainList("计入这一格的案件")
        self._rule = Label(wraps=True)
        theme.as_faint(self._rule)
        self._copied = CopiedLine()
        self.open_case = MainAct("打开这一件")
        self.show_all = Button("这一格的案件")
        self.copy_all = Button("复制")
        if evidence.lines:
            self._list_lines()
        else:
            self.column.addWidget(Label(_NONE, wraps=True))
        self.end_with(self._buttons())
        self.open_case.setDefault(bool(evidence.lines))

    def _list_lines(self) -> None:
        self.list.setWordWrap(True)
        self.list.addItems([line.sentence for line in self._evidence.lines])
        self.list.currentRowChanged.connect(self._note)
        self.list.itemDoubleClicked.connect(self._open)
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self._rule)
        self.column.addWidget(self._copied)
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        if self._evidence.lines:
            buttons.addButton(self.open_case, _ROLE.AcceptRole)
            buttons.addButton(self.show_all, _ROLE.ActionRole)
            buttons.addButton(self.copy_all, _ROLE.ActionRole)
            self.open_case.clicked.connect(self._open)
            self.show_all.clicked.connect(self._show_all)
            self.copy_all.clicked.connect(self._copy)
            self.show_all.setEnabled(any(id is not None for id in self._evidence.cases))
        buttons.addButton(Button("关闭"), _ROLE.RejectRole)
        buttons.rejected.connect(self.reject)
        return buttons

    def _note(self, row: int) -> None:
        """Say by which rule the case is counted where the keyboard is, and offer to open it."""
        rule = self._evidence.lines[row].rule
        self._rule.setText(f"{rule.words}（{rule.source}）")
        self.open_case.setEnabled(self._case is not None)

    @property
    def _case(self) -> int | None:
        return self._evidence.cases[self.list.currentRow()]

    def _open(self) -> None:
        if self._case is not None:
            self._leave_for(self._case)

    def _show_all(self) -> None:
        self._leave_for(None)

    def _leave_for(self, first: int | None) -> None:
        self.selection = self._evidence.selection(first)
        self.accept()

    def _copy(self) -> None:
        self._copied.copy(self._evidence.text, "已复制，其中没有申请人姓名")
