"""Breaking Chinese text into lines with both edges straight (两端对齐).

Where a line may break is a matter of :mod:`export.paper.line_breaks`, what marks give up of their
places of :mod:`export.paper.squeeze`. The space that is left over goes evenly between the
characters, never into Western words; where that would be too much, the line stays ragged.
"""

from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import NamedTuple

from export.paper.line_breaks import Boundary, Tie, boundaries, hangs
from export.paper.squeeze import Place, Squeeze

#: More space than this between two characters, as a share of the widest, looks too loose.
LOOSEST = 0.1
_TOLERANCE = 0.01


class Space(NamedTuple):
    """What lines are to fill, in points: ``indent`` is left free in the first of them.

    ``gap`` (which may be negative) stands between any two characters that are not inside a Western
    word.
    """

    room: float
    indent: float = 0.0
    gap: float = 0.0


@dataclass(frozen=True, slots=True)
class Line:
    """The characters ``start`` to ``stop`` of a text, and how far each stands from the left edge.

    ``width`` is that of the line as set, without the indent and without spaces at its end.
    """

    start: int
    stop: int
    xs: tuple[float, ...]
    width: float


def break_lines(
    text: str,
    places: Sequence[Place],
    space: Space,
    names: Sequence[str] = (),
) -> list[Line]:
    """Return ``text`` in lines that fill ``space``, the last one excepted.

    ``places`` are those of the characters; ``names`` are those of organs, of which no word is torn.
    """
    return _setting(text, places, space, names).lines(space.room)


def balance(text: str, widths: Sequence[float], room: float) -> list[Line]:
    """Return ``text`` in as few lines as ``room`` allows, as equal in length as they can be."""
    setting = _setting(text, [Place(width) for width in widths], Space(room))
    lines = setting.lines(room)
    narrow = max(sum(widths) / max(1, len(lines)), setting.widest_piece())
    while narrow < room:
        equal = setting.lines(narrow)
        if len(equal) == len(lines):
            return equal
        narrow += max(widths) / 4
    return lines


def _setting(
    text: str, places: Sequence[Place], space: Space, names: Sequence[str] = ()
) -> "_Setting":
    between = boundaries(text, names)
    ends = list(accumulate((place.width for place in places), initial=0.0))
    gaps = list(accumulate(boundary.loose for boundary in between))
    widest = max((place.width for place in places), default=0.0)
    setting = _Setting(text, space, Squeeze(places), between, ends, gaps, widest * LOOSEST)
    setting.open_up()
    return setting


@dataclass(slots=True)
class _Setting:
    """A text to be set: ``ends`` and ``gaps`` count the widths and the gaps up to a character."""

    text: str
    space: Space
    squeeze: Squeeze
    boundaries: Sequence[Boundary]
    ends: Sequence[float]
    gaps: Sequence[int]
    loosest: float
    stops: Sequence[int] = ()  # where a line may end

    def open_up(self) -> None:
        """Find where lines may end; what is tied together but wider than a line is given up."""
        self.stops = [0, len(self.text)]
        for tie in (Tie.NONE, Tie.PATH, Tie.PART, Tie.LETTER):
            found = [0]
            for start, stop in pairwise(self.stops):
                free = self.space.room - (0.0 if start else self.space.indent)
                inner = range(start + 1, stop)
                if inner and (tie is Tie.NONE or not self._can_fit(start, stop, free)):
                    found += [at for at in inner if self.boundaries[at].tie <= tie]
                found.append(stop)
            self.stops = found

    def widest_piece(self) -> float:
        """Return how wide the widest is of what is not torn."""
        pieces = pairwise(self.stops)
        return max((self._width(start, stop) for start, stop in pieces), default=0.0)

    def lines(self, room: float) -> list[Line]:
        """Return the text in lines that fill ``room``, the indent left free in the first."""
        lines: list[Line] = []
        start, left = 0, self.space.indent
        while start < len(self.text):
            stop = self._end(start, room - left)
            lines.append(self._line(start, stop, left, room))
            start, left = stop, 0.0
        return lines

    def _end(self, start: int, room: float) -> int:
        """Return where the line that begins at ``start`` ends."""
        good = start
        for number in range(bisect(self.stops, start), len(self.stops)):
            at = self.stops[number]
            if self._width(start, at) > room + _TOLERANCE:
                break
            good = at
        else:
            return good
        if self._can_fit(start, at, room) and self._is_better(start, at, good, room):
            return at
        if self._width(start, good) < room / 2:
            good = self._within_address(start, good, at, room)
        is_torn = self._width(good, at) > self.space.room + _TOLERANCE
        if good == start or (is_torn and self._width(start, good) < room / 2):
            return self._full(start, room)
        return good

    def _within_address(self, start: int, good: int, at: int, room: float) -> int:
        """Return where a line ends in the address from ``good`` to ``at``; at its start if nowhere.

        Whole in the next line, it would leave this one nearly empty.
        """
        for place in range(at - 1, good, -1):
            is_part = self.boundaries[place].tie is Tie.PATH
            if is_part and self._width(start, place) <= room + _TOLERANCE:
                return place
        return good

    def _is_better(self, start: int, tight: int, good: int, room: float) -> bool:
        """Whether a line reads better squeezed up to ``tight`` than widened up to ``good``.

        The end of the text need not go over to a line of its own.
        """
        if tight == len(self.text) or good == start:
            return True
        shown = self._without_spaces(start, good)
        widest = (self.gaps[shown - 1] - self.gaps[start]) * self.loosest
        lacking = room - self._width(start, good)
        excess = self._width(start, tight) - room
        squeezed = self.squeeze.share(start, self._without_spaces(start, tight), excess)
        return squeezed * widest < lacking

    def _full(self, start: int, room: float) -> int:
        """Return where a line ends that no mark or word keeps from being full."""
        for at in range(start + 1, len(self.text)):
            if self._width(start, at + 1) > room + _TOLERANCE and not hangs(self.text[at]):
                return at
        return len(self.text)

    def _line(self, start: int, stop: int, left: float, room: float) -> Line:
        """Return the line from ``start`` to ``stop`` with its characters in their places."""
        shown = self._without_spaces(start, stop)
        gaps = self.gaps[shown - 1] - self.gaps[start]
        width = self._width(start, stop)
        lacking = room - left - width
        moves = [0.0] * (shown - start - 1)
        if lacking < 0:
            moves = [-move for move in self.squeeze.moves(start, shown, -lacking)]
            width += lacking
        elif stop < len(self.text) and lacking <= gaps * self.loosest:
            inside = self.boundaries[start + 1 : shown]
            moves = [lacking / gaps * boundary.loose for boundary in inside]
            width += lacking

        xs = [left]
        for at in range(start + 1, stop):
            step = self.ends[at] - self.ends[at - 1] + self.space.gap * self.boundaries[at].loose
            xs.append(xs[-1] + step + (moves[at - start - 1] if at < shown else 0.0))
        return Line(start, stop, tuple(xs), width)

    def _can_fit(self, start: int, stop: int, room: float) -> bool:
        """Whether the characters find room in a line, their marks squeezed if need be."""
        most = self.squeeze.most(start, self._without_spaces(start, stop))
        return self._width(start, stop) - most <= room + _TOLERANCE

    def _width(self, start: int, stop: int) -> float:
        """Return how wide a line is as it comes, but for spaces at its end."""
        shown = self._without_spaces(start, stop)
        gaps = self.gaps[shown - 1] - self.gaps[start]
        return self.ends[shown] - self.ends[start] + self.space.gap * gaps

    def _without_spaces(self, start: int, stop: int) -> int:
        """Return where a line ends if spaces at its end are not counted."""
        while stop > start + 1 and hangs(self.text[stop - 1]):
            stop -= 1
        return stop
