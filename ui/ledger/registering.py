"""登记申请: an application from its number to the file, by the keyboard; Enter goes on."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFormLayout, QWidget

from forms.editions.form_2021 import APPLICANTS
from ledger.applications import SUBJECT_LENGTH, Application, Channel, Person
from ledger.cases import Case
from storage.errors import LibraryError
from ui.ledger.editors import ChoiceField, DayField, Editor, LineField, NotUnderstood
from ui.parts import dialogs, messages, theme
from ui.parts.dialog import Dialog
from ui.parts.dialogs import Decision
from ui.parts.plain import Label
from ui.parts.typing_keys import ENTER
from usecases.ledger_acts import alike, holder_of, next_number
from usecases.open_ledger import OpenLedger

_WIDE: Final = 560  # pixels
_KINDS: Final = [(label, key) for key, label in APPLICANTS]
_CHANNELS: Final = [channel for channel in Channel if channel is not Channel.UNKNOWN]


class RegisterDialog(Dialog):
    """Asks for an application of one of ``units`` and takes it into the ledger."""

    def __init__(
        self, ledger: OpenLedger, units: Sequence[str], today: date, parent: QWidget
    ) -> None:
        super().__init__("登记申请", (_WIDE, 0), parent)
        self._ledger, self._units, self._today = ledger, units, today
        self._cases = ledger.ledger.cases
        #: What was registered.
        self.case: Case | None = None
        self._warned = ""
        self._proposed = next_number(self._cases, units[0], today.year)
        self._number = LineField("登记编号", self._proposed)
        day = DayField("到件日期", today)
        day.widget.editingFinished.connect(self._propose)
        self.fields: dict[str, tuple[str, Editor]] = {
            "number": ("登记编号", self._number),
            "arrived_on": ("到件日期", day),
            "channel": ("来件方式", _channels()),
            "applicant": ("申请人类别", ChoiceField("申请人类别", _KINDS, None)),
            "name": ("姓名或名称", LineField("姓名或名称", hint="不进年报和年报导出的文件")),
            "subject": ("内容摘要", LineField("内容摘要", most=SUBJECT_LENGTH)),
            "office": ("承办科室", LineField("承办科室", hint="可以不填")),
        }
        if len(units) > 1:
            choices = [(unit, unit) for unit in units]
            self.fields = {"unit": ("单位", ChoiceField("单位", choices, units[0]))} | self.fields
        form = QFormLayout()
        for label, field in self.fields.values():
            form.addRow(label, field.widget)
        self._problem = Label(wraps=True)
        theme.as_refusal(self._problem)
        self.column.addLayout(form)
        self.column.addWidget(self._problem)
        self.column.addStretch(1)
        self.decision = Decision(self, "登记")
        self.end_with(self.decision)
        self._widgets = [field.widget for _, field in self.fields.values()]
        self._widgets[0].setFocus()

    @staticmethod
    def ask(ledger: OpenLedger, units: Sequence[str], today: date, parent: QWidget) -> Case | None:
        """Register an application; return its case, None where the clerk gave it up."""
        dialog = RegisterDialog(ledger, units, today, parent)
        dialogs.ask(dialog)
        return dialog.case

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Go on to the next field with Enter; from the last one it registers."""
        here = self.focusWidget()
        if event.key() in ENTER and here in self._widgets[:-1]:
            self._widgets[self._widgets.index(here) + 1].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def _propose(self) -> None:
        """Propose the number of another year where that is the year of arrival."""
        with suppress(NotUnderstood):
            day = self.fields["arrived_on"][1].value()
            if isinstance(day, date) and self._number.widget.text() == self._proposed:
                self._proposed = next_number(self._cases, self._units[0], day.year)
                self._number.widget.setText(self._proposed)

    def accept(self) -> None:
        """Register it and close; where that cannot be done yet, say why and stay."""
        try:
            application, person = self._filled_in()
        except NotUnderstood as problem:
            problem.point_out(self._problem)
            return
        if self._warns(application):
            return
        try:
            self.case = self._ledger.register(application, person)
        except LibraryError as error:
            messages.warn(self, "没有登记上", f"{error}\n填写的内容还在，可以重试。")
            return
        super().accept()

    def _filled_in(self) -> tuple[Application, Person]:
        values: dict[str, object] = {"unit": self._units[0]}
        for key, (label, field) in self.fields.items():
            values[key] = field.value()
            if key in ("number", "subject") and not values[key]:
                raise NotUnderstood(f"请填写{label}", field.widget)
        person = Person(name=str(values.pop("name")))
        application = Application(id=0, **values)  # type: ignore[arg-type] # by its field
        if application.arrived_on > self._today:
            raise NotUnderstood("到件日期在今天以后，请核对", self.fields["arrived_on"][1].widget)
        holder = holder_of(self._cases, application)
        if holder:
            told = f"编号 {application.number} 已用于“{holder.application.subject}”，请换一个"
            raise NotUnderstood(told, self.fields["number"][1].widget)
        return application, person

    def _warns(self, application: Application) -> bool:
        """Tell once of what has been registered with the same day and summary."""
        numbers = "、".join(case.application.number for case in alike(self._cases, application))
        told = f"{numbers} 与这件同一天到件、内容相同。如确是另一件，请再按一次“登记”。"
        if not numbers or told == self._warned:
            return False
        self._warned = told
        self._problem.setText(f"▲ {told}")
        return True


def _channels() -> ChoiceField:
    return ChoiceField("来件方式", [(channel.label, channel) for channel in _CHANNELS], None)
