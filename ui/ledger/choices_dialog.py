"""统计口径: what no rule settles, chosen by the office, with words to ask the superior by."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QWidget

from ledger.choices import SWITCHES, UNSETTLED, Choices, Switch
from ledger.periods import year_of
from ledger.shifts import Shift, shifts
from storage.errors import LibraryError
from ui.ledger.editors import choice_box
from ui.ledger.year_field import YearField, Years
from ui.parts import dialogs, messages, theme
from ui.parts.button import Link
from ui.parts.clipboard import CopiedLine
from ui.parts.dialog import Dialog
from ui.parts.dialogs import Decision
from ui.parts.plain import Label, tip
from usecases.open_ledger import OpenLedger

_SIZE: Final = 640, 0
_NAMED: Final = 6  # so many cells that move are named


class ChoicesDialog(Dialog):
    """A switch below the other, each with its question for the superior behind a link."""

    def __init__(self, ledger: OpenLedger, years: Years, parent: QWidget | None) -> None:
        super().__init__("统计口径", _SIZE, parent)
        self._ledger = ledger
        self.boxes: dict[str, QComboBox] = {}
        self._moves: dict[str, Label] = {}
        told = f"以下各项{UNSETTLED}，按本单位的选择统计。改一项，先看哪些数会变，再采用。"
        self.column.addWidget(Label(told, wraps=True))
        self._year = YearField(years)
        self._year.widget.currentIndexChanged.connect(self._tell_all)
        form = QFormLayout()
        form.addRow("看哪一年的数", self._year.widget)
        self.column.addLayout(form)
        for switch, option in ledger.choices.by_switch():
            self._add(switch, option.key)
        self._copied = CopiedLine()
        self.column.addWidget(self._copied)
        self.end_with(Decision(self, "采用"))
        next(iter(self.boxes.values())).setFocus()
        self._tell_all()

    @staticmethod
    def ask(ledger: OpenLedger, years: Years, parent: QWidget | None) -> bool:
        """Have the choices looked over; return whether they were taken."""
        return dialogs.ask(ChoicesDialog(ledger, years, parent))

    def accept(self) -> None:
        """Count by what is chosen from now on."""
        chosen = [str(self.boxes[switch.key].currentData()) for switch in SWITCHES]
        try:
            self._ledger.choose(Choices(*chosen))
        except LibraryError as error:
            messages.warn(self, "没有采用", f"{error}\n台账没有改动，可以重试。")
            return
        super().accept()

    def _add(self, switch: Switch, chosen: str) -> None:
        name = Label(switch.label, wraps=True)
        box = choice_box(switch.label)
        for option in switch.options:
            box.addItem(option.label, option.key)
        box.setCurrentIndex(box.findData(chosen))
        ask = Link("复制请示上级的话")
        ask.setAccessibleName(f"复制请示上级的话：{switch.label}")
        ask.setAutoDefault(False)  # Enter takes the choices
        ask.setToolTip(tip(switch.question))
        ask.clicked.connect(partial(self._copy, switch))
        box.currentIndexChanged.connect(partial(self._tell, switch))
        moves = Label(wraps=True)
        self.boxes[switch.key], self._moves[switch.key] = box, moves
        self.column.addWidget(name)
        self.column.addWidget(box)
        self.column.addWidget(moves)
        self.column.addWidget(ask, 0, Qt.AlignmentFlag.AlignLeft)

    def _tell_all(self) -> None:
        for switch in SWITCHES:
            self._tell(switch)

    def _tell(self, switch: Switch, _index: int = 0) -> None:
        """Say which figures would move, were this switch alone taken as it is chosen now."""
        held, year = self._ledger.choices, self._year.year()
        then = held._replace(**{switch.key: str(self.boxes[switch.key].currentData())})
        label = self._moves[switch.key]
        label.setVisible(then != held)
        if then != held:
            moved = shifts(self._ledger.ledger, year_of(year), held, then)
            (theme.as_warning if moved else theme.as_faint)(label)
            label.setText(_told(year, moved))

    def _copy(self, switch: Switch) -> None:
        words = switch.asked(str(self.boxes[switch.key].currentData()))
        self._copied.copy(words, "已复制，可以粘贴到请示里")


def _told(year: int, moved: Sequence[Shift]) -> str:
    """Return which figures of a year move, as many as there is room for."""
    if not moved:
        return f"改成这样，{year} 年的数都不变。"
    named = "；".join(map(str, moved[:_NAMED]))
    more = f"；等 {len(moved)} 格" if len(moved) > _NAMED else ""
    return f"▲ 改成这样，{year} 年会变：{named}{more}。总计随之改变。"
