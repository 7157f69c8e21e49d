"""The bodies that hear a dispute, a row each: from when, until when, with what outcome."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ledger.disputes import Instance, Level
from ui.ledger.editors import ChoiceField, DayField, Editor, NotUnderstood
from ui.parts.button import Link
from ui.parts.plain import Label
from ui.parts.tab_order import lead_through
from usecases.ledger_disputes import OUTCOMES

_HEADS: Final = ("审级", "立案日期", "审结日期", "结果")
_PENDING: Final = ("尚未审结", "")


class _Row(NamedTuple):
    level: Editor
    opened_on: Editor
    closed_on: Editor
    outcome: Editor


class InstanceRows(QWidget):
    """A row for each of ``instances``, one where there is none yet; more where it has levels."""

    def __init__(self, levels: Sequence[Level], instances: Sequence[Instance]) -> None:
        super().__init__()
        self._levels = levels
        self.rows: list[_Row] = []
        self.more = Link("再加一个审级（上诉、再审）")
        self.more.setAutoDefault(False)  # Enter registers
        self.more.setVisible(len(levels) > 1)
        self.more.clicked.connect(self._add_and_go)
        self._grid = QGridLayout()
        for at, head in enumerate(_HEADS):
            self._grid.addWidget(Label(head), 0, at)
            self._grid.setColumnStretch(at, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._grid)
        for instance in instances:
            self._add(instance.level, instance.opened_on, instance.closed_on, instance.outcome)
        if not instances:
            self._add(levels[0])
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def value(self) -> tuple[Instance, ...]:
        """Return the instances in the order of their days; raises NotUnderstood."""
        found = []
        for row in self.rows:
            level, opened_on, closed_on, outcome = (field.value() for field in row)
            if opened_on is None:  # which the first row asks for by itself
                if closed_on is not None or outcome:
                    raise NotUnderstood("请填写立案日期", row.opened_on.widget)
                continue
            found.append(Instance(level, opened_on, closed_on, outcome))  # type: ignore[arg-type]
        return tuple(sorted(found, key=lambda instance: instance.opened_on))

    def _add(
        self, level: Level, opened_on: object = None, closed_on: object = None, outcome: str = ""
    ) -> None:
        known = dict.fromkeys((*self._levels, level))
        row = _Row(
            ChoiceField("审级", [(each.label, each) for each in known], level),
            DayField("立案日期", opened_on, is_needed=not self.rows),
            DayField("审结日期", closed_on, is_needed=False),
            ChoiceField("结果", (_PENDING, *OUTCOMES), outcome),
        )
        line = self._grid.rowCount()
        for at, field in enumerate(row):
            self._grid.addWidget(field.widget, line, at)
        self.rows.append(row)

    def _add_and_go(self) -> None:
        """Add the next level, and put the keyboard where its day is."""
        at = min(len(self.rows), len(self._levels) - 1)
        last = self.rows[-1].outcome.widget
        self._add(self._levels[at])
        lead_through([last, *(field.widget for field in self.rows[-1]), self.more])
        self.rows[-1].opened_on.widget.setFocus(Qt.FocusReason.TabFocusReason)
