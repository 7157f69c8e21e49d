"""What full-width marks give up of their places where a line would be too long (标点挤压).

GB/T 15834—2011, 5.1.10 and 5.1.11: a mark at a line's end may take half a place, and the space of
marks may be reduced, so that a last character need not go over. As CLREQ has it, the end of the
line gives first, then marks that stand side by side, by half an em a pair, then each mark against
what it stands beside, by a quarter. What a mark gives is empty: its outline keeps its place.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

#: What a mark beside a character may give up of its empty half.
_BESIDE_CHARACTER = 0.5


class Place(NamedTuple):
    """The place of a character in a line, in points, and what of it is empty on either side.

    Only marks have ``before`` or ``after``: at most half a place, which they may give up.
    """

    width: float
    before: float = 0.0
    after: float = 0.0


class Squeeze:
    """By how much the characters of a text can move together, and where."""

    def __init__(self, places: Sequence[Place]) -> None:
        """Look at ``places``, those of the characters of a text."""
        self._places = places
        between = list(pairwise(places))
        self._marks = [0.0, *(_between_marks(*pair) for pair in between)]
        self._others = [0.0, *(_beside_character(*pair) for pair in between)]
        self._sums = list(accumulate(map(sum, zip(self._marks, self._others, strict=True))))

    def most(self, start: int, stop: int) -> float:
        """Return by how much a line of the characters ``start`` to ``stop`` can be shorter."""
        inside = self._sums[stop - 1] - self._sums[start]
        return inside + self._places[stop - 1].after

    def share(self, start: int, stop: int, excess: float) -> float:
        """Return which part of what they can give marks within a line have to give.

        ``excess`` is by how much the line is too long; half a mark at its end is given anyway.
        """
        end = self._places[stop - 1].after
        return _share(max(0.0, excess - end), self.most(start, stop) - end)

    def moves(self, start: int, stop: int, excess: float) -> Iterator[float]:
        """Yield how much closer each character but the first moves to the one before it.

        ``excess`` is by how much the line is too long.
        """
        excess -= min(excess, self._places[stop - 1].after)
        marks = self._marks[start + 1 : stop]
        others = self._others[start + 1 : stop]
        share = _share(excess, sum(marks))
        rest = _share(excess - share * sum(marks), sum(others))
        for mark, other in zip(marks, others, strict=True):
            yield mark * share + other * rest


def _between_marks(before: Place, after: Place) -> float:
    """Return what two marks side by side give up: one of the empty halves between them."""
    if not _is_mark(before) or not _is_mark(after):
        return 0.0
    return max(before.after, after.before)


def _beside_character(before: Place, after: Place) -> float:
    if _is_mark(before) and _is_mark(after):
        return 0.0
    return (before.after + after.before) * _BESIDE_CHARACTER


def _is_mark(place: Place) -> bool:
    return place.before > 0 or place.after > 0


def _share(amount: float, most: float) -> float:
    """Return which part of ``most``, all of it at most, makes up ``amount``."""
    return min(1.0, amount / most) if most > 0 else 0.0
