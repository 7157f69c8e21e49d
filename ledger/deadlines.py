"""By when a case is to be answered, whether it is late, and what another calendar changes."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from ledger.cases import Case
from ledger.clock import Wait, clock_of
from ledger.events import Answered
from ledger.limits import days_left
from ledger.working_days import Calendar, Due


class Deadline(NamedTuple):
    """The due day of a case, None while nobody can tell it, and what is waited for.

    While the office waits for an opinion that has its set time, there is both a ``due`` day, were
    no opinion to come, and a ``wait``. How it is worked out is told by ``ledger.derivation``.
    """

    due: Due | None
    wait: Wait | None = None


class Moved(NamedTuple):
    """A case of which the due day is another by another calendar."""

    number: str
    before: Due
    after: Due

    def __str__(self) -> str:
        return f"{self.number}：答复期限由 {self.before} 改成 {self.after}"


def deadline_of(case: Case, calendar: Calendar) -> Deadline:
    """Return by when ``case`` is, or was, to be answered; nothing after its closing counts."""
    if case.voided is not None:
        return Deadline(None)
    clock = clock_of(case, calendar)
    if clock is None:
        return Deadline(None, Wait("双方确认"))
    return Deadline(clock.due, None if case.closing else clock.wait)


def is_overdue(deadline: Deadline, today: date) -> bool:
    """Whether an open case is certainly past its due day."""
    return deadline.due is not None and today > deadline.due.late


def days_late(case: Case, calendar: Calendar) -> int:
    """Return how many working days after its due day ``case`` was answered; 0 if it was in time."""
    if not isinstance(case.closing, Answered):
        return 0
    due = deadline_of(case, calendar).due
    if due is None:
        return 0
    return max(0, -days_left(due, case.closing.on, calendar))


def moved(cases: Iterable[Case], before: Calendar, after: Calendar) -> list[Moved]:
    """Return those open cases of which the due day changes with the calendar."""
    found = []
    for case in cases:
        if case.closing is not None:
            continue
        old = deadline_of(case, before).due
        new = deadline_of(case, after).due
        if old is not None and new is not None and old != new:
            found.append(Moved(case.application.number, old, new))
    return found
