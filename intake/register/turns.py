"""Days without a year that stand where the year turns: December before January is of the last."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from intake.register.findings import Entry

_FIRST: Final = (1, 2)  # months
_LAST: Final = 12


def of_another_year(entries: Sequence[Entry]) -> set[int]:
    """Return which of a sheet's ``entries``, by their place, may be of the year before.

    Those are days of December without a year that go before January in a register that goes
    forward, or after it in one that goes back.
    """
    days = [entry.received_on for entry in entries]
    goes_back = _goes_back(days)
    found: set[int] = set()
    for at, (one, other) in enumerate(pairwise(days)):
        if not goes_back and one.month == _LAST and other.month in _FIRST:
            found |= _run(entries, at, -1)
        elif goes_back and one.month in _FIRST and other.month == _LAST:
            found |= _run(entries, at + 1, 1)
    return found


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
