"""The open window hears of another start: it comes forward, and opens the library of that."""

import json
import os
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from resources import folders
from storage.kinds import library_of
from ui.start.ringing import REFUSED, RING, lock, screen
from ui.window import Window

#: What reading it ends in where no start of ours wrote it; deep nesting is among that.
_NO_RING = (ValueError, KeyError, TypeError, RecursionError)


class Doorbell(QObject):
    """Hears rings for a window, the first of a user's windows if there are several."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._screen = screen()
        folder = folders.doorbell()
        with suppress(OSError):  # then nobody can ring
            folder.mkdir(parents=True, exist_ok=True)
        self._lock = lock()
        self._lock.tryLock(0)
        self._watcher = QFileSystemWatcher([str(folder)], self)
        self._watcher.directoryChanged.connect(self._look)
        self._look()

    def _look(self) -> None:
        if not self._window.isVisible():  # it is closing
            return
        for ring in folders.doorbell().glob(f"{os.getpid()}-*{RING}"):
            with suppress(OSError):
                try:
                    self._answer(ring)
                except _NO_RING:
                    ring.unlink()

    def _answer(self, ring: Path) -> None:
        wanted = json.loads(ring.read_text(encoding="utf-8"))
        if wanted["screen"] != self._screen:
            return
        named = Path(wanted["library"]) if wanted["library"] else None
        dialog = QApplication.activeModalWidget()
        if named and _is_same(named, self._window.library.path):
            named = None
        if named and dialog:  # it cannot be left before the clerk has answered
            ring.rename(ring.with_suffix(REFUSED))
            return
        ring.unlink()
        come_forward(self._window, dialog)
        if named:
            QTimer.singleShot(0, self, partial(self._open, named))

    def _open(self, named: Path) -> None:
        """Open a library, or the one beside a ledger, and that."""
        library = library_of(named)
        if not _is_same(library, self._window.library.path):
            self._window.libraries.open(library)
        if library != named and _is_same(library, self._window.library.path):
            self._window.ledgers.show()


def come_forward(window: QWidget, dialog: QWidget | None = None) -> None:
    """Bring a window before all others, also from the task bar, its ``dialog`` in front of it."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    front = dialog or window
    front.raise_()
    front.activateWindow()


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:  # it is away, which is told when it is opened
        return False
