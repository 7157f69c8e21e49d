"""Working days by the arrangements that are announced; what is not announced is told as a range."""

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from typing import Final, NamedTuple

from forms.values import show
from ledger.arrangements import Arrangement

_DAY: Final = timedelta(days=1)
#: By how many days a count that knows weekends only is too late or too early: the extremes of
#: 2019 to 2026, for 7 to 40 working days (tests/ledger/test_working_days.py measures them anew).
_TOO_LATE: Final = 4
_TOO_EARLY: Final = 10
#: From which day of December on days are exchanged for New Year, by the weekday of 1 January: with
#: a Tuesday (2007, 2018) or a Sunday (2011). No other notice since 2008 moved a day of December.
_FIRST_MOVED: Final = {1: 29, 6: 31}
#: Off in any year (《全国年节及纪念日放假办法》).
_NEW_YEARS: Final = frozenset(date(year, 1, 1) for year in range(1950, 2101))


class Due(NamedTuple):
    """A day that is counted out in working days, between ``early`` and ``late``.

    Both are the same unless days in between are not announced.
    """

    early: date
    late: date

    @property
    def is_certain(self) -> bool:
        """Whether every day on the way is announced."""
        return self.early == self.late

    def __str__(self) -> str:
        if self.is_certain:
            return show(self.early)
        return f"{show(self.early)} 至 {show(self.late)} 之间（暂算）"


@dataclass(frozen=True)
class Calendar:
    """The working days of those years whose arrangement is announced, a year at most once."""

    arrangements: tuple[Arrangement, ...] = ()
    _counted: dict[tuple[date, int], Due] = field(default_factory=dict, compare=False, repr=False)

    def taking(self, arrangement: Arrangement) -> "Calendar":
        """Return the calendar with a year's arrangement in the place of what it had of the year."""
        others = [known for known in self.arrangements if known.year != arrangement.year]
        others.append(arrangement)
        return Calendar(tuple(sorted(others)))

    def of_year(self, year: int) -> Arrangement | None:
        """Return the arrangement of ``year``; None while it is not announced."""
        return self._years.get(year)

    def is_announced(self, day: date) -> bool:
        """Whether it is settled if ``day`` is worked on."""
        return not self.lacking(day - _DAY, day)

    def lacking(self, start: date, end: date) -> list[int]:
        """Return the years whose arrangement has yet to settle a day after ``start`` to ``end``."""
        years: set[int] = set()
        if start >= end:
            return []
        for year in range((start + _DAY).year, end.year + 1):
            if year not in self._years:
                years.add(year)
            is_moved = _first_moved(year) <= end
            if is_moved and year + 1 not in self._years:
                years.add(year + 1)
        return sorted(years)

    def is_working(self, day: date) -> bool:
        """Whether ``day`` is worked on: by weekends and New Year where it is not announced."""
        if day in self._on:
            return True
        return day.weekday() < 5 and day not in self._off

    def is_holiday(self, day: date) -> bool:
        """Whether a notice has ``day`` off; any day of a break is, weekends too."""
        return day in self._off

    def is_made_up(self, day: date) -> bool:
        """Whether a notice has ``day`` worked on for another: 调休上班."""
        return day in self._on

    def after(self, start: date, count: int, left_out: Collection[date] = frozenset()) -> Due:
        """Return the ``count``-th working day after ``start``, which itself does not count.

        Days ``left_out`` do not count either.
        """
        if left_out:
            return self._after(start, count, left_out)
        key = (start, count)
        if key not in self._counted:
            self._counted[key] = self._after(start, count, left_out)
        return self._counted[key]

    def between(self, start: date, end: date) -> int:
        """Return how many working days are after ``start``, up to ``end`` and including it."""
        if start >= end:
            return 0
        weekdays = _weekdays(end) - _weekdays(start)
        taken = bisect_right(self._taken, end) - bisect_right(self._taken, start)
        made_up = bisect_right(self._made_up, end) - bisect_right(self._made_up, start)
        return weekdays - taken + made_up

    def _after(self, start: date, count: int, left_out: Collection[date]) -> Due:
        def counts(day: date) -> bool:
            return day not in left_out and self.is_working(day)

        def may_count(day: date) -> bool:
            return day not in left_out and self._may_be_working(day)

        def is_passed(day: date) -> bool:
            return day not in left_out

        by_weekends = _walk(start, count, counts)
        if not self.lacking(start, by_weekends):
            return Due(by_weekends, by_weekends)
        early = _walk(by_weekends, _TOO_LATE, is_passed, -_DAY)
        late = _walk(by_weekends, _TOO_EARLY, is_passed)
        return Due(max(early, _walk(start, count, may_count)), late)

    def _may_be_working(self, day: date) -> bool:
        if self.is_announced(day):
            return self.is_working(day)
        return day not in _NEW_YEARS

    @cached_property
    def _years(self) -> dict[int, Arrangement]:
        return {arrangement.year: arrangement for arrangement in self.arrangements}

    @cached_property
    def _off(self) -> frozenset[date]:
        return _NEW_YEARS.union(*(arrangement.off for arrangement in self.arrangements))

    @cached_property
    def _on(self) -> frozenset[date]:
        return frozenset().union(*(arrangement.on for arrangement in self.arrangements))

    @cached_property
    def _taken(self) -> list[date]:
        """The days off that weekends alone would take for working days, in order."""
        return sorted(day for day in self._off - self._on if day.weekday() < 5)

    @cached_property
    def _made_up(self) -> list[date]:
        """The weekends that are worked on, in order."""
        return sorted(day for day in self._on if day.weekday() >= 5)


def days_after(start: date, end: date) -> Iterator[date]:
    """Yield the days after ``start``, up to ``end`` and including it."""
    day = start + _DAY
    while day <= end:
        yield day
        day += _DAY


def _weekdays(day: date) -> int:
    """Return how many days from Monday to Friday there are up to ``day``, since the year 1."""
    weeks, rest = divmod(day.toordinal(), 7)  # the first day of all is a Monday
    return weeks * 5 + min(rest, 5)


def _first_moved(year: int) -> date:
    """Return the first day that the notice on the year after may still move."""
    new_year = date(year + 1, 1, 1)
    first = _FIRST_MOVED.get(new_year.weekday())
    return date(year, 12, first) if first else new_year


def _walk(start: date, count: int, counts: Callable[[date], bool], step: timedelta = _DAY) -> date:
    """Return the ``count``-th day from ``start`` on that ``counts``."""
    day = start
    while count:
        day += step
        if counts(day):
            count -= 1
    return day
