"""复议诉讼: all disputes of the ledger in one list, those about no application too."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from forms.values import show
from ledger.disputes import Dispute, Role
from ui.ledger.dispute_dialog import DisputeDialog
from ui.parts import theme
from ui.parts.button import Button, MainAct
from ui.parts.dialog import Dialog
from ui.parts.dialogs import close_button
from ui.parts.lists import ReadOnlyTable
from ui.parts.plain import Label
from ui.parts.typing_keys import ENTER
from usecases.ledger_disputes import group_of, in_order, stands
from usecases.open_ledger import OpenLedger

_SIZE: Final = 820, 420
_COLUMNS: Final = ("立案", "案号", "类别", "所涉申请或事项", "情况")
_ADVICE: Final = (
    "与台账里的申请有关的，在那件申请上登记；主动公开、台账以前的申请引起的，在这里登记。"
)


class _Table(ReadOnlyTable):
    """Tells by ``entered_row`` of Enter, which is not to press the dialog's button."""

    entered_row = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Go to the chosen row with Enter."""
        if event.key() in ENTER:
            self.entered_row.emit()
        else:
            super().keyPressEvent(event)


class DisputesDialog(Dialog):
    """Lists the disputes, the latest first; Enter puts the chosen one right."""

    def __init__(
        self, ledger: OpenLedger, units: Sequence[str], today: date, parent: QWidget
    ) -> None:
        super().__init__("复议诉讼", _SIZE, parent)
        self._ledger, self._units, self._today = ledger, units, today
        self._disputes: list[Dispute] = []
        advice = Label(_ADVICE, wraps=True)
        theme.as_faint(advice)
        self.table = _Table("复议诉讼", _COLUMNS)
        self.table.entered_row.connect(self._change)
        self.table.stretch(3)
        self.table.doubleClicked.connect(self._change)
        self.new = MainAct("登记复议诉讼(&N)…")
        self.new.setDefault(True)
        self.new.clicked.connect(self._register)
        self.change = Button("更正或续记(&E)…")
        self.change.clicked.connect(self._change)
        self.column.addWidget(advice)
        self.column.addWidget(self.table, 1)
        buttons = close_button(self)
        buttons.addButton(self.new, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.change, QDialogButtonBox.ButtonRole.ActionRole)
        self.end_with(buttons)
        self._show()
        (self.table if self._disputes else self.new).setFocus()

    def _show(self) -> None:
        self._disputes = in_order(self._ledger.ledger.disputes)
        self.table.show_rows([self._said(each) for each in self._disputes])
        self.table.setVisible(bool(self._disputes))
        self.change.setEnabled(bool(self._disputes))
        if self._disputes:
            self.table.selectRow(0)

    def _said(self, held: Dispute) -> tuple[str, ...]:
        about = held.subject
        if held.application is not None:
            application = self._ledger.case(held.application).application
            about = f"{application.number} {application.subject}"
        how = stands(held) if held.role is Role.ACTING else held.role.label
        return show(held.opened_on), held.number, group_of(held), about, how

    def _register(self) -> None:
        self._ask(Dispute(0, self._units[0], "", ()))

    def _change(self) -> None:
        row = self.table.currentRow()
        if 0 <= row < len(self._disputes):
            self._ask(self._disputes[row])

    def _ask(self, held: Dispute) -> None:
        if DisputeDialog.ask(self._ledger, held, self._units, self._today, self):
            self._show()
            self.table.setFocus()
