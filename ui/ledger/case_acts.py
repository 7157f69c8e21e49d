"""What is done by hand to an application: each act asks what there is to say, and records it."""

from datetime import date

from PySide6.QtWidgets import QWidget

from ledger.cases import Case
from ledger.disputes import Dispute
from ledger.states import Kind
from storage.errors import LibraryError
from storage.library import Library
from ui.parts import dialogs, messages
from usecases.open_ledger import OpenLedger, units_of


class CaseActs:
    """Acts on cases of a ledger, in front of ``page``; each returns whether anything changed."""

    def __init__(self, ledger: OpenLedger, today: date, library: Library, page: QWidget) -> None:
        self._ledger, self._today, self._library, self._page = ledger, today, library, page

    def register(self) -> bool:
        """Have an application registered."""
        from ui.ledger.registering import RegisterDialog

        units = units_of(self._ledger.ledger, self._library.reports())
        case = RegisterDialog.ask(self._ledger, units, self._today, self._page.window())
        return case is not None

    def correct(self, case: Case) -> bool:
        """Have put right what an application says."""
        from ui.ledger.registering import RegisterDialog

        units = units_of(self._ledger.ledger, self._library.reports())
        window = self._page.window()
        right = RegisterDialog.put_right(self._ledger, case, units, self._today, window)
        return right is not None

    def record(self, case: Case, kind: Kind) -> bool:
        """Have recorded what happened to a case."""
        from ui.ledger.act_forms import form_of

        return dialogs.ask(form_of(self._ledger, case, kind, self._today, self._page.window()))

    def retract(self, case: Case, event: int) -> bool:
        """Record that an event was wrong."""
        try:
            self._ledger.retract(case.application.id, event, self._today)
        except LibraryError as error:
            messages.warn(self._page.window(), "没有记为记错", str(error))
            return False
        return True

    def dispute(self, case: Case, held: Dispute | None) -> bool:
        """Have a dispute about a case registered, or one put right that is ``held``."""
        from ui.ledger.dispute_dialog import DisputeDialog

        about = case.application
        held = held or Dispute(0, about.unit, "", (), application=about.id)
        window = self._page.window()
        return DisputeDialog.ask(self._ledger, held, [held.unit], self._today, window)
