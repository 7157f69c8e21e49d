"""登记复议诉讼: a dispute, about a case or about none, and how it goes on until it is closed."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtWidgets import QComboBox, QFormLayout, QWidget

from forms.editions.form_2021 import DISPUTES
from ledger.applications import SUBJECT_LENGTH
from ledger.disputes import Dispute, Role
from ui.ledger.editors import ChoiceField, Editor, LineField, NotUnderstood
from ui.ledger.instance_rows import InstanceRows
from ui.ledger.recording import recorded
from ui.parts import dialogs, theme
from ui.parts.dialog import Dialog
from ui.parts.dialogs import Decision
from ui.parts.plain import Label
from usecases.ledger_disputes import OUTCOMES_TOLD, REVIEW, levels_of, why_not
from usecases.open_ledger import OpenLedger

_WIDE: Final = 620  # pixels
_SUIT: Final = DISPUTES[1][0]
_GROUPS: Final = [(label, key) for key, label in DISPUTES]
_NEW: Final = "登记复议诉讼"
_ABOUT_NONE: Final = "如：主动公开、台账以前的申请"


class DisputeDialog(Dialog):
    """Asks what there is to say of ``held``, a dispute that has the id 0 while it is new."""

    def __init__(
        self, ledger: OpenLedger, held: Dispute, units: Sequence[str], today: date, parent: QWidget
    ) -> None:
        super().__init__("更正或续记复议诉讼" if held.id else _NEW, (_WIDE, 0), parent)
        self._ledger, self._held, self._today = ledger, held, today
        self.group = ChoiceField("类别", _GROUPS, held.group)
        self.fields: dict[str, tuple[str, Editor]] = {
            "group": ("类别", self.group),
            "number": ("案号", LineField("案号", held.number, hint="可以不填")),
            "role": ("本机关身份", ChoiceField("本机关身份", _roles_of(held), held.role)),
        }
        if held.application is None:
            subject = LineField("所涉事项", held.subject, _ABOUT_NONE, most=SUBJECT_LENGTH)
            self.fields["subject"] = "所涉事项", subject
            if len(units) > 1:
                choices = [(unit, unit) for unit in units]
                self.fields["unit"] = "单位", ChoiceField("单位", choices, held.unit)
        is_review = held.group == REVIEW
        self.review = InstanceRows(levels_of(REVIEW), held.instances if is_review else ())
        self.suit = InstanceRows(levels_of(_SUIT), () if is_review else held.instances)
        self._problem = Label(wraps=True)
        theme.as_refusal(self._problem)
        self._lay_out()
        self._box.currentIndexChanged.connect(self._show_rows)
        self._show_rows()
        self.group.widget.setFocus()

    @staticmethod
    def ask(
        ledger: OpenLedger, held: Dispute, units: Sequence[str], today: date, parent: QWidget
    ) -> bool:
        """Register a dispute or put one right; return whether the clerk did."""
        return dialogs.ask(DisputeDialog(ledger, held, units, today, parent))

    def accept(self) -> None:
        """Record it and close; where that cannot be done yet, say why and stay."""
        if recorded(self, self._problem, self._record):
            super().accept()

    def _record(self) -> None:
        dispute = self._filled_in()
        if not self._held.id:
            self._ledger.register_dispute(dispute)
        elif dispute != self._held:
            self._ledger.put_dispute_right(dispute)

    @property
    def _box(self) -> QComboBox:
        return self.group.widget

    @property
    def _rows(self) -> InstanceRows:
        """The rows of what is chosen: until then those of a review."""
        is_suit = self._box.currentIndex() > 0
        return self.suit if is_suit else self.review

    def _filled_in(self) -> Dispute:
        values = {key: field.value() for key, (_, field) in self.fields.items()}
        dispute = self._held._replace(instances=self._rows.value(), **values)  # type: ignore[arg-type]
        problem = why_not(dispute, self._today)
        if problem:
            raise NotUnderstood(problem, self._rows.rows[0].opened_on.widget)
        if dispute.application is None and not dispute.subject:
            label, field = self.fields["subject"]
            raise NotUnderstood(f"请填写{label}", field.widget)
        return dispute

    def _show_rows(self) -> None:
        self.review.setVisible(self._rows is self.review)
        self.suit.setVisible(self._rows is self.suit)

    def _lay_out(self) -> None:
        form = QFormLayout()
        for label, field in self.fields.values():
            form.addRow(label, field.widget)
        if self._held.application is not None:
            application = self._ledger.case(self._held.application).application
            about = f"{application.number}　{application.subject}"
            self.column.addWidget(Label(about, wraps=True))
        self.column.addLayout(form)
        self.column.addWidget(self.review)
        self.column.addWidget(self.suit)
        outcomes = Label(OUTCOMES_TOLD, wraps=True)
        theme.as_faint(outcomes)
        self.column.addWidget(outcomes)
        self.column.addStretch(1)
        self.end_with(self._problem)
        self.end_with(Decision(self, "登记"))


def _roles_of(held: Dispute) -> list[tuple[str, object]]:
    """Return what the unit may be in the dispute: of a new one nobody says that it is a mistake."""
    roles = [role for role in Role if held.id or role is not Role.MISTAKEN]
    return [(role.label, role) for role in roles]
