"""The way to the ledger beside the open library: opened when it is first asked for."""

from datetime import datetime
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Protocol

    from PySide6.QtWidgets import QWidget

    from storage.backups import Backup
    from storage.ledger.safekeeping import Replaced
    from storage.library import Library
    from ui.ledger.ledger_page import LedgerPage
    from ui.ledger_safekeeping import LedgerSafekeeping
    from ui.ledger_shut import ShutLedger
    from ui.parts.background import Background
    from ui.report.session import Session
    from ui.report_view import ReportView
    from ui.start.second_place import SecondPlace
    from ui.tallying import Tallying
    from usecases.ledger_look import Looked
    from usecases.ledger_search import Selection
    from usecases.open_ledger import OpenLedger

    class LedgerHost(Protocol):
        """The window, as far as it has to do with this."""

        @property
        def library(self) -> Library:
            """The open library."""

        @property
        def view(self) -> ReportView | None:
            """The open report of the library."""

        @property
        def second_place(self) -> SecondPlace:
            """Where a second copy of each backup goes."""

        def window(self) -> QWidget:
            """Return the widget before which dialogs stand."""

        def leave_report(self) -> bool:
            """Leave what is open; return whether that may be."""

        def open_report(self, id: int) -> None:
            """Open a report of the library."""

        def show_page(self, page: QWidget, title: str, note: str) -> None:
            """Show what is no report of the library."""

        def note(self, text: str) -> None:
            """Say ``text`` in the line at the window's foot."""

        def show_start(self) -> None:
            """Show the library's list."""


_NONE_THERE = "年报库旁边还没有台账，没有可以核对的。建立台账用“文件→依申请公开台账”"


class Ledgers:
    """The ledger beside the open library, of which one is open at most."""

    def __init__(self, host: "LedgerHost") -> None:
        self._host = host
        self.page: LedgerPage | None = None
        self._open: OpenLedger | None = None
        self._background: Background | None = None

    @cached_property
    def _keeping(self) -> "LedgerSafekeeping":
        from ui.ledger_safekeeping import LedgerSafekeeping

        return LedgerSafekeeping(self._host, self._tell_damage)

    @cached_property
    def _shut(self) -> "ShutLedger":
        from ui.ledger_shut import ShutLedger

        return ShutLedger(self, self._host)

    @property
    def path(self) -> Path:
        """Where the ledger of the open library is, or would be."""
        from storage.kinds import ledger_of

        return ledger_of(self._host.library.path)

    @property
    def current(self) -> "OpenLedger | None":
        """The ledger of the open library, as far as it is open."""
        if self._open and self._open.file.path == self.path:
            return self._open
        return None

    @property
    def is_there(self) -> bool:
        """Whether the library has a ledger beside it."""
        return self.current is not None or self.path.exists()

    def opened(self) -> "OpenLedger | None":
        """Return the open ledger, begun where there is none; where it does not open, say so."""
        if self.current:
            return self.current
        self.close()
        self._finish_reading()
        from storage.errors import LibraryError
        from usecases.open_ledger import OpenLedger, recorder

        while self._open is None:
            try:
                self._open = OpenLedger.open(self.path, recorder())
            except LibraryError as error:
                if not self._shut.tell(error, "台账没有打开"):
                    break
            else:
                self._keeping.begin(self._open.file)
        return self._open

    def _finish_reading(self) -> None:
        """Wait where the ledger is being read for the open report: it has to be opened alone."""
        from ui.tallying import Tallying

        view = self._host.view
        tallying: Tallying | None = view.session.findChild(Tallying) if view else None
        if tallying:
            tallying.finish()

    def show(self) -> None:
        """Show the list of the ledger, begun where there is none and the clerk wants one."""
        if self.page or not (self.is_there or self._may_begin()):
            return
        ledger = self.opened()
        if ledger is None or not self._host.leave_report():
            return
        from ui.ledger.ledger_page import LedgerPage

        self.page = LedgerPage(ledger, _now().date(), self._host.library)
        self.page.left.connect(self._host.show_start)
        self.page.more.wanted_import.connect(self._shut.import_register)
        self.page.more.wanted_erasing.connect(self._shut.erase)
        self.page.more.wanted_restoring.connect(self._shut.restore)
        self.page.told.connect(self._host.note)
        note = f"台账：{ledger.file.path}（只在本机，不随年报库备份带走姓名）"
        self._host.show_page(self.page, "依申请公开台账", note)
        self.page.begin()

    def show_cases(self, selection: "Selection") -> None:
        """Leave the open report for some cases of the ledger; the way back leads to it again."""
        report = self._host.library.last_open
        self.show()
        if self.page and report is not None:
            self.page.left.disconnect(self._host.show_start)
            self.page.left.connect(partial(self._host.open_report, report))
            self.page.show_selection(selection)

    def show_again(self) -> bool:
        """Show it after it was closed for something; return whether it opened."""
        self.show()
        if self.page is None:
            self._host.show_start()
        return self.page is not None

    def second_copies(self) -> "list[Backup]":
        """Return the copies of the ledger in the second place, as far as they are at hand."""
        return self._keeping.second_copies(self._open.file if self._open else None)

    def keep_second(self) -> "Replaced | None":
        """Keep a copy in the second place, if there is one; None where that is not possible now."""
        return self._keeping.keep_second(self._open.file if self._open else None)

    def leave(self) -> None:
        """Go on to something else; a backup is made of what was recorded."""
        if self.page and self._open:
            self._keeping.keep(self._open.file)
        self.page = None

    def close(self, *, keeps: bool = True) -> None:
        """Close the ledger, after a backup if one is to be kept; what was recorded is in it."""
        if self._background:
            self._background.finish()
        if self._open:
            self.page = None
            self._keeping.stop()
            if keeps:
                self._keeping.keep(self._open.file)
            self._open.file.close()
            self._open = None

    def look(
        self,
        year: int,
        told: "Callable[[Looked], None]",
        failed: "Callable[[Exception], None]",
    ) -> None:
        """Tell what is to be seen to, and what came in a year, or why it was not read, soon.

        A ledger that is not open yet is looked into beside the window's thread, without a trace.
        """
        from ui.parts.background import Background
        from usecases.ledger_look import look_into, looked

        today, current = _now().date(), self.current
        if current:
            told(looked(current, current.calendar, today, year))
        else:
            self._background = self._background or Background()
            self._background.start(partial(look_into, self.path, today, year), told, failed)

    def follow(self, view: "ReportView") -> None:
        """Have a report that is painted held against the ledger, and lead from it to cases."""
        view.cases_wanted.connect(self.show_cases)
        self.tally(view.session)

    def tally(self, session: "Session") -> None:
        """Have an open report held against the ledger, soon; nothing where there is none.

        What an office has published is held against none: there is nothing to mend.
        """
        tallying = None if session.is_read else self._tallying(session)
        if tallying is None:
            return
        if self.current:
            tallying.take(self.current)
        else:
            tallying.read(self.path)

    def settle(self, session: "Session") -> None:
        """Have an open report held against the ledger as that is now, before it is signed."""
        tallying = self._tallying(session)
        if tallying is None:
            return
        if self.current:
            tallying.take(self.current)
        else:
            tallying.read_now(self.path, self._host.window())

    def compare(self, cell: str = "") -> None:
        """Show where the open report is another than the ledger, and go on to what is chosen."""
        view = self._host.view
        if view is None:
            return
        if self._tallying(view.session) is None:
            view.page.tell(_NONE_THERE)
            return
        from ui.findings.comparison_dialog import ComparisonDialog
        from ui.parts import dialogs

        view.session.settle()
        self.settle(view.session)
        dialog = ComparisonDialog(view.session, cell, self._host.window())
        if not dialogs.ask(dialog):
            return
        if dialog.selection:
            self.show_cases(dialog.selection)
        else:
            view.go_to(dialog.cell)

    def _tallying(self, session: "Session") -> "Tallying | None":
        """Return what holds a report against the ledger; None where there was none all the time.

        Of one that has gone since, it says so.
        """
        from ui.tallying import Tallying

        tallying = session.findChild(Tallying)
        if tallying is None and self.is_there:
            session.comparison_wanted.connect(self.compare)
            tallying = Tallying(session)
        return tallying

    def _tell_damage(self) -> None:
        """Say that the open ledger is damaged; where its page is open, show what was put back."""
        from storage.errors import Damaged

        has_page = self.page is not None
        if self._shut.tell(Damaged(self.path), "台账读不出来") and has_page:
            self.show_again()

    def _may_begin(self) -> bool:
        from ui.parts import messages

        return messages.ask(
            self._host.window(),
            "建立依申请公开台账",
            f"还没有台账。要在年报库旁边建立一个吗？\n{self.path}\n\n"
            "收到的申请登记在这里，期限自动算出，每件写明计入表三、表四的哪一格。年报不会改动。",
            "建立台账",
        )


def _now() -> datetime:
    return datetime.now().astimezone()
