"""What is urgent on a day: by working days, and by the early end where a day is not certain."""

from ledger.applications import Channel
from ledger.cases import Case
from ledger.events import Answered, CorrectionAsked
from ledger.reminders import Reminders, reminders
from tests.ledger.calendars import CALENDAR, without
from tests.ledger.cases import case, day

OPEN = case("2026-04-01")  # due on 2026-04-30
WAITING = case("2026-04-01", CorrectionAsked(day("2026-04-08")))
NOT_URGENT = (
    case("2026-04-01", Answered(day("2026-05-20"), "granted")),
    case("2026-04-01", channel=Channel.LETTER),
)


def urgent(today: str, *cases: Case) -> str:
    """Return what the start page says of the cases."""
    return str(reminders(cases, CALENDAR, day(today)))


def test_a_case_is_due_soon_and_then_overdue() -> None:
    assert urgent("2026-04-24", OPEN) == ""
    assert urgent("2026-04-27", OPEN) == "三日内到期 1"
    assert urgent("2026-04-30", OPEN) == "三日内到期 1"
    assert urgent("2026-05-01", OPEN) == "逾期 1"


def test_what_waits_for_a_correction_is_said_and_nothing_else_nags() -> None:
    assert urgent("2026-05-20", OPEN, WAITING, *NOT_URGENT) == "逾期 1 · 待补正 1"
    assert reminders([OPEN, WAITING, *NOT_URGENT], CALENDAR, day("2026-04-28")) == Reminders(
        (), (OPEN,), (WAITING,)
    )


def test_an_uncertain_day_is_soon_by_its_early_end_and_overdue_after_its_late_one() -> None:
    december = case("2025-12-15")  # due between 2026-01-09 and 2026-01-23
    known = without(2026)
    assert str(reminders([december], known, day("2026-01-06"))) == "三日内到期 1"
    assert str(reminders([december], known, day("2026-01-23"))) == "三日内到期 1"
    assert str(reminders([december], known, day("2026-01-24"))) == "逾期 1"
