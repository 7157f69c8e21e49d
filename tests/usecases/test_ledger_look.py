"""What the start page counts of a ledger on a day: what its list would show, and what came in."""

from ledger.applications import Channel
from ledger.cases import Case
from ledger.choices import DEFAULT
from ledger.events import Answered, CorrectionAsked
from ledger.working_days import Calendar
from tests.ledger.calendars import CALENDAR, without
from tests.ledger.cases import case, day, ledger
from usecases.ledger_look import Looked, looked
from usecases.ledger_read import LedgerRead

OPEN = case("2026-04-01")  # due on 2026-04-30
WAITING = case("2026-04-01", CorrectionAsked(day("2026-04-08")))
NOT_URGENT = (
    case("2026-04-01", Answered(day("2026-05-20"), "granted")),
    case("2026-04-01", channel=Channel.LETTER),
)


def look(today: str, *cases: Case, calendar: Calendar = CALENDAR) -> Looked:
    read = LedgerRead(ledger(*cases), DEFAULT, calendar)
    return looked(read, calendar, day(today), day(today).year)


def counts(today: str, *cases: Case, calendar: Calendar = CALENDAR) -> list[int]:
    """Return how many are overdue, due soon, and wait for a correction."""
    return list(look(today, *cases, calendar=calendar).to_see_to.values())


def test_a_case_is_due_soon_and_then_overdue() -> None:
    assert counts("2026-04-24", OPEN) == [0, 0, 0]
    assert counts("2026-04-27", OPEN) == [0, 1, 0]
    assert counts("2026-04-30", OPEN) == [0, 1, 0]
    assert counts("2026-05-01", OPEN) == [1, 0, 0]


def test_what_waits_for_a_correction_is_counted_and_nothing_else_nags() -> None:
    assert counts("2026-04-28", OPEN, WAITING, *NOT_URGENT) == [0, 1, 1]
    assert counts("2026-05-20", OPEN, WAITING, *NOT_URGENT) == [1, 0, 1]


def test_an_uncertain_day_is_soon_by_its_early_end_and_overdue_after_its_late_one() -> None:
    december = case("2025-12-15")  # due between 2026-01-09 and 2026-01-23
    known = without(2026)
    assert counts("2026-01-06", december, calendar=known) == [0, 1, 0]
    assert counts("2026-01-23", december, calendar=known) == [0, 1, 0]
    assert counts("2026-01-24", december, calendar=known) == [1, 0, 0]


def test_what_came_in_a_year_is_counted_as_table_three_counts_it() -> None:
    before = case("2025-12-15", Answered(day("2026-01-05"), "granted"))
    unsigned = case("2026-04-01", applicant="")  # counted nowhere yet
    assert look("2026-05-01", before, OPEN, WAITING, unsigned).received == 2
    assert look("2025-12-31", before, OPEN).received == 1
    assert look("2027-01-02", before, OPEN).received == 0
