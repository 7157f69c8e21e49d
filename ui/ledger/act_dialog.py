"""The small form of an act: what happened to a case, recorded when it can have been so."""

from datetime import date

from PySide6.QtWidgets import QFormLayout, QWidget

from ledger.cases import Case
from ledger.events import Happening
from ledger.states import Kind
from ui.ledger.act_fields import fields_of
from ui.ledger.editors import NotUnderstood
from ui.ledger.recording import recorded
from ui.parts import theme
from ui.parts.dialog import Dialog
from ui.parts.dialogs import Decision
from ui.parts.plain import Label
from usecases.ledger_acts import name_of, proposals, why_not
from usecases.open_ledger import OpenLedger

_WIDE = 520  # pixels


class ActDialog(Dialog):
    """Asks what there is to say of an act and records it."""

    def __init__(
        self, ledger: OpenLedger, case: Case, kind: Kind, today: date, parent: QWidget
    ) -> None:
        super().__init__(f"{name_of(kind)} {case.application.number}", (_WIDE, 0), parent)
        self._ledger, self._case, self._kind, self._today = ledger, case, kind, today
        self.fields = fields_of(kind, proposals(kind, case, ledger.calendar, today))
        self._problem = Label(wraps=True)
        theme.as_refusal(self._problem)
        self.form = QFormLayout()
        for label, field in self.fields.values():
            self.form.addRow(label, field.widget)
        self.column.addWidget(Label(case.application.subject, wraps=True))
        self.column.addLayout(self.form)
        self.column.addStretch(1)
        self.end_with(self._problem)
        self.end_with(Decision(self, "登记"))
        next(iter(self.fields.values()))[1].widget.setFocus()

    def accept(self) -> None:
        """Record it and close; where that cannot be done yet, say why and stay."""
        if recorded(self, self._problem, self._record):
            super().accept()

    def _record(self) -> None:
        self._take(self._happening())

    def _happening(self) -> Happening:
        """Return what was filled in; raises NotUnderstood."""
        values: dict[str, object] = {}
        for key, (_, field) in self.fields.items():
            values[key] = field.value()
        happening = self._made(values)
        self._check(happening)
        return happening

    def _made(self, values: dict[str, object]) -> Happening:
        return self._kind(**values)  # type: ignore[arg-type] # each field holds its kind

    def _check(self, happening: Happening) -> None:
        """Raise NotUnderstood of what cannot have been so."""
        problem = why_not(happening, self._case, self._today)
        if problem:
            raise NotUnderstood(problem, self.fields["on"][1].widget)

    def _take(self, happening: Happening) -> None:
        self._ledger.record(self._case.application.id, happening)
