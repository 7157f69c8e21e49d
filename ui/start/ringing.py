"""A second start rings for the window that is open already, instead of opening another.

A ring is a file in the user's own folder, which the window takes away: so it has answered. Sockets
would bring in Qt's network, 3.5 MB for one word between two processes of one user.
"""

import json
import os
import sys
from contextlib import suppress
from enum import Enum, auto
from pathlib import Path
from time import monotonic, sleep

from PySide6.QtCore import QLockFile, QSysInfo

from resources import folders

#: How long a ring is listened for, in seconds; a window that is at work answers at once.
PATIENCE = 2.0
_PAUSE = 0.02
RING, REFUSED = ".ring", ".no"
#: What names the screen that a window is on: nobody sees one come forward on another.
_SCREENS = ("WAYLAND_DISPLAY", "DISPLAY", "SESSIONNAME")


class Answer(Enum):
    """What became of a ring: it was done; or not now; or nobody was heard."""

    DONE = auto()
    REFUSED = auto()
    SILENCE = auto()


def lock() -> QLockFile:
    """Return the lock that the window holds for which is rung; one of a dead process is none."""
    held = QLockFile(str(folders.window_lock()))
    held.setStaleLockTime(0)
    return held


def screen() -> str:
    """Return which screen this process shows its windows on."""
    return " ".join(os.environ.get(name, "") for name in _SCREENS)


def ring_at_start(library: Path | None) -> Answer:
    """Call the window that is open, if one is, and have it open a ``library``, if one was named.

    A ledger may stand for the library beside it: then it is shown.
    """
    process = _running()
    return ring(process, library) if process else Answer.SILENCE


def ring(process: int, library: Path | None = None) -> Answer:
    """Call the window of ``process``, and have it open ``library``; wait a little for an answer."""
    _let_come_forward(process)
    wanted = {"screen": screen(), "library": str(library.absolute()) if library else None}
    try:
        file = _put(f"{process}-{os.getpid()}", json.dumps(wanted))
    except OSError:  # where nothing can be written, nobody listens
        return Answer.SILENCE
    refusal = file.with_suffix(REFUSED)
    end = monotonic() + PATIENCE
    while monotonic() < end:
        if refusal.exists():
            _remove(refusal)
            return Answer.REFUSED
        if not file.exists():
            return Answer.DONE
        sleep(_PAUSE)
    return Answer.SILENCE if _remove(file) else Answer.DONE


def _running() -> int | None:
    """Return the process of the window for which is rung."""
    held = lock()
    if held.tryLock(0):
        held.unlock()
        return None
    process, host, _ = held.getLockInfo()
    return process if host == QSysInfo.machineHostName() else None


def _put(name: str, text: str) -> Path:
    """Write a file that is there all at once."""
    folder = folders.doorbell()
    folder.mkdir(parents=True, exist_ok=True)
    begun = folder / f"{name}.part"
    begun.write_text(text, encoding="utf-8")
    return begun.replace(begun.with_suffix(RING))


def _remove(file: Path) -> bool:
    """Remove a file; return whether it was there."""
    with suppress(OSError):
        file.unlink()
        return True
    return False


def _let_come_forward(process: int) -> None:
    """Have Windows let the window of another process come before all others: we may, so it may."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(process)
