"""A ledger as it is looked into without a trace: what is counted, and by which choices and days."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from ledger.applications import Person
from ledger.arrangements import Arrangement, arrangement_of
from ledger.choices import Choices
from ledger.ledger import Ledger
from ledger.working_days import Calendar
from resources.working_days import announced_years
from storage.ledger.looking import Held, look_into, look_into_all


class LedgerRead(NamedTuple):
    """What a ledger holds but its persons."""

    ledger: Ledger
    choices: Choices
    calendar: Calendar


def read_ledger(path: Path) -> LedgerRead:
    """Return what the ledger at ``path`` holds.

    Raises:
        LibraryError: such as InUse.
    """
    return _read(look_into(path))


def read_with_persons(path: Path) -> tuple[LedgerRead, dict[int, Person]]:
    """Return what the ledger holds and who made each application, by its id; likewise."""
    held, persons = look_into_all(path)
    return _read(held), persons


def _read(held: Held) -> LedgerRead:
    return LedgerRead(held.ledger, held.choices, calendar_with(held.arrangements))


def calendar_with(taken: Iterable[Arrangement]) -> Calendar:
    """Return the calendar of the program with what the clerk has ``taken`` from notices."""
    calendar = Calendar(tuple(arrangement_of(data) for data in announced_years()))
    for arrangement in taken:
        calendar = calendar.taking(arrangement)
    return calendar
