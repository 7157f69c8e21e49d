"""登记簿的各列: what each column of a register is taken to hold, put right before it is read."""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from PySide6.QtWidgets import QComboBox, QFormLayout, QGridLayout, QWidget

from intake.register.columns import (
    APPLIED,
    COLUMNS,
    IDENTITY,
    NAME,
    NUMBER,
    RECEIVED,
    SUBJECT,
)
from intake.register.look import ColumnSeen, RegisterLook
from intake.register.wording import head_key
from ui.ledger.editors import ChoiceField, NotUnderstood, choice_box
from ui.parts import dialogs, theme
from ui.parts.dialog import Dialog
from ui.parts.dialogs import Decision
from ui.parts.plain import Label

_SIZE: Final = 720, 0
_UNKNOWN: Final = "▲ 没有认出"
_NEVER: Final = "身份证号，一律不读入"
_LACKING: Final = "还要指明：收到日期（或申请日期），和登记编号、申请人、内容摘要中的一列"


class Chosen(NamedTuple):
    """What columns hold otherwise than they seem to, by their heads, and whose register it is."""

    columns: dict[str, str]
    unit: str


class ColumnsDialog(Dialog):
    """A column below the other: its head, what it is taken to hold, what stands in it."""

    def __init__(
        self,
        name: str,
        look: RegisterLook,
        kept: Mapping[str, str],
        units: Sequence[str],
        parent: QWidget | None,
    ) -> None:
        super().__init__("读入登记簿：各列", _SIZE, parent)
        self._seen = {head_key(column.head): column for column in look.columns}
        self.boxes: dict[str, QComboBox] = {}
        told = f"“{name}”的各列按下面读入，不对的请改。改过的记住，下次列名相同的登记簿照此读入。"
        self.column.addWidget(Label(told, wraps=True))
        self._unit = _unit_field(look, units)
        self._only = next(filter(None, (*units, look.unit)), "")
        if self._unit:
            form = QFormLayout()
            form.addRow("单位", self._unit.widget)
            self.column.addLayout(form)
        self._problem = Label(wraps=True)
        theme.as_warning(self._problem)
        self.column.addWidget(self._problem)
        grid = QGridLayout()
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(2, 2)
        for row, (head, column) in enumerate(self._seen.items()):
            self._add(grid, row, column, kept.get(head, column.key))
        self.column.addLayout(grid)
        self.column.addStretch(1)
        self.decision = Decision(self, "下一步")
        self.end_with(self.decision)
        self._look()

    def chosen(self) -> Chosen:
        """Return what the clerk has said; raises NotUnderstood."""
        columns = {}
        for head, box in self.boxes.items():
            key = str(box.currentData())
            if key != self._seen[head].key:
                columns[head] = key
        return Chosen(columns, str(self._unit.value()) if self._unit else self._only)

    def accept(self) -> None:
        """Go on where whose register it is has been said."""
        try:
            self.chosen()
        except NotUnderstood as problem:
            self._problem.setText(f"▲ {problem}")
            problem.widget.setFocus()
            return
        super().accept()

    @staticmethod
    def ask(
        name: str,
        look: RegisterLook,
        kept: Mapping[str, str],
        units: Sequence[str],
        parent: QWidget | None,
    ) -> Chosen | None:
        """Have the columns looked over; None where the clerk gives it up."""
        dialog = ColumnsDialog(name, look, kept, units, parent)
        return dialog.chosen() if dialogs.ask(dialog) else None

    def _add(self, grid: QGridLayout, row: int, column: ColumnSeen, key: str) -> None:
        grid.addWidget(Label(column.head, wraps=True), row, 0)
        if column.key == IDENTITY:
            grid.addWidget(Label(_NEVER), row, 1)
            return
        box = choice_box(f"“{column.head}”是")
        if not column.key:
            box.addItem(_UNKNOWN, "")
        for each in COLUMNS:
            if each.key != IDENTITY:
                box.addItem(each.label, each.key)
        box.setCurrentIndex(box.findData(key))
        box.currentIndexChanged.connect(self._look)
        self.boxes[head_key(column.head)] = box
        grid.addWidget(box, row, 1)
        example = Label("例：" + "；".join(column.examples) if column.examples else "", wraps=True)
        theme.as_faint(example)
        grid.addWidget(example, row, 2)

    def _look(self) -> None:
        """Say what an application cannot do without."""
        keys = {str(box.currentData()) for box in self.boxes.values()}
        is_whole = bool(keys & {RECEIVED, APPLIED}) and bool(keys & {NUMBER, NAME, SUBJECT})
        self._problem.setText("" if is_whole else f"▲ {_LACKING}")
        self.decision.yes.setEnabled(is_whole)


def _unit_field(look: RegisterLook, units: Sequence[str]) -> ChoiceField | None:
    """Return the choice whose register it is; None where there is but one."""
    known = [unit for unit in units if unit]
    named = list(dict.fromkeys([*known, look.unit] if look.unit else known))
    if len(named) < 2:
        return None
    chosen = known[0] if len(known) == 1 else look.unit
    return ChoiceField("单位", [(unit, unit) for unit in named], chosen)
