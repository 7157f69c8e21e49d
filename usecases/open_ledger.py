"""The ledger beside a library while it is open: its cases, and what the clerk does to them."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import NamedTuple, Self

from disk.host import user_name
from ledger.applications import Application, Person
from ledger.arrangements import Arrangement
from ledger.cases import Case
from ledger.choices import Choices
from ledger.events import Happening, NotCounted, Retracted, Voided
from ledger.ledger import Ledger
from storage.entry import Entry
from storage.kinds import LEDGER
from storage.ledger.ledger_file import LedgerFile, Newcomer
from usecases.ledger_read import calendar_with


def ledger_beside(library: Path) -> Path:
    """Return the file that is the ledger of a library: its name with another suffix."""
    return library.with_suffix(LEDGER.suffix)


def recorder() -> str:
    """Return who records, as a timeline shows it: the name by which the computer knows its user."""
    try:
        return user_name()
    except KeyError:
        return ""


def units_of(ledger: Ledger, entries: Iterable[Entry]) -> list[str]:
    """Return whose applications may be registered: the unit of the last first, then the others.

    They are those of the ledger and those that the library has reports of; "" where nobody has.
    """
    units: dict[str, None] = {}  # each once, in order
    for case in sorted(ledger.cases, key=lambda case: -case.application.id):
        units[case.application.unit] = None
    for entry in entries:
        if entry.unit:
            units[entry.unit] = None
    return list(units) or [""]


class Step(NamedTuple):
    """The events that one act has recorded of a case, which retracting them undoes.

    The act that registered the case has none: it is undone by voiding the case.
    """

    case: int
    events: tuple[int, ...] = ()


class OpenLedger:
    """An open ledger of one unit or several, all but its persons kept in memory.

    What a method has recorded is on the disk when it returns. Any may raise
    :class:`storage.errors.LibraryError`, after which all is as it was.
    """

    def __init__(self, file: LedgerFile, by: str) -> None:
        """Take over ``file``; ``by`` is who records."""
        self.file = file
        self._by = by
        self.choices = file.choices()
        self.calendar = calendar_with(file.arrangements())
        held = file.ledger()
        self.disputes = held.disputes
        self._cases = {case.application.id: case for case in held.cases}
        self._done: list[Step] = []
        self._undone: list[Step] = []

    @classmethod
    def open(cls, path: Path, by: str) -> Self:
        """Open the ledger at ``path``, or begin one where there is none."""
        file = LedgerFile.open(path)
        try:
            return cls(file, by)
        except BaseException:
            file.close()
            raise

    @property
    def ledger(self) -> Ledger:
        """Everything as it is counted."""
        return Ledger(tuple(self._cases.values()), self.disputes)

    def case(self, id: int) -> Case:
        """Return a case by the id of its application; raises KeyError."""
        return self._cases[id]

    @property
    def can_undo(self) -> bool:
        """Whether something was recorded since it was opened that still holds."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether the last act was an undoing."""
        return bool(self._undone)

    def register(self, application: Application, person: Person) -> Case:
        """Take in an application, whose id does not matter; return it as a case.

        To undo that, it is voided as registered by mistake: its number stays taken.
        """
        id = self.file.add([Newcomer(application, person)], self._by)[0]
        return self._keep(Step(id))

    def record(self, id: int, *happenings: Happening) -> Case:
        """Record what happened to a case, as one act; return the case as it is then."""
        return self._keep(Step(id, tuple(self.file.record(id, happenings, self._by))))

    def retract(self, id: int, event: int, today: date, why: str = "") -> Case:
        """Record that an event of a case was wrong; that can be undone as any act."""
        return self.record(id, Retracted(today, event, why))

    def choose(self, choices: Choices) -> None:
        """Count by other 统计口径 from now on; what was chosen before stays in its history."""
        self.file.choose(choices, self._by)
        self.choices = choices

    def take_arrangement(self, arrangement: Arrangement) -> None:
        """Reckon by what a notice says of a year from now on."""
        self.file.take_arrangement(arrangement, self._by)
        self.calendar = self.calendar.taking(arrangement)

    def undo(self, today: date) -> Case | None:
        """Retract what was recorded last; return its case, None where nothing is left to undo."""
        return self._turn(self._done, self._undone, today)

    def redo(self, today: date) -> Case | None:
        """Retract the last undoing; return its case, None where that was not the last act."""
        return self._turn(self._undone, self._done, today)

    def _keep(self, step: Step) -> Case:
        self._done.append(step)
        self._undone.clear()
        return self._read_again(step.case)

    def _turn(self, taken: list[Step], given: list[Step], today: date) -> Case | None:
        if not taken:
            return None
        step = taken[-1]
        against: list[Happening] = [Retracted(today, id) for id in reversed(step.events)]
        if not against:
            against.append(Voided(today, NotCounted.MISTAKEN))
        events = self.file.record(step.case, against, self._by)
        taken.pop()
        given.append(Step(step.case, tuple(events)))
        return self._read_again(step.case)

    def _read_again(self, id: int) -> Case:
        self._cases[id] = case = self.file.case(id)
        return case
