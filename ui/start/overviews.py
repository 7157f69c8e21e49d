"""How far reports are, worked out one after the other while nothing else is to be done."""

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from storage.errors import LibraryError
from storage.library import Library

if TYPE_CHECKING:
    from usecases.progress import Overview
    from usecases.tally import Held


class Overviews(QObject):
    """What is known of a library's reports; what is asked for and not known yet is told later."""

    #: A report, and its overview; None where the library cannot be read.
    known = Signal(int, object)

    def __init__(self, library: Library, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._known: dict[int, Overview | None] = {}
        self._asked: list[int] = []
        self._held: Held | None = None
        self._next = QTimer(self, interval=0)
        self._next.timeout.connect(self._work_out_next)

    def of(self, id: int) -> "Overview | None":
        """Return how far a report is; None where that is not known, or not yet."""
        if id not in self._known and id not in self._asked:
            self._asked.append(id)
            self._next.start()
        return self._known.get(id)

    def hold_against(self, held: "Held") -> None:
        """Hold all against the ledger, which is read by now; they say what they said until then."""
        self._held = held
        self._asked = list(dict.fromkeys([*self._asked, *self._known]))
        self._next.start()

    def _work_out_next(self) -> None:
        from usecases.progress import overview  # with all checks, after the first paint

        if not self._asked:
            self._next.stop()
            return
        id = self._asked.pop(0)
        found: Overview | None = None
        with suppress(LibraryError, KeyError):  # which is told where it is opened
            found = overview(self._library, id, self._held)
        if id not in self._known or found != self._known[id]:
            self._known[id] = found
            self.known.emit(id, found)
