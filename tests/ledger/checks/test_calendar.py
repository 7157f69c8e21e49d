"""Due days in a year that is not announced: told while it matters, and by which day to act."""

from datetime import date

import pytest

from ledger.cases import Case
from ledger.checks.review import review
from ledger.events import Answered, CorrectionAsked, Delayed, Happening, Withdrawn
from tests.ledger.calendars import CALENDAR, without
from tests.ledger.cases import case, day
from tests.ledger.checks.looks import look

TODAY = date(2025, 12, 20)


def told(made: Case, unknown: int = 2026) -> list[str]:
    """Return what is said of the case while that year is not announced."""
    looked = look(made, today=TODAY)._replace(calendar=without(unknown))
    return [one.message for one in review(looked) if one.code == "ledger.calendar"]


def test_a_due_day_in_a_year_that_nobody_knows_is_told() -> None:
    assert told(case("12-15")) == [
        (
            "答复期限在 2026年1月9日 至 2026年1月23日 之间（暂算）：2026 年的放假安排还没有录入，"
            "请先按最早的 2026年1月9日 办理，通知公布、录入后再看"
        )
    ]


def test_nothing_is_told_where_every_day_is_known() -> None:
    assert told(case("12-15"), unknown=2027) == []
    assert told(case("11-20")) == []  # due on 2025-12-18
    looked = look(case("12-15"), today=TODAY)
    assert looked.calendar == CALENDAR
    assert [one for one in review(looked) if one.code == "ledger.calendar"] == []


@pytest.mark.parametrize(
    ("happening", "is_told"),
    [
        (Answered(day("2026-01-09"), "granted"), False),  # in time, whichever day it is
        (Answered(day("2026-01-12"), "granted"), True),
        (Withdrawn(day("12-18")), False),
        (CorrectionAsked(day("12-18")), False),  # the clock stands
        (Delayed(day("12-18"), day("2026-03-02")), False),  # a day that was told
    ],
)
def test_it_is_told_while_the_day_matters(happening: Happening, *, is_told: bool) -> None:
    assert bool(told(case("12-15", happening))) == is_told
