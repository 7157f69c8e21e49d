"""Cases for the tests of the ledger: few words each, days as 2025-03-03 or 03-03 of 2025."""

from datetime import date, datetime
from itertools import count
from typing import TypedDict, Unpack

from forms.editions.form_2021 import FORM
from ledger.applications import Application, Channel
from ledger.cases import Case
from ledger.choices import DEFAULT, Choices
from ledger.counting import count_year
from ledger.disputes import Dispute, Instance, Level, Role
from ledger.events import Answered, Event, Happening
from ledger.ledger import Ledger

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


class Letter(TypedDict, total=False):
    """What a test says of an answer besides day and result."""

    also: tuple[str, ...]
    is_partial: bool


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


def answer(on: str, result: str = "granted", **more: Unpack[Letter]) -> Answered:
    """Return an answer of that day with that result."""
    return Answered(day(on), result, **more)


def dispute(group: str, *instances: Instance, role: Role = Role.ACTING) -> Dispute:
    """Return a dispute about no application of the ledger."""
    id = next(_ids)
    return Dispute(id, UNIT, group, instances, role, f"争议{id}")


def heard(level: Level, opened_on: str, closed_on: str = "", outcome: str = "") -> Instance:
    """Return an instance, pending where ``closed_on`` is empty."""
    return Instance(level, day(opened_on), day(closed_on) if closed_on else None, outcome)


def figures(
    *entries: Case | Dispute, year: int = YEAR, choices: Choices = DEFAULT
) -> dict[str, int]:
    """Return the figures of the year that are not 0 and no totals, by id.

    Those of table three go by their row, with the column where it is not natural persons.
    """
    cells = count_year(ledger(*entries), year, choices).cells
    found = {}
    for id, number in cells.items():
        if number and not FORM.fields[id].parts:
            found[id.removeprefix("requests.").removesuffix(".natural")] = number
    return found


def ledger(*entries: Case | Dispute) -> Ledger:
    """Return a ledger of cases and disputes."""
    cases = tuple(entry for entry in entries if isinstance(entry, Case))
    disputes = tuple(entry for entry in entries if isinstance(entry, Dispute))
    return Ledger(cases, disputes)
