"""登记答复: an act that may be about other applications, answered together or repeated."""

from datetime import date
from typing import Final

from PySide6.QtWidgets import QWidget

from ledger.cases import Case
from ledger.events import Answered, Happening
from ui.ledger.act_dialog import ActDialog
from ui.ledger.editors import LineField, NotUnderstood
from ui.ledger.result_field import ResultField
from ui.parts.first_line import stand_beside_first_line
from ui.parts.tab_order import lead_through
from usecases.ledger_acts import why_not
from usecases.ledger_answers import REPEATED, NotTogether, together_with
from usecases.open_ledger import OpenLedger

_REPEATS: Final = "重复的是哪一件"
_TOGETHER: Final = "合并答复的其他申请"


class AnswerDialog(ActDialog):
    """Asks of an answer what no event holds, too: it is what the applications say from then on."""

    def __init__(self, ledger: OpenLedger, case: Case, today: date, parent: QWidget) -> None:
        super().__init__(ledger, case, Answered, today, parent)
        self.repeats = LineField(_REPEATS, case.application.repeats, hint="编号，可以是台账以前的")
        self.together = LineField(_TOGETHER, hint="可以不填；几件写编号，用顿号隔开")
        self.form.insertRow(1, _REPEATS, self.repeats.widget)
        self.form.addRow(_TOGETHER, self.together.widget)
        result = self.fields["result"][1]
        if isinstance(result, ResultField):
            result.list.currentItemChanged.connect(self._show_repeats)
            lead_through([result.list, self.repeats.widget])
            stand_beside_first_line(self.form, result.widget)
        lead_through([self.fields["is_partial"][1].widget, self.together.widget])
        self._show_repeats()

    def _take(self, happening: Happening) -> None:
        """Record it of all that are answered together, as one act."""
        if not isinstance(happening, Answered):
            return
        own = self._case.application._replace(repeats=self._repeated(happening))
        others = [case.application for case in self._others(happening)]
        if others:
            group = own.group or own.number
            own, *others = [each._replace(group=group) for each in (own, *others)]
        self._ledger.answer(happening, [own, *others])

    def _check(self, happening: Happening) -> None:
        super()._check(happening)
        if isinstance(happening, Answered):
            self._repeated(happening)
            self._others(happening)

    def _repeated(self, answered: Answered) -> str:
        """Return the number of the one that is repeated; raises NotUnderstood."""
        if answered.result != REPEATED:
            return self._case.application.repeats
        number = self.repeats.value()
        if not number:
            raise NotUnderstood("结果是重复申请，请写重复的是哪一件的编号", self.repeats.widget)
        if number == self._case.application.number:
            raise NotUnderstood("写的编号就是这一件，请写它所重复的那一件", self.repeats.widget)
        return number

    def _others(self, answered: Answered) -> list[Case]:
        """Return the other cases that are answered by the same letter; raises NotUnderstood."""
        try:
            others = together_with(self._case, self.together.value(), self._ledger.ledger)
        except NotTogether as error:
            raise NotUnderstood(str(error), self.together.widget) from error
        for case in others:
            problem = why_not(answered, case, self._today)
            if problem:
                told = f"{case.application.number}：{problem}"
                raise NotUnderstood(told, self.together.widget)
        return others

    def _show_repeats(self) -> None:
        """Ask which one is repeated where that is the result."""
        result = self.fields["result"][1]
        try:
            is_repeated = result.value() == REPEATED
        except NotUnderstood:
            is_repeated = False
        self.form.setRowVisible(self.repeats.widget, is_repeated)
