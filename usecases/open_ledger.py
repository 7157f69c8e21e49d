"""The ledger beside a library while it is open: its cases, and what the clerk does to them."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from pathlib import Path
from typing import NamedTuple, Self

from disk.host import user_name
from ledger.applications import Application, Person
from ledger.arrangements import Arrangement
from ledger.cases import Case
from ledger.choices import Choices
from ledger.disputes import Dispute, Role
from ledger.events import Happening, NotCounted, Retracted, Voided
from ledger.ledger import Ledger
from storage.entry import Entry
from storage.kinds import LEDGER, LIBRARY
from storage.ledger.ledger_file import LedgerFile, Newcomer
from usecases.ledger_read import calendar_with


def ledger_beside(library: Path) -> Path:
    """Return the file that is the ledger of a library: its name with another suffix."""
    return library.with_suffix(LEDGER.suffix)


def library_beside(ledger: Path) -> Path:
    """Return the file that is the library of a ledger: its name with another suffix."""
    return ledger.with_suffix(LIBRARY.suffix)


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
    """An act, by the case that it was about, None of a dispute about none.

    ``take_back`` does the opposite, which is recorded like any act and can be taken back as well.
    """

    case: int | None
    take_back: "Callable[[date], Step]"


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
        self._cases = {case.application.id: case for case in held.cases}
        self._disputes = {dispute.id: dispute for dispute in held.disputes}
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
        return Ledger(tuple(self._cases.values()), tuple(self._disputes.values()))

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
        self._keep(Step(id, partial(self._void, id)))
        return self._read_again(id)

    def record(self, id: int, *happenings: Happening) -> Case:
        """Record what happened to a case, as one act; return the case as it is then."""
        self._keep(self._record(id, happenings))
        return self._cases[id]

    def retract(self, id: int, event: int, today: date, why: str = "") -> Case:
        """Record that an event of a case was wrong; that can be undone as any act."""
        return self.record(id, Retracted(today, event, why))

    def correct(self, application: Application, person: Person | None) -> Case | None:
        """Take what an application says now, and who made it where a ``person`` is given.

        Return the case as it is then; None where nothing is another than before.
        """
        id = application.id
        if person == self.file.person(id):
            person = None
        if person is None and application == self._cases[id].application:
            return None
        self._keep(self._correct(application, person))
        return self._cases[id]

    def register_dispute(self, dispute: Dispute) -> None:
        """Take in a dispute, whose id does not matter.

        To undo that, it is kept as registered by mistake.
        """
        held = dispute._replace(id=self.file.add_dispute(dispute, self._by))
        self._disputes[held.id] = held
        mistaken = held._replace(role=Role.MISTAKEN)
        self._keep(Step(held.application, partial(self._put_dispute_right, mistaken)))

    def put_dispute_right(self, dispute: Dispute) -> None:
        """Take what a dispute is now: how it goes on, or what was registered wrongly of it."""
        self._keep(self._put_dispute_right(dispute))

    def choose(self, choices: Choices) -> None:
        """Count by other 统计口径 from now on; what was chosen before stays in its history."""
        self.file.choose(choices, self._by)
        self.choices = choices

    def take_arrangement(self, arrangement: Arrangement) -> None:
        """Reckon by what a notice says of a year from now on."""
        self.file.take_arrangement(arrangement, self._by)
        self.calendar = self.calendar.taking(arrangement)

    def undo(self, today: date) -> Step | None:
        """Take back what was recorded last and return it; None where nothing is left to undo."""
        return _turn(self._done, self._undone, today)

    def redo(self, today: date) -> Step | None:
        """Take back the last undoing and return it; None where that was not the last act."""
        return _turn(self._undone, self._done, today)

    def _keep(self, step: Step) -> None:
        self._done.append(step)
        self._undone.clear()

    def _record(self, id: int, happenings: Iterable[Happening]) -> Step:
        events = self.file.record(id, happenings, self._by)
        self._read_again(id)
        return Step(id, partial(self._retract, id, events))

    def _retract(self, id: int, events: list[int], today: date) -> Step:
        return self._record(id, [Retracted(today, event) for event in reversed(events)])

    def _void(self, id: int, today: date) -> Step:
        return self._record(id, [Voided(today, NotCounted.MISTAKEN)])

    def _correct(
        self, application: Application, person: Person | None, _today: date | None = None
    ) -> Step:
        id = application.id
        before = self._cases[id].application
        who = None if person is None else self.file.person(id)
        self.file.put_right(application, self._by, person)
        self._read_again(id)
        return Step(id, partial(self._correct, before, who))

    def _put_dispute_right(self, dispute: Dispute, _today: date | None = None) -> Step:
        before = self._disputes[dispute.id]
        self.file.put_dispute_right(dispute, self._by)
        self._disputes[dispute.id] = dispute
        return Step(dispute.application, partial(self._put_dispute_right, before))

    def _read_again(self, id: int) -> Case:
        self._cases[id] = case = self.file.case(id)
        return case


def _turn(taken: list[Step], given: list[Step], today: date) -> Step | None:
    if not taken:
        return None
    step = taken[-1]
    back = step.take_back(today)
    taken.pop()
    given.append(back)
    return step
