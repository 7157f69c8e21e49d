"""A report with what a ledger of few cases comes to, for tests of both beside each other."""

from dataclasses import replace

from forms.editions.form_2021 import FORM
from forms.form import Section
from forms.report import Report
from forms.values import Value
from ledger.cases import Case
from ledger.choices import DEFAULT
from ledger.disputes import Dispute, Level
from tests.builders import complete
from tests.ledger.calendars import CALENDAR
from tests.ledger.cases import UNIT, answer, case, dispute, heard, ledger
from usecases.ledger_read import LedgerRead
from usecases.tally import LedgerTally, tally_of

RECEIVED, CARRIED_IN = "requests.received.natural", "requests.carried_in.natural"
GRANTED, TOTAL = "requests.granted.natural", "requests.received.total"
UPHELD = "disputes.review.upheld"
#: Two received in 2025, one of the year before; all three provided.
CASES = (
    case("2024-12-30", answer("01-10"), number="2024-050"),
    case("03-03", answer("03-10"), number="2025-001"),
    case("04-03", answer("04-10"), number="2025-002"),
)
REVIEW = dispute("review", heard(Level.REVIEW, "05-06", "07-01", "upheld"))
#: What these come to.
COUNTED: dict[str, Value] = {RECEIVED: 2, CARRIED_IN: 1, GRANTED: 3, UPHELD: 1}


def section(id: str) -> Section:
    """Return a section of the form."""
    return next(section for section in FORM.sections if section.id == id)


def report(values: dict[str, Value] | None = None) -> Report:
    """Return a complete report of 2025 that agrees with :data:`CASES`, but for ``values``."""
    return complete({**COUNTED, **(values or {})}, unit=UNIT, year=2025)


def tally(*entries: Case | Dispute, is_whole: bool = True) -> LedgerTally:
    """Return what the ledger comes to: of ``entries``, else :data:`CASES` and a review."""
    held = ledger(*(entries or (*CASES, REVIEW)))
    found = tally_of(LedgerRead(held, DEFAULT, CALENDAR), report())
    assert found
    return replace(found, is_whole=is_whole)
