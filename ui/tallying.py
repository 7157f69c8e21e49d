"""The open report held against the ledger beside its library, which is read without a trace."""

from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from storage.errors import LibraryError
from ui.parts.background import Background
from ui.parts.waiting import wait_for
from ui.report.session import Session
from usecases.closed_years import counted_for_final
from usecases.ledger_read import read_ledger
from usecases.tally import Held, other_units, tally_of

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

#: What decides whose cases are counted, and of which year.
_WHOSE = {"unit", "year"}
_NOT_AWAITED = "没有等它读完"


class Tallying(QObject):
    """Reads the ledger beside the window's thread, and tells the report what it comes to."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._held: Held | None = None
        self._background = Background(self)
        session.changed.connect(self._follow)
        session.locked.connect(self._follow_lock)

    def read(self, path: Path) -> None:
        """Hold it against the ledger at ``path`` as soon as that is read."""
        self._background.start(partial(read_ledger, path), self.take, self._note_problem)

    def read_now(self, path: Path, window: QWidget) -> None:
        """Hold it against the ledger at ``path`` before anything else; ``window`` waits meanwhile.

        Whatever comes of it, nothing is raised: what is to be done next does not hang on a ledger.
        """
        words = "正在读出台账，与年报核对……"
        try:
            held = wait_for(window, "与台账核对", words, partial(read_ledger, path))
        except Exception as fault:  # noqa: BLE001
            self._note_problem(fault)
            return
        if held:
            self.take(held)
        else:
            self._session.hold_against(None, problem=_NOT_AWAITED)

    def take(self, held: Held) -> None:
        """Hold it against a ledger."""
        self._held = held
        self._tell()

    def finish(self) -> None:
        """Wait for the reading that is under way."""
        self._background.finish()

    def _note_problem(self, fault: Exception) -> None:
        self._held = None
        self._session.hold_against(None, problem=str(fault))

    def _follow(self, changed: "AbstractSet[str]") -> None:
        if changed & _WHOSE:
            self._tell()

    def _follow_lock(self, _is_final: bool) -> None:  # noqa: FBT001
        """A final has nothing open of the ledger, one that was opened again has."""
        self._tell()

    def _tell(self) -> None:
        if self._held is None:
            return
        session = self._session
        library, kept, before = session.library, None, None
        with suppress(LibraryError):  # then no case is known to have moved since a final
            kept = counted_for_final(library, session.id, session.report)
            last = session.last_year
            if last:
                before = counted_for_final(library, last.entry.id, last.report)
        tally = tally_of(self._held, session.report, kept, before)
        session.tally_units = other_units(self._held, session.report)
        session.hold_against(tally)
