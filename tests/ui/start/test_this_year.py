"""Which reports have a card on the start page."""

from datetime import date, datetime, timedelta

import pytest

from storage.entry import Entry
from ui.start.this_year import Desk, desk_of

TODAY = date(2026, 11, 26)
NOW = datetime(2026, 11, 26, 9).astimezone()


def entry(id: int, year: int | None, unit: str = "甲局", **more: bool) -> Entry:
    """Return a report; the higher its id, the later it was changed."""
    states = {"is_final": False, "is_read": False} | more
    changed = NOW + timedelta(minutes=id)
    return Entry(id, unit, year, "department", changed, 0, **states, code="", was_final=False)


def ids(desk: Desk) -> tuple[list[int], list[int]]:
    return [each.id for each in desk.cards], [each.id for each in desk.others]


def test_the_latest_report_that_was_made_here_is_this_years() -> None:
    read_in = entry(3, 2026, is_read=True)
    desk = desk_of([read_in, entry(2, 2025), entry(1, 2024)], TODAY)
    assert ids(desk) == ([2], [3, 1])
    assert (desk.year, desk.units) == (2025, 1)
    assert desk.next == entry(2, 2025)


def test_where_nothing_was_made_here_there_is_no_this_year() -> None:
    desk = desk_of([entry(1, 2024, is_read=True), entry(2, None)], TODAY)
    assert desk == Desk(None, (), desk.others, 0)
    assert ids(desk) == ([], [1, 2])
    assert desk.next is None


@pytest.mark.parametrize(
    ("years", "this_year"),
    [([2099, 2025], 2025), ([2028, 2027], 2028), ([2026], 2026)],
    ids=["mistyped", "the clock is behind", "ahead of its time"],
)
def test_a_year_ahead_of_the_clock_is_mistyped_unless_all_are(
    years: list[int], this_year: int
) -> None:
    desk = desk_of([entry(at, year) for at, year in enumerate(years)], TODAY)
    assert desk.year == this_year


def test_what_is_final_is_not_gone_on_with() -> None:
    done, begun = entry(9, 2025, "甲局", is_final=True), entry(2, 2025, "乙局")
    desk = desk_of([done, begun], TODAY)
    assert ids(desk) == ([9, 2], [])
    assert desk.next == begun
    assert desk_of([done], TODAY).next is None


def test_of_many_units_those_worked_on_last_have_cards() -> None:
    many = [entry(at, 2025, f"{at}局", is_final=at > 90) for at in range(100)]
    desk = desk_of(many, TODAY)
    assert ids(desk)[0] == [89, 90], "in the order of the library"
    assert len(desk.others) == 98
    assert desk.units == 100
    assert len(desk_of(many[:4], TODAY).cards) == 4
