"""How long the other limits run, and how many working days are left of one."""

import pytest

from ledger.applications import Channel
from ledger.events import Consulted, FeeAsked, Party
from ledger.limits import correction_due, days_left, fee_due, opinion_due
from ledger.working_days import Due
from tests.ledger.calendars import CALENDAR, without
from tests.ledger.cases import case, day


def certain(written: str) -> Due:
    return Due(day(written), day(written))


def test_a_correction_is_asked_for_within_seven_working_days() -> None:
    assert correction_due(case("2026-02-13"), CALENDAR) == certain("2026-03-02")
    assert correction_due(case("2026-02-13", channel=Channel.FAX), CALENDAR) is None


def test_an_opinion_has_fifteen_working_days_from_when_the_letter_was_there() -> None:
    for party in (Party.THIRD, Party.JOINT):
        asked = Consulted(day("2026-04-08"), party, day("2026-04-09"))
        assert opinion_due(asked, CALENDAR) == certain("2026-04-30")
        assert opinion_due(Consulted(day("2026-04-08"), party), CALENDAR) is None
    organ = Consulted(day("2026-04-08"), Party.ORGAN, day("2026-04-09"))
    assert opinion_due(organ, CALENDAR) is None


def test_a_fee_is_paid_by_the_day_that_was_told_or_within_twenty_working_days() -> None:
    asked = FeeAsked(day("2026-04-08"))
    assert fee_due(asked, CALENDAR) == certain("2026-05-09")
    told = FeeAsked(day("2026-04-08"), until=day("2026-05-11"))
    assert fee_due(told, CALENDAR) == certain("2026-05-11")


@pytest.mark.parametrize(
    ("today", "days"),
    [
        ("2026-04-27", 3),
        ("2026-04-29", 1),
        ("2026-04-30", 0),
        ("2026-05-01", -1),  # a holiday: over, though no working day has gone by
        ("2026-05-06", -1),
        ("2026-05-09", -4),  # a Saturday that is worked on
    ],
)
def test_days_left_are_working_days_and_below_zero_from_the_next_day_on(
    today: str, days: int
) -> None:
    assert days_left(certain("2026-04-30"), day(today), CALENDAR) == days


@pytest.mark.parametrize(
    ("today", "days"),
    [
        ("2025-12-31", 6),  # to the early end of 2026-01-09 to 2026-01-23
        ("2026-01-09", 0),
        ("2026-01-23", 0),  # it may still be in time
        ("2026-01-24", -1),
    ],
)
def test_days_left_of_a_range_go_by_its_early_end_and_are_over_after_its_late_one(
    today: str, days: int
) -> None:
    due = without(2026).after(day("2025-12-15"), 20)
    assert days_left(due, day(today), without(2026)) == days
