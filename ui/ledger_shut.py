"""What is done with the ledger while nobody has it open: read in, erased, put back."""

from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Protocol

    from PySide6.QtWidgets import QWidget

    from storage.backups import Backup
    from storage.errors import LibraryError
    from storage.ledger.safekeeping import Replaced
    from storage.library import Library
    from usecases.open_ledger import OpenLedger

    class LedgerWay(Protocol):
        """The way to the ledger, as far as it has to do with this."""

        @property
        def path(self) -> Path:
            """Where the ledger is."""

        @property
        def current(self) -> OpenLedger | None:
            """The ledger, as far as it is open."""

        def close(self, *, keeps: bool = True) -> None:
            """Close it, after a backup if one is to be kept."""

        def second_copies(self) -> list[Backup]:
            """Return the copies of it in the second place, as far as they are at hand."""

        def show_again(self) -> bool:
            """Open it again and show it; return whether that was possible."""

        def keep_second(self) -> Replaced | None:
            """Keep a copy in the second place; None where that is not possible now."""

    class ShutHost(Protocol):
        """The window, as far as it has to do with this."""

        @property
        def library(self) -> Library:
            """The open library."""

        def window(self) -> QWidget:
            """Return the widget before which dialogs stand."""

        def note(self, text: str) -> None:
            """Say ``text`` in the line at the window's foot."""


class ShutLedger:
    """Closes the ledger for what has to have it alone, and shows it again."""

    def __init__(self, ledgers: "LedgerWay", host: "ShutHost") -> None:
        self._ledgers, self._host = ledgers, host

    def import_register(self) -> None:
        """Have a register imported, which opens the ledger by itself, and show what came."""
        from ui.ledger.importing import Import, file_to_import, import_looked_over
        from usecases.open_ledger import units_of

        window, ledger = self._host.window(), self._ledgers.current
        register = file_to_import(window)
        if register is None or ledger is None:
            return
        units = units_of(ledger.ledger, self._host.library.reports())
        self._ledgers.close()
        wanted = Import(register, self._ledgers.path, units, _now().date())
        told = import_looked_over(wanted, window)
        if self._ledgers.show_again() and told:
            self._host.note(told)

    def erase(self) -> None:
        """Have persons erased and tell what was done."""
        from ui.ledger.erasing import TITLE, EraseDialog, erased
        from ui.parts import messages
        from usecases.ledger_erasing import refused_of_backup, told_of
        from usecases.open_ledger import recorder

        ledger, path, window = self._ledgers.current, self._ledgers.path, self._host.window()
        if ledger is None:
            return
        refused = refused_of_backup(path)
        if refused:
            messages.warn(window, TITLE, refused)
            return
        before = EraseDialog.ask(ledger, _now().date(), window)
        if before is None:
            return
        self._ledgers.close()
        done = erased(path, before, recorder(), _now(), window)
        self._ledgers.show_again()
        if done:
            messages.tell(window, TITLE, told_of(done, self._ledgers.keep_second()))

    def restore(self) -> None:
        """Put a backup in the ledger's place, once the clerk has seen what is in it."""
        from ui.ledger_restoring import restorable
        from ui.start.restoring import RestoreDialog

        kind = restorable(self._ledgers.second_copies())
        backup = RestoreDialog.ask(self._ledgers.path, self._host.window(), kind)
        if not backup:
            return
        aside = self._put_in_place(backup)
        if self._ledgers.show_again() and aside:
            self._host.note(f"已恢复。原来的台账另存为“{aside.name}”")

    def tell(self, why: "LibraryError", title: str) -> bool:
        """Say what cannot be read; return whether a backup was put in the ledger's place."""
        from ui.ledger_restoring import restorable
        from ui.start.unopened import ask_for_backup

        kind = restorable(self._ledgers.second_copies())
        path, window = self._ledgers.path, self._host.window()
        backup = ask_for_backup(path, why, window, title, kind)
        return backup is not None and self._put_in_place(backup) is not None

    def _put_in_place(self, backup: "Path") -> "Path | None":
        """Put a backup in the ledger's place; return where that is kept, None where it stays."""
        from ui.ledger_restoring import restorable
        from ui.start.restoring import put_in_place

        self._ledgers.close(keeps=False)
        return put_in_place(backup, self._ledgers.path, self._host.window(), restorable(()))


def _now() -> datetime:
    return datetime.now().astimezone()
