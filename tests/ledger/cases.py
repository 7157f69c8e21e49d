"""Cases for the tests of the ledger: few words each, days as 2025-03-03 or 03-03 of 2025."""

from datetime import date, datetime
from itertools import count
from typing import TypedDict, Unpack

from ledger.applications import Application, Channel
from ledger.cases import Case
from ledger.events import Event, Happening

UNIT = "测试县测试局"
YEAR = 2025
RECORDED = datetime(2026, 1, 5, 9, 0)  # noqa: DTZ001 - as the clerk's clock shows it
_ids = count(1)


class Fields(TypedDict, total=False):
    """What a test says of an application besides its day."""

    number: str
    channel: Channel
    applicant: str
    received_on: date | None
    split_from: int | None
    repeats: str
    group: str
    is_opening: bool


def day(written: str) -> date:
    """Return the day that is ``written``, of 2025 where no year is."""
    if len(written) == 5:
        written = f"{YEAR}-{written}"
    return date.fromisoformat(written)


def application(arrived_on: str = "03-03", **fields: Unpack[Fields]) -> Application:
    """Return an application handed over by a natural person on that day."""
    id = next(_ids)
    made = Application(id, UNIT, f"2025-{id:03}", Channel.IN_PERSON, day(arrived_on), "natural")
    return made._replace(**fields)


def case(arrived_on: str = "03-03", *happenings: Happening, **fields: Unpack[Fields]) -> Case:
    """Return the case of an application to which ``happenings`` happened."""
    return Case(application(arrived_on, **fields), events(*happenings))


def events(*happenings: Happening) -> tuple[Event, ...]:
    """Return ``happenings`` as they are recorded, in this order, with the ids from 1 on."""
    recorded = [Event(id, RECORDED, "经办", what) for id, what in enumerate(happenings, 1)]
    return tuple(recorded)
