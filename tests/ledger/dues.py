"""The deadline of a case in a line, for tests."""

from typing import Unpack

from ledger.deadlines import Deadline, deadline_of
from ledger.events import Happening
from tests.ledger.calendars import CALENDAR
from tests.ledger.cases import Fields, case


def of(received: str, *happenings: Happening, **fields: Unpack[Fields]) -> Deadline:
    """Return the deadline of an application of that day to which ``happenings`` happened."""
    return deadline_of(case(received, *happenings, **fields), CALENDAR)


def due(received: str, *happenings: Happening) -> str:
    """Return by when it is due, as it is told."""
    return str(of(received, *happenings).due)


def says(deadline: Deadline) -> list[str]:
    """Return how the due day was worked out."""
    return [step.says for step in deadline.steps]
