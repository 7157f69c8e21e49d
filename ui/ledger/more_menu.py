"""更多: what is done with the ledger as a whole, seldom."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from storage.library import Library
from ui.parts import dialogs, messages
from usecases.open_ledger import OpenLedger, units_of

if TYPE_CHECKING:
    from ui.ledger.year_field import Years


class MoreMenu(QMenu):
    """Each entry shows what it is about before anything is taken, in front of ``page``."""

    #: The ledger counts or reckons otherwise than before.
    changed = Signal()
    #: A register is to be imported, for which the ledger has to be closed.
    wanted_import = Signal()
    #: Persons are to be erased, for which it has to be closed too.
    wanted_erasing = Signal()
    #: A backup is to be put in the ledger's place, for which it has to be closed too.
    wanted_restoring = Signal()
    #: What to say at the window's foot.
    told = Signal(str)

    def __init__(
        self,
        ledger: OpenLedger,
        today: date,
        library: Library,
        page: QWidget,
        years: "Callable[[], Years]",
    ) -> None:
        super().__init__(page)
        self._ledger, self._today, self._library = ledger, today, library
        self._page, self._years = page, years
        entries: dict[str, Callable[[], None]] = {
            "读入登记簿…": self.wanted_import.emit,
            "复议诉讼…": self.show_disputes,
            "导出登记簿…": self._export,
            "统计口径…": self._choose,
            "放假安排…": self._take_holidays,
            "恢复台账…": self.wanted_restoring.emit,
            "清除已归档的申请人信息…": self.wanted_erasing.emit,
            "填写说明": self.show_notes,
        }
        for label, act in entries.items():
            self.addAction(label, act)

    def show_disputes(self) -> None:
        """Have all disputes looked over, and those registered that are about no case."""
        from ui.ledger.disputes_dialog import DisputesDialog

        units = units_of(self._ledger.ledger, self._library.reports())
        before = self._ledger.steps.last
        dialogs.ask(DisputesDialog(self._ledger, units, self._today, self._window))
        self.changed.emit()
        last = self._ledger.steps.last
        if last and last is not before:
            self.told.emit(last.done())

    def show_notes(self) -> None:
        """Show the help page beside the window."""
        from ui.help.step_notes import HelpDialog

        HelpDialog("ledger", "依申请公开台账", self._window).show()

    @property
    def _window(self) -> QWidget:
        return self._page.window()

    def _export(self) -> None:
        """Have the ledger go out as a workbook."""
        from ui.ledger.exporting import export_chosen

        with messages.catch_library_errors(self._window, "没有导出"):
            told = export_chosen(self._ledger, self._years(), self._today, self._window)
            if told:
                self.told.emit(told)

    def _choose(self) -> None:
        """Have 统计口径 looked over, and count by them."""
        from ui.ledger.choices_dialog import ChoicesDialog

        if ChoicesDialog.ask(self._ledger, self._years(), self._window):
            self.changed.emit()

    def _take_holidays(self) -> None:
        """Have a notice on holidays taken, and reckon by it."""
        from ui.ledger.holidays_dialog import HolidaysDialog

        if HolidaysDialog.ask(self._ledger, self._today, self._window):
            self.changed.emit()
