"""Arrangements as JSON keeps them: read back alike, and what is not whole is refused."""

from datetime import date

import pytest

from ledger.arrangements import Arrangement, NoArrangementError, arrangement_of
from resources.working_days import announced_years
from tests.ledger.calendars import CALENDAR


@pytest.mark.parametrize("arrangement", CALENDAR.arrangements, ids=lambda year: str(year.year))
def test_an_arrangement_is_kept_and_read_alike(arrangement: Arrangement) -> None:
    assert arrangement_of(arrangement.data) == arrangement
    assert arrangement in {arrangement_of(data) for data in announced_years()}


@pytest.mark.parametrize("arrangement", CALENDAR.arrangements, ids=lambda year: str(year.year))
def test_each_year_names_its_notice(arrangement: Arrangement) -> None:
    assert arrangement.announced is not None
    assert arrangement.announced.year == arrangement.year - 1
    assert arrangement.source.startswith(f"国办发明电〔{arrangement.year - 1}〕")


@pytest.mark.parametrize("arrangement", CALENDAR.arrangements, ids=lambda year: str(year.year))
def test_days_worked_on_are_weekends_and_no_day_is_both(arrangement: Arrangement) -> None:
    assert not arrangement.off & arrangement.on
    assert all(day.weekday() >= 5 for day in arrangement.on)


def test_the_notice_of_2026_has_33_days_off_and_6_on() -> None:
    arrangement = CALENDAR.of_year(2026)
    assert arrangement is not None
    assert (len(arrangement.off), len(arrangement.on)) == (33, 6)


def test_a_year_without_number_or_day_of_its_notice_is_kept() -> None:
    bare = Arrangement(2027, frozenset({date(2026, 12, 31)}), frozenset())
    assert arrangement_of(bare.data) == bare
    assert arrangement_of({"year": 2027, "off": ["2026-12-31"], "on": []}) == bare


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ({}, "放假安排缺少年份或日期"),
        ({"year": 2027, "off": []}, "放假安排缺少年份或日期"),
        ({"year": "2027", "off": [], "on": []}, "放假安排缺少年份或日期"),
        ({"year": 2027, "off": ["2027-02-30"], "on": []}, "2027 年放假安排里有读不出的日期"),
        ({"year": 2027, "off": [], "on": [5]}, "2027 年放假安排里有读不出的日期"),
        ({"year": 2027, "off": [], "on": [], "announced": "昨天"}, "有读不出的日期"),
        ({"year": 2027, "off": ["2028-01-01"], "on": []}, "有别的年份的日期"),
        ({"year": 2027, "off": [], "on": ["2026-11-30"]}, "有别的年份的日期"),
    ],
)
def test_what_is_not_whole_is_refused(data: dict[str, object], told: str) -> None:
    with pytest.raises(NoArrangementError, match=told):
        arrangement_of(data)


def test_a_later_notice_changes_some_days_of_a_year() -> None:
    first = Arrangement(
        2019, frozenset({date(2019, 5, 1)}), frozenset({date(2019, 5, 4)}), "甲", date(2018, 12, 4)
    )
    off = frozenset({date(2019, 5, day) for day in range(1, 5)})
    later = Arrangement(2019, off, frozenset({date(2019, 4, 28)}), "乙", date(2019, 3, 22))
    assert first.changed_by(later) == Arrangement(
        2019, off, frozenset({date(2019, 4, 28)}), "甲，乙", date(2018, 12, 4)
    )
