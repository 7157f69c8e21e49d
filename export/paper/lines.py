"""Breaking Chinese text into lines with both edges straight (两端对齐).

Where a line may break is a matter of :mod:`export.paper.line_breaks`. The space that is left over
goes evenly between the characters, never into Western words.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from export.paper.line_breaks import Boundary, boundaries, hangs

#: More space than this between two characters, as a share of the widest, looks too loose.
_LOOSEST = 0.1
_TOLERANCE = 0.01


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
    text: str, widths: Sequence[float], room: float, *, indent: float = 0.0, gap: float = 0.0
) -> list[Line]:
    """Return ``text`` in lines that fill ``room``, the last one excepted.

    ``widths`` are those of the characters; ``gap`` (which may be negative) stands between any two
    that are not inside a Western word; ``indent`` is left free in the first line.
    """
    return _setting(text, widths, gap).lines(room, indent)


def balance(text: str, widths: Sequence[float], room: float) -> list[Line]:
    """Return ``text`` in as few lines as ``room`` allows, as equal in length as they can be."""
    setting = _setting(text, widths)
    lines = setting.lines(room)
    narrow = sum(widths) / max(1, len(lines))
    while narrow < room:
        equal = setting.lines(narrow)
        if len(equal) == len(lines):
            return equal
        narrow += max(widths) / 4
    return lines


def _setting(text: str, widths: Sequence[float], gap: float = 0.0) -> "_Setting":
    return _Setting(text, widths, gap, max(widths, default=0.0), boundaries(text))


class _Stop(NamedTuple):
    """A place to end a line, and what of the line is used up to it: its width and its gaps."""

    at: int
    used: float
    gaps: int


@dataclass(frozen=True, slots=True)
class _Setting:
    text: str
    widths: Sequence[float]
    gap: float
    widest: float
    boundaries: Sequence[Boundary]

    def lines(self, room: float, indent: float = 0.0) -> list[Line]:
        """Return the text in lines that fill ``room``, ``indent`` left free in the first."""
        lines: list[Line] = []
        start, left = 0, indent
        while start < len(self.text):
            stop = self.end(start, room - left)
            lines.append(self.line(start, stop, left, room))
            start, left = stop, 0.0
        return lines

    def end(self, start: int, room: float) -> int:
        """Return where the line that begins at ``start`` ends."""
        used, gaps = self.widths[start], 0
        good = poor = _Stop(start, 0.0, 0)
        for at in range(start + 1, len(self.text)):
            boundary = self.boundaries[at]
            if boundary.breakable:
                good = poor = _Stop(at, used, gaps)
            elif boundary.forced:
                poor = _Stop(at, used, gaps)
            used += self.widths[at] + self.gap * boundary.loose
            gaps += boundary.loose
            if used > room + _TOLERANCE and not hangs(self.text[at]):
                best = poor if self._is_too_loose(good, room) else good
                return best.at if best.used >= room / 2 else at
        return len(self.text)

    def line(self, start: int, stop: int, left: float, room: float) -> Line:
        """Return the line from ``start`` to ``stop`` with its characters in their places."""
        shown = self._without_spaces(start, stop)
        loose = [boundary.loose for boundary in self.boundaries[start + 1 : shown]]
        width = sum(self.widths[start:shown]) + self.gap * sum(loose)
        extra = 0.0
        if stop < len(self.text) and loose:
            if not any(loose):
                loose = [True] * len(loose)
            extra = (room - left - width) / sum(loose)
            width = room - left

        xs = [left]
        for at in range(start + 1, stop):
            gap = self.gap * self.boundaries[at].loose
            is_widened = at < shown and loose[at - start - 1]
            xs.append(xs[-1] + self.widths[at - 1] + gap + extra * is_widened)
        return Line(start, stop, tuple(xs), width)

    def _is_too_loose(self, stop: _Stop, room: float) -> bool:
        """Whether a line that ends at ``stop`` would have too much space in each of its gaps."""
        most = self.widest * _LOOSEST
        return room - stop.used > stop.gaps * most

    def _without_spaces(self, start: int, stop: int) -> int:
        """Return where a line ends if spaces at its end are not counted."""
        while stop > start + 1 and hangs(self.text[stop - 1]):
            stop -= 1
        return stop
