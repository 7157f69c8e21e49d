"""The time that is counted: a year, a quarter, or from one day to another."""

from calendar import monthrange
from datetime import date
from typing import Final, NamedTuple

from forms.values import show

_QUARTERS: Final = "一二三四"
_MONTHS: Final = 3  # of a quarter


class Period(NamedTuple):
    """From the day ``first`` to the day ``last``, both included."""

    first: date
    last: date

    def __str__(self) -> str:
        """Return it in words: 2025年, 2025年第一季度, 2025年3月1日至2025年5月31日."""
        year = self.first.year
        if self == year_of(year):
            return f"{year}年"
        for quarter, name in enumerate(_QUARTERS, 1):
            if self == quarter_of(year, quarter):
                return f"{year}年第{name}季度"
        return f"{show(self.first)}至{show(self.last)}"


def year_of(year: int) -> Period:
    """Return a calendar year."""
    return Period(date(year, 1, 1), date(year, 12, 31))


def quarter_of(year: int, quarter: int) -> Period:
    """Return a quarter of a year, the first of which is 1."""
    last = _MONTHS * quarter
    return Period(date(year, last - 2, 1), date(year, last, monthrange(year, last)[1]))
