"""Told above the list: what the ledger counts otherwise now than when a report was made final."""

from datetime import date
from typing import Final

from ledger.checks.finding import CaseFinding
from storage.errors import LibraryError
from storage.library import Library
from ui.parts.notice import Notice
from usecases.closed_years import ClosedYear, MovedYear, closed_years, moved_years
from usecases.open_ledger import OpenLedger

#: The card of a case says of each year which cells it moved to.
_SEVERAL: Final = "{years} 年年报已经定稿，台账有 {cells} 格与定稿时不同。年报没有改动。"
_NOT_READ: Final = "没有能与定稿时的数核对：{error}"


class ClosedNote(Notice):
    """A line that is there only while a closed year is counted otherwise; it holds nobody up."""

    def __init__(self, ledger: OpenLedger, library: Library, today: date) -> None:
        super().__init__("", is_warning=True)
        self._ledger = ledger
        self._today = today
        self._problem = ""
        self.moved: list[MovedYear] = []
        self._closed = self._read(library)
        self.link = self.offer("逐件查看", self._show)
        self.hide()

    def refresh(self) -> None:
        """See how the ledger counts the closed years now."""
        self.moved = list(moved_years(self._ledger, self._closed))
        self.link.setVisible(bool(self.moved))
        told = self._problem or self._told()
        self.label.setText(f"▲ {told}")
        self.setVisible(bool(told))

    def findings_of(self, case: int) -> list[CaseFinding]:
        """Return what is told of one case."""
        found: list[CaseFinding] = []
        for moved in self.moved:
            found.extend(one for one in moved.findings if one.application == case)
        return found

    def _read(self, library: Library) -> list[ClosedYear]:
        try:
            return closed_years(library)
        except LibraryError as error:
            self._problem = _NOT_READ.format(error=error)
            return []

    def _told(self) -> str:
        if len(self.moved) > 1:
            years = sorted({str(moved.closed.year) for moved in self.moved})
            cells = sum(len(moved.cells) for moved in self.moved)
            return _SEVERAL.format(years="、".join(years), cells=cells)
        return self.moved[0].told if self.moved else ""

    def _show(self) -> None:
        from ui.ledger.closed_dialog import ClosedDialog
        from ui.parts import dialogs

        dialogs.ask(ClosedDialog(self._ledger, self.moved, self._today, self.window()))
