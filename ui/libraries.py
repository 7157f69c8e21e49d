"""From the open library to another, or to a backup of it in its place."""

from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QWidget

from storage.errors import LibraryError
from ui.ledgers import Ledgers
from ui.open_library import OpenLibrary
from ui.safekeeping import Safekeeping
from ui.start import opening


class LibraryHost(Protocol):
    """The window, as far as it has to do with this."""

    def window(self) -> QWidget:
        """Return the widget before which dialogs stand."""

    def isVisible(self) -> bool:  # noqa: N802
        """Return whether the window is shown yet."""

    def leave_report(self) -> bool:
        """Leave what is open; return whether that may be."""

    def show_start(self) -> None:
        """Show the library's list."""

    def open_last(self) -> None:
        """Show what was open last in the library."""

    def note(self, text: str) -> None:
        """Say ``text`` in the line at the window's foot."""

    def close(self) -> bool:
        """Close the window; return whether it closed."""

    @property
    def ledgers(self) -> Ledgers:
        """The way to the ledger beside the library."""


class Libraries:
    """Changes what the window has ``opened``, the safekeeping going along."""

    def __init__(self, host: LibraryHost, opened: OpenLibrary, safekeeping: Safekeeping) -> None:
        self._host = host
        self._opened = opened
        self._safekeeping = safekeeping

    def open(self, path: Path) -> None:
        """Change to another library; where that does not open, the open one stays."""
        window = self._host.window()
        meant = opening.what_is_meant(path, window)
        if meant is None:
            return
        if meant.path == self._opened.library.path:
            if meant.backup:
                self.replace(meant.backup)
            else:
                self.keep()
            return
        if not self._host.leave_report():
            return
        other = opening.open_other(meant, self._opened.places, window)
        if other is None:
            self._host.show_start()
            return
        self._opened.remember()
        self._safekeeping.finish()
        self._host.ledgers.close()
        self._opened.library.close()
        self._open_last_of(other)

    def open_own(self) -> None:
        """Change to the clerk's library, which may be elsewhere than at the default place."""
        self.open(self._opened.own)

    def keep(self) -> None:
        """Make the open library the clerk's own, if it stood in for that."""
        self._opened.keep()
        self._host.show_start()

    def replace(self, backup: Path) -> None:
        """Put ``backup`` in the place of the open library, which is kept aside.

        Where that fails all is as it was.
        """
        if not self._host.leave_report():
            return
        self._safekeeping.stop()
        library, aside = opening.replace(self._opened.library, backup, self._host.window())
        if library is None:
            self._host.close()
            return
        self._opened.take(opening.Opened(library, self._opened.stands_in))
        self._opened.remember()
        self._safekeeping.begin(library)
        self._host.show_start()
        if aside:
            self._host.note(f"已恢复。原来的年报库另存为“{aside.name}”")

    def tell_damage(self, why: LibraryError) -> bool:
        """Say what cannot be read; return whether a backup was put in the library's place."""
        backup = opening.ask_for_backup(self._opened.library.path, why, self._host.window())
        if backup:
            self.replace(backup)
        return backup is not None

    def open_instead(self, why: LibraryError) -> None:
        """Go on with another library or a backup; raises ``why`` where no window is shown yet."""
        if not self._host.isVisible():
            raise why
        self._safekeeping.stop()
        self._host.ledgers.close()
        self._opened.library.close()
        other = opening.open_instead(self._opened.library.path, why)
        if other:
            self._open_last_of(other)
        else:
            self._host.close()

    def _open_last_of(self, other: opening.Opened) -> None:
        self._opened.take(other)
        self._host.open_last()
        self._safekeeping.begin(self._opened.library)
