"""取台账数: which cells are filled from the ledger, looked over before anything is changed."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QTableWidgetItem, QWidget

from forms.values import show
from ui.parts import theme
from ui.parts.button import Button
from ui.parts.dialog import Dialog
from ui.parts.dialogs import Decision
from ui.parts.lists import ReadOnlyTable
from ui.parts.plain import Label
from usecases.ledger_figures import LedgerFigures, OtherFigure

_SIZE: Final = 560, 0
_HIGH: Final = 420  # pixels, with a list
_COLUMNS: Final = ("项目", "表中", "台账")
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class TakeFiguresDialog(Dialog):
    """The blanks are filled; of the cells that say otherwise those that are ticked, none at first.

    ``doubts`` say why the ledger's figures may not be all.
    """

    def __init__(
        self, figures: LedgerFigures, doubts: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__("取台账数", (_SIZE[0], _HIGH if figures.others else 0), parent)
        self._figures = figures
        self.boxes: list[QTableWidgetItem] = []
        for doubt in doubts:
            warning = Label(f"▲ {doubt}", wraps=True)
            theme.as_warning(warning)
            self.column.addWidget(warning)
        for line in _introduction(figures):
            self.column.addWidget(Label(line, wraps=True))
        decision = Decision(self, "取台账数")
        self.yes = decision.yes
        if figures.others:
            table = self._table()
            self.column.addWidget(table, 1)
            self._offer_all(decision)
            table.setFocus()
        self.end_with(decision)
        self._count()

    @property
    def wanted(self) -> set[str]:
        """The ids of the cells that are ticked."""
        both = zip(self.boxes, self._figures.others, strict=True)
        return {other.field.id for box, other in both if box.checkState() is _CHECKED}

    def _table(self) -> ReadOnlyTable:
        table = ReadOnlyTable("与台账不同的格", _COLUMNS)
        theme.as_ticked(table)
        table.stretch(0)
        table.setRowCount(len(self._figures.others))
        for row, other in enumerate(self._figures.others):
            items = [QTableWidgetItem(text) for text in _row(other)]
            for column, item in enumerate(items):
                table.setItem(row, column, item)
            box = items[0]
            box.setFlags(box.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            box.setCheckState(_UNCHECKED)
            self.boxes.append(box)
        table.setCurrentCell(0, 0)
        table.itemChanged.connect(self._count)
        return table

    def _offer_all(self, buttons: QDialogButtonBox) -> None:
        for name, state in (("全选", _CHECKED), ("全不选", _UNCHECKED)):
            button = Button(name)
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
            button.clicked.connect(lambda _=False, state=state: self._tick(state))

    def _tick(self, state: Qt.CheckState) -> None:
        for box in self.boxes:
            box.setCheckState(state)

    def _count(self) -> None:
        cells = len(self._figures.blanks) + len(self.wanted)
        self.yes.setText(f"取 {cells} 格" if cells else "取台账数")
        self.yes.setEnabled(cells > 0)


def _introduction(figures: LedgerFigures) -> list[str]:
    blanks, others = len(figures.blanks), len(figures.others)
    told = [f"还空着的 {blanks} 格填入台账数。" if blanks else "没有空着的格。"]
    told[0] += "合计自动得出。改动是一步，可以用 Ctrl+Z 撤销。"
    if others:
        told.append(f"已填的 {others} 格与台账不同，不勾选就不改：")
    return told


def _row(other: OtherFigure) -> tuple[str, str, str]:
    counted = f"{other.counted}（改用自动合计）" if other.field.parts else str(other.counted)
    return other.field.name, show(other.stands), counted
