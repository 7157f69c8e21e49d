"""备份位置: where a second copy of each backup goes; it is made beside the window's thread."""

from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from storage.errors import LibraryError
from storage.library import Library
from ui.parts.disk_answer import DiskAnswer
from ui.start.places import Places

if TYPE_CHECKING:
    from storage.backups import Backup

_POLL_MS = 300
_PATIENCE = 2.0  # seconds that a dialog waits for a slow disk
_AT_END = 5.0  # seconds that a program which ends waits for a slow disk
MANY_DAYS = 30
_AGAIN = "程序在离开年报、退出和下次打开时会再试；也可以另选位置。"


class _Outcome(NamedTuple):
    """Whether the copy is up to date, and why not, for the clerk."""

    is_copied: bool
    problem: str = ""


class SecondPlace(QObject):
    """Has each backup of a library copied to the place that the clerk has chosen.

    A share may take its time or never answer: nothing waits for it.
    """

    #: Another place was chosen; a copy was made, or could not be.
    changed = Signal()

    def __init__(self, places: Places, parent: QObject) -> None:
        super().__init__(parent)
        self.places = places
        #: Why the last copy was not made, for the clerk.
        self.problem = ""
        self._look: DiskAnswer[_Outcome] | None = None
        self._poll = QTimer(self, interval=_POLL_MS)
        self._poll.timeout.connect(self._hear)

    def update(self, library: Library) -> None:
        """Begin to copy the newest backup of ``library``, unless a copy is still under way.

        Raises:
            LibraryError: where the library cannot be read.
        """
        place = self.places.copies
        if place is None or self._look:
            return
        self._look = DiskAnswer(partial(_copied, library.path, library.birth, place))
        self._poll.start()

    def choose(self, place: Path | None, library: Library) -> None:
        """Have copies of ``library`` made in another place from now on, or none."""
        self.places.copies = place
        self.problem = ""
        self._look = None  # what is still on its way to the old place says nothing of the new one
        self._poll.stop()
        self.update(library)
        self.changed.emit()

    @property
    def is_busy(self) -> bool:
        """Whether a copy is under way."""
        return self._look is not None

    def finish(self) -> None:
        """Wait a little for what is under way; what takes longer is left to the next start."""
        if self._look and self._look.within(_AT_END) is not None:
            self._hear()
        self._poll.stop()

    @property
    def is_overdue(self) -> bool:
        """Whether there is a place and has been no copy for long."""
        today = datetime.now().astimezone().date()
        days = self.days_since(today)
        return self.places.copies is not None and days is not None and days >= MANY_DAYS

    def days_since(self, today: date) -> int | None:
        """Return how many days old the last copy is; None where there has been none."""
        day = self.places.copied_on
        return (today - day).days if day else None

    def _hear(self) -> None:
        outcome = self._look.within(0) if self._look else None
        if outcome is None:
            return
        self._look = None
        self._poll.stop()
        self.problem = outcome.problem
        if outcome.is_copied:
            self.places.copied_on = datetime.now().astimezone().date()
        self.changed.emit()


def second_copies(library: Path) -> "list[Backup]":
    """Return the second copies of the clerk's library, as far as they are at hand."""
    from storage.second_copy import copies

    places = Places.of_program()
    if places.copies is None or places.library != library:
        return []
    return DiskAnswer(partial(copies, places.copies, library, places.birth)).within(_PATIENCE) or []


def _copied(library: Path, birth: str, place: Path) -> _Outcome:
    """Copy the newest backup."""
    from storage.second_copy import copy_newest

    try:
        return _Outcome(copy_newest(library, birth, place))
    except LibraryError as error:
        return _Outcome(False, f"{error}{_AGAIN}")
