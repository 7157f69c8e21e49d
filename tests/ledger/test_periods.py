"""Periods, and what they are called."""

from datetime import date
from itertools import pairwise

import pytest

from ledger.periods import Period, quarter_of, year_of


@pytest.mark.parametrize(
    ("period", "words"),
    [
        (year_of(2025), "2025年"),
        (Period(date(2025, 1, 1), date(2025, 12, 31)), "2025年"),
        (quarter_of(2025, 1), "2025年第一季度"),
        (quarter_of(2024, 4), "2024年第四季度"),
        (Period(date(2025, 1, 1), date(2025, 12, 30)), "2025年1月1日至2025年12月30日"),
        (Period(date(2024, 1, 1), date(2025, 12, 31)), "2024年1月1日至2025年12月31日"),
    ],
)
def test_a_period_is_called_as_offices_call_it(period: Period, words: str) -> None:
    assert str(period) == words


def test_the_quarters_make_up_the_year() -> None:
    quarters = [quarter_of(2024, each) for each in (1, 2, 3, 4)]
    assert quarters[0].first == date(2024, 1, 1)
    assert [each.last for each in quarters] == [
        date(2024, 3, 31),
        date(2024, 6, 30),
        date(2024, 9, 30),
        date(2024, 12, 31),
    ]
    for before, after in pairwise(quarters):
        assert (after.first - before.last).days == 1
