"""What the tests of checks look at, and what is found of it."""

from datetime import date

from ledger.cases import Case
from ledger.checks.finding import Look
from ledger.checks.review import review
from ledger.disputes import Dispute
from tests.ledger.calendars import CALENDAR
from tests.ledger.cases import ledger

TODAY = date(2026, 1, 20)


def look(*entries: Case | Dispute, year: int = 2025, today: date = TODAY) -> Look:
    """Return what is given to checks that look over a ledger for 2025 in January after it."""
    return Look(ledger(*entries), year, today, CALENDAR)


def found(*entries: Case | Dispute, year: int = 2025, today: date = TODAY) -> list[tuple[str, str]]:
    """Return code and message of all that is found."""
    return [(one.code, one.message) for one in review(look(*entries, year=year, today=today))]
