"""What is said of days: how many are left, how long ago."""

from datetime import date, datetime

import pytest

from storage.entry import Entry
from ui.start.told import Due, days_ago, due_of, when

AT = datetime(2026, 11, 26, 9, 5).astimezone()


def entry(kind: str = "department", year: int | None = 2026) -> Entry:
    return Entry(
        1, "甲局", year, kind, AT, 0, is_final=False, is_read=False, code="", was_final=False
    )


@pytest.mark.parametrize(
    ("today", "told"),
    [
        (date(2026, 11, 26), Due("66 天", "距 2027年1月31日 报送期限")),
        (date(2027, 1, 30), Due("1 天", "距 2027年1月31日 报送期限")),
        (date(2027, 1, 31), Due("今天", "报送期限 2027年1月31日")),
        (date(2027, 2, 5), Due("5 天", "已过报送期限 2027年1月31日", is_late=True)),
        (date(2028, 2, 5), Due("", "报送期限 2027年1月31日")),
        (date(2010, 1, 1), Due("", "报送期限 2027年1月31日")),
    ],
)
def test_days_are_counted_to_the_due_day_where_that_is_near(today: date, told: Due) -> None:
    assert due_of(entry(), today) == told


def test_governments_publish_by_the_end_of_march() -> None:
    told = due_of(entry("government"), date(2027, 3, 1))
    assert told == Due("30 天", "距 2027年3月31日 公布期限")


def test_nothing_is_said_where_kind_or_year_lacks() -> None:
    assert due_of(entry("", 2026), AT.date()) is None
    assert due_of(entry(year=None), AT.date()) is None


@pytest.mark.parametrize(
    ("today", "told"),
    [
        (date(2026, 11, 26), "今天 09:05"),
        (date(2026, 11, 27), "昨天 09:05"),
        (date(2026, 11, 28), "2026年11月26日"),
        (date(2026, 11, 1), "2026年11月26日"),
    ],
)
def test_a_moment_is_said_as_one_says_it(today: date, told: str) -> None:
    assert when(AT, today) == told


@pytest.mark.parametrize(
    ("day", "told"), [(26, "今天"), (25, "昨天"), (3, "23 天前"), (27, "2026年11月27日")]
)
def test_days_ago(day: int, told: str) -> None:
    assert days_ago(date(2026, 11, day), date(2026, 11, 26)) == told
