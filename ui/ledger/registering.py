"""登记申请 and 更正登记: what an application says, by the keyboard; Enter goes on."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFormLayout, QWidget

from ledger.applications import Application, Channel, Person
from ledger.cases import Case
from storage.errors import LibraryError
from ui.ledger.application_fields import fields_to_put_right, fields_to_register
from ui.ledger.editors import DayField, LineField, NotUnderstood
from ui.ledger.recording import recorded
from ui.parts import dialogs, messages, theme
from ui.parts.button import Link
from ui.parts.dialog import Dialog
from ui.parts.dialogs import Decision
from ui.parts.plain import Label
from ui.parts.typing_keys import ENTER
from usecases.ledger_acts import alike, next_number, why_not_registered
from usecases.ledger_people import ERASED, LABELS, is_named_in
from usecases.ledger_units import why_not_moved
from usecases.open_ledger import OpenLedger

_WIDE: Final = 560  # pixels
#: With what was counted, the library keeps the numbers for good.
_NAMED: Final = "登记编号里有申请人的姓名。编号会写进年报库，清除申请人信息时清不掉，请换一个"


class RegisterDialog(Dialog):
    """Asks for an application of one of ``units``, or for what is right of one that is ``held``.

    Who made it is neither read nor shown before the clerk wants that, as a screen is seen by many.
    """

    def __init__(
        self,
        ledger: OpenLedger,
        units: Sequence[str],
        today: date,
        parent: QWidget,
        held: Case | None = None,
    ) -> None:
        title = f"更正登记 {held.application.number}" if held else "登记申请"
        super().__init__(title, (_WIDE, 0), parent)
        self._ledger, self._units, self._today = ledger, units, today
        self._held = held
        #: What was registered, or put right.
        self.case: Case | None = None
        self._warned = ""
        self._proposed = next_number(self._cases(units[0]), today.year)
        if held:
            self.fields = fields_to_put_right(held, units, ledger.ledger)
        else:
            self.fields = fields_to_register(self._proposed, today, units)
            day = self.fields["arrived_on"][1]
            if isinstance(day, DayField):
                day.widget.editingFinished.connect(self._propose)
        self._hidden = {key for key in LABELS if held or key != "name"}
        self.person = Link("申请人信息…" if held else "联系方式和代理人…")
        self.person.setAutoDefault(False)  # Enter registers
        self.person.clicked.connect(self._show_person)
        self._form = QFormLayout()
        self._problem = Label(wraps=True)
        theme.as_refusal(self._problem)
        self._lay_out()
        self.decision = Decision(self, "更正" if held else "登记")
        self.end_with(self._problem)
        self.end_with(self.decision)
        self._widgets[0].setFocus()

    @staticmethod
    def ask(ledger: OpenLedger, units: Sequence[str], today: date, parent: QWidget) -> Case | None:
        """Register an application; return its case, None where the clerk gave it up."""
        dialog = RegisterDialog(ledger, units, today, parent)
        dialogs.ask(dialog)
        return dialog.case

    @staticmethod
    def put_right(
        ledger: OpenLedger, held: Case, units: Sequence[str], today: date, parent: QWidget
    ) -> Case | None:
        """Put right what an application says; return its case, None where nothing changed."""
        dialog = RegisterDialog(ledger, units, today, parent, held)
        dialogs.ask(dialog)
        return dialog.case

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Go on to the next field with Enter; from the last one it registers."""
        here, widgets = self.focusWidget(), self._widgets
        if event.key() in ENTER and here in widgets[:-1]:
            self.go_to(widgets[widgets.index(here) + 1])
        else:
            super().keyPressEvent(event)

    def accept(self) -> None:
        """Register it and close; where that cannot be done yet, say why and stay."""
        if recorded(self, self._problem, self._record):
            super().accept()

    def _record(self) -> None:
        application, person = self._filled_in()
        self._warn_of_alike(application)
        self.case = self._take(application, person)

    def _take(self, application: Application, person: Person) -> Case | None:
        if self._held is None:
            return self._ledger.register(application, person)
        known = None if self._hidden else person
        return self._ledger.correct(application, known)

    def _cases(self, unit: str) -> tuple[Case, ...]:
        return self._ledger.ledger.of(unit).cases

    def _filled_in(self) -> tuple[Application, Person]:
        values = {key: field.value() for key, (_, field) in self.fields.items()}
        person = Person._make([*(str(values.pop(key)) for key in LABELS), None])
        held = Application(0, self._units[0], "", Channel.UNKNOWN, self._today)
        if self._held:
            held = self._held.application
        application = held._replace(**values)  # type: ignore[arg-type] # each field holds its kind
        if application.unit != held.unit:  # what was answered together is one unit's
            application = application._replace(group="")
        problem = why_not_registered(application, self._cases(application.unit), self._today)
        if self._held:
            problem = problem or why_not_moved(held, application, self._ledger.ledger)
        if problem:
            raise NotUnderstood(problem.told, self.fields[problem.field][1].widget)
        if is_named_in(person, application.number):
            raise NotUnderstood(_NAMED, self.fields["number"][1].widget)
        return application, person

    @property
    def _widgets(self) -> list[QWidget]:
        """The fields in sight, in their order."""
        shown = self.fields.keys() - self._hidden
        return [field.widget for key, (_, field) in self.fields.items() if key in shown]

    def _show_person(self) -> None:
        """Show who made it and how to be reached; of a case that is there, as it is known."""
        if self._held and not self._fill_in_person(self._held.application.id):
            return
        first = next(key for key in LABELS if key in self._hidden)
        self._hidden.clear()
        self._show_rows()
        self.go_to(self.fields[first][1].widget)

    def _fill_in_person(self, id: int) -> bool:
        """Fill in who made an application; return whether that is known."""
        try:
            person = self._ledger.file.person(id)
        except LibraryError as error:
            messages.warn(self, "没有读到申请人信息", str(error))
            return False
        if person.erased_on is not None:
            self._problem.setText(ERASED)
            return False
        for key in LABELS:
            field = self.fields[key][1]
            if isinstance(field, LineField):
                field.widget.setText(getattr(person, key))
        return True

    def _show_rows(self) -> None:
        for key, (_, field) in self.fields.items():
            self._form.setRowVisible(field.widget, key not in self._hidden)
        self.person.setVisible(bool(self._hidden))

    def _propose(self) -> None:
        """Propose the number of another year where that is the year of arrival."""
        number = self.fields["number"][1]
        with suppress(NotUnderstood):
            day = self.fields["arrived_on"][1].value()
            if not isinstance(day, date) or not isinstance(number, LineField):
                return
            if number.widget.text() == self._proposed:
                self._proposed = next_number(self._cases(self._units[0]), day.year)
                number.widget.setText(self._proposed)

    def _warn_of_alike(self, application: Application) -> None:
        """Tell once of what has been registered with the same day and summary."""
        if self._held:
            return
        like = alike(self._cases(application.unit), application)
        numbers = "、".join(case.application.number for case in like)
        told = f"▲ {numbers} 与这件同一天到件、内容相同。如确是另一件，请再按一次“登记”。"
        if numbers and told != self._warned:
            self._warned = told
            raise NotUnderstood(told, self.decision.yes)

    def _lay_out(self) -> None:
        for label, field in self.fields.values():
            self._form.addRow(label, field.widget)
        self.column.addLayout(self._form)
        self.column.addWidget(self.person, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)
        self._show_rows()
