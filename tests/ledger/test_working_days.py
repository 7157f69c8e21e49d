"""Working days: equal to another count of the same notices, and honest about what nobody knows."""

from collections.abc import Iterator
from datetime import date, timedelta

import chinese_calendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.arrangements import Arrangement
from ledger.working_days import Calendar, Due, days_after
from tests.ledger.calendars import CALENDAR, YEARS, without

DAYS = st.dates(date(2019, 1, 1), date(2026, 9, 30))
YEAR = st.sampled_from(YEARS)
LIMITS = (7, 15, 20, 40)


def days_of(year: int) -> Iterator[date]:
    return days_after(date(year - 1, 12, 31), date(year, 12, 31))


def day(written: str) -> date:
    return date.fromisoformat(written)


@pytest.mark.parametrize("year", YEARS)
def test_every_day_is_as_another_calendar_has_it(year: int) -> None:
    ours = [CALENDAR.is_working(day) for day in days_of(year)]
    assert ours == [chinese_calendar.is_workday(day) for day in days_of(year)]


def test_the_years_that_come_along_begin_with_the_regulation_of_2019() -> None:
    assert tuple(range(2019, YEARS[-1] + 1)) == YEARS
    assert YEARS[-1] >= 2026


@pytest.mark.parametrize("year", [2025, 2026])
def test_the_last_two_years_have_as_many_working_days(year: int) -> None:
    assert CALENDAR.between(date(year - 1, 12, 31), date(year, 12, 31)) == 248


@pytest.mark.parametrize(
    ("received", "in_twenty", "in_seven"),
    [
        ("2025-01-20", "2025-02-21", "2025-02-05"),
        ("2025-04-25", "2025-05-27", "2025-05-08"),
        ("2025-09-16", "2025-10-20", "2025-09-25"),
        ("2025-12-02", "2025-12-30", "2025-12-11"),
        ("2025-12-31", "2026-01-29", "2026-01-12"),
        ("2026-02-13", "2026-03-19", "2026-03-02"),
        ("2026-02-14", "2026-03-20", "2026-03-03"),  # a Saturday that is worked on
        ("2026-02-18", "2026-03-20", "2026-03-03"),  # a holiday
        ("2026-09-18", "2026-10-22", "2026-09-29"),
    ],
)
def test_golden_days(received: str, in_twenty: str, in_seven: str) -> None:
    assert CALENDAR.after(day(received), 20) == Due(day(in_twenty), day(in_twenty))
    assert CALENDAR.after(day(received), 7) == Due(day(in_seven), day(in_seven))


def test_golden_day_of_an_extended_period() -> None:
    assert CALENDAR.after(day("2026-09-18"), 40) == Due(day("2026-11-19"), day("2026-11-19"))


def test_days_left_out_do_not_count() -> None:
    left_out = {day("2026-03-03"), day("2026-03-04"), day("2026-03-07")}  # the last a Saturday
    assert CALENDAR.after(day("2026-03-02"), 3, left_out) == Due(
        day("2026-03-09"), day("2026-03-09")
    )


def test_days_that_a_notice_names_are_known() -> None:
    assert CALENDAR.is_holiday(day("2026-02-15"))  # a Sunday anyway
    assert CALENDAR.is_made_up(day("2026-02-14"))
    assert not CALENDAR.is_holiday(day("2026-02-14"))
    assert not CALENDAR.is_made_up(day("2026-02-13"))


@given(DAYS, st.integers(1, 60))
def test_counting_out_and_counting_up_agree(start: date, count: int) -> None:
    due = CALENDAR.after(start, count).late
    if CALENDAR.is_announced(due):
        assert CALENDAR.between(start, due) == count
        assert CALENDAR.is_working(due)


@given(st.dates(date(2017, 1, 1), date(2029, 1, 1)), st.integers(-3, 800), st.sets(YEAR))
def test_working_days_of_a_time_are_those_of_its_days(
    start: date, days: int, unknown: set[int]
) -> None:
    calendar = without(*unknown)
    end = start + timedelta(days)
    each = [calendar.is_working(day) for day in days_after(start, end)]
    assert calendar.between(start, end) == sum(each)


def test_a_day_that_is_both_off_and_on_is_worked_on() -> None:
    both = frozenset({day("2027-02-06"), day("2027-02-08")})  # a Saturday and a Monday
    calendar = Calendar((Arrangement(2027, both, both),))
    assert calendar.between(day("2027-02-05"), day("2027-02-08")) == 2


@pytest.mark.parametrize("limit", LIMITS)
@pytest.mark.parametrize("year", YEARS[1:])
def test_while_a_year_is_not_announced_the_true_day_is_within_the_range(
    year: int, limit: int
) -> None:
    unknowing = without(year)
    for start in days_after(date(year - 1, 9, 30), date(year, 9, 30)):
        due = unknowing.after(start, limit)
        true = CALENDAR.after(start, limit).early
        assert due.early <= true <= due.late
        assert due.is_certain == (true < date(year, 1, 1))


@pytest.mark.parametrize("limit", LIMITS)
def test_the_range_is_as_wide_as_weekends_were_wrong(limit: int) -> None:
    weekends = Calendar()
    start = date(2018, 12, 31)
    while (true := CALENDAR.after(start, limit)).is_certain:
        due = weekends.after(start, limit)
        assert due.early <= true.early <= due.late
        start += timedelta(1)


def test_a_range_never_begins_before_what_is_unknown() -> None:
    due = without(2026).after(day("2025-12-30"), 2)  # the 31st, and one day of the new year
    assert due == Due(day("2026-01-02"), day("2026-01-12"))
    assert str(due) == "2026年1月2日 至 2026年1月12日 之间（暂算）"


def test_the_last_days_of_december_wait_for_a_notice_that_may_move_them() -> None:
    known = Arrangement(2029, frozenset(), frozenset())
    calendar = Calendar((known,))
    assert calendar.is_announced(day("2029-12-28"))
    assert calendar.lacking(day("2029-12-28"), day("2029-12-29")) == [
        2030
    ]  # of which 1 January is a Tuesday
    following = Arrangement(2030, frozenset({day("2029-12-31")}), frozenset({day("2029-12-29")}))
    both = calendar.taking(following)
    assert both.is_announced(day("2029-12-29"))
    assert both.is_working(day("2029-12-29"))
    assert not both.is_working(day("2029-12-31"))


@given(
    st.dates(date(2017, 1, 1), date(2032, 1, 1)),
    st.integers(0, 800),
    st.sets(YEAR),
)
def test_what_lacks_over_a_time_lacks_on_one_of_its_days(
    start: date, days: int, unknown: set[int]
) -> None:
    calendar = without(*unknown)
    end = start + timedelta(days)
    each = [calendar.lacking(day - timedelta(1), day) for day in days_after(start, end)]
    assert calendar.lacking(start, end) == sorted({year for lacking in each for year in lacking})


def test_the_last_days_of_2026_are_settled_before_the_next_notice() -> None:
    calendar = without(2027)
    assert calendar.is_announced(day("2026-12-31"))  # 1 January 2027 is a Friday
    assert calendar.after(day("2026-12-02"), 20) == Due(day("2026-12-30"), day("2026-12-30"))
    assert not calendar.after(day("2026-12-03"), 22).is_certain


@pytest.mark.parametrize("year", range(2008, YEARS[-1]))
def test_december_was_moved_before_no_other_new_year(year: int) -> None:
    settled = Calendar((Arrangement(year, frozenset(), frozenset()),))
    for moved in days_of(year):
        if moved.month == 12 and chinese_calendar.is_workday(moved) != (moved.weekday() < 5):
            assert not settled.is_announced(moved)


def test_a_year_is_taken_in_the_place_of_the_one_before() -> None:
    anew = Arrangement(2026, frozenset(), frozenset(), "新")
    calendar = CALENDAR.taking(anew)
    assert calendar.of_year(2026) == anew
    assert calendar.of_year(2025) == CALENDAR.of_year(2025)
    assert CALENDAR.of_year(2018) is None
    assert calendar.is_working(day("2026-02-16"))
