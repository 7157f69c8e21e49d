"""Days without a year that stand where the year turns: December before January is of the last."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from intake.register.findings import Entry

_FIRST: Final = (1, 2)  # months
_LAST: Final = 12
_ANEW: Final = re.compile(r"[本当今]年|新收|新增|20\d\d年")
_CARRIED_IN: Final = re.compile(
    r"[上前去]一?年度?.{0,4}结转|结转.{0,6}[上前去]一?年|年度?结转(?!下)"
)


def is_carried_in(line: str, *, before: bool) -> bool:
    """Whether what stands below such a ``line`` came in a year before: 上年结转.

    A line that says nothing of it, such as 三月份, leaves it as it was ``before``.
    """
    plain = "".join(line.split())
    if _CARRIED_IN.search(plain):
        return True
    return before and not _ANEW.search(plain)


def of_another_year(entries: Sequence[Entry]) -> set[int]:
    """Return which of a sheet's ``entries``, by their place, may be of the year before.

    Those are days of December without a year that go before January in a register that goes
    forward, or after it in one that goes back; and other months that break its order once.
    """
    days = [entry.received_on for entry in entries]
    goes_back = _goes_back(days)
    found = _carried_in(entries, goes_back=goes_back)
    for at, (one, other) in enumerate(pairwise(days)):
        if not goes_back and one.month == _LAST and other.month in _FIRST:
            found |= _run(entries, at, -1)
        elif goes_back and one.month in _FIRST and other.month == _LAST:
            found |= _run(entries, at + 1, 1)
    return found


def _carried_in(entries: Sequence[Entry], *, goes_back: bool) -> set[int]:
    """Return the places that stand ahead of the one month that goes down, and are later than it.

    A number that names the year of the sheet leaves no doubt.
    """
    places = list(range(len(entries)))
    if goes_back:
        places.reverse()
    months = [entries[at].received_on.month for at in places]
    drops = [at for at, (one, other) in enumerate(pairwise(months)) if one > other]
    rises = [at for at, (one, other) in enumerate(pairwise(months)) if one < other]
    if len(drops) != 1 or not rises:
        return set()
    first = drops[0] + 1
    if min(months[:first]) <= months[first]:
        return set()
    ahead = [(at, entries[at]) for at in places[:first]]
    return {at for at, entry in ahead if not entry.has_year and not entry.names_year}


def _goes_back(days: Sequence[date]) -> bool:
    """Whether the latest stands first, by the days that are not of the turn of a year."""
    steps = 0
    for one, other in pairwise(days):
        if {one.month, other.month} & set(_FIRST) and _LAST in (one.month, other.month):
            continue
        steps += (one > other) - (one < other)
    return steps > 0


def _run(entries: Sequence[Entry], at: int, step: int) -> set[int]:
    """Return the places from ``at`` on that are of December, without a year."""
    found = set()
    while 0 <= at < len(entries):
        entry = entries[at]
        if entry.has_year or entry.received_on.month != _LAST:
            break
        found.add(at)
        at += step
    return found
