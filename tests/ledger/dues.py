"""The deadline of a case in a line, for tests."""

from typing import NamedTuple, Unpack

from ledger.cases import Case
from ledger.clock import Wait
from ledger.deadlines import deadline_of
from ledger.derivation import derivation
from ledger.events import Happening
from ledger.working_days import Calendar, Due
from tests.ledger.calendars import CALENDAR
from tests.ledger.cases import Fields, case


class Told(NamedTuple):
    """A deadline with how it was worked out."""

    due: Due | None
    wait: Wait | None
    says: list[str]


def told(examined: Case, calendar: Calendar = CALENDAR) -> Told:
    """Return all that is told of when a case is due."""
    deadline = deadline_of(examined, calendar)
    return Told(deadline.due, deadline.wait, list(derivation(examined, calendar)))


def of(received: str, *happenings: Happening, **fields: Unpack[Fields]) -> Told:
    """Return what is told of an application of that day to which ``happenings`` happened."""
    return told(case(received, *happenings, **fields))


def due(received: str, *happenings: Happening) -> str:
    """Return by when it is due, as it is told."""
    return str(of(received, *happenings).due)
