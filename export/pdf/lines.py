"""Breaking Chinese text into lines with both edges straight (避头尾, 禁则).

No mark that closes stands at a line's start and none that opens at its end; the two halves of —— and
…… stay together; Western words and numbers are not split, except after the marks inside an address
and where a run of them is too long for any line. The space that is left over goes evenly between the
characters, never into Western words.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

_NO_BREAK_SPACE = "\u00a0"
NO_START = frozenset("、。，．：；？！…）】》〉」』〕〗｝］”’·•％‰℃°～－々!%),.:;?]}" + _NO_BREAK_SPACE)
NO_END = frozenset("（【《〈「『〔〖｛［“‘￥＄([{$¥£" + _NO_BREAK_SPACE)
_JOINED = frozenset("—…")
_ADDRESS_MARKS = frozenset("/.-_@?&=:,;+~")
#: A Western run of more characters than this is no word or number that anybody would miss if it breaks.
_LONGEST_WORD = 20
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


def break_lines(text: str, widths: Sequence[float], room: float, *, indent: float = 0.0, gap: float = 0.0) -> list[Line]:
    """Return ``text`` in lines that fill ``room``, the last one excepted.

    ``widths`` are those of the characters; ``gap`` (which may be negative) stands between any two that
    are not inside a Western word; ``indent`` is left free in the first line.
    """
    setting = _Setting(text, widths, gap, *_boundaries(text))
    lines: list[Line] = []
    start = 0
    while start < len(text):
        left = 0.0 if start else indent
        stop = setting.end(start, room - left)
        lines.append(setting.line(start, stop, left, room))
        start = stop
    return lines


def balance(text: str, widths: Sequence[float], room: float) -> list[Line]:
    """Return ``text`` in as few lines as ``room`` allows, as equal in length as they can be."""
    lines = break_lines(text, widths, room)
    narrow = sum(widths) / max(1, len(lines))
    while narrow < room:
        equal = break_lines(text, widths, narrow)
        if len(equal) == len(lines):
            return equal
        narrow += max(widths) / 4
    return lines


@dataclass(frozen=True, slots=True)
class _Setting:
    text: str
    widths: Sequence[float]
    gap: float
    breakable: Sequence[bool]  # whether a line may end before the character
    loose: Sequence[bool]  # whether there is a gap before the character

    def end(self, start: int, room: float) -> int:
        """Return where the line that begins at ``start`` ends."""
        used = self.widths[start]
        best, best_used = start, 0.0
        for at in range(start + 1, len(self.text)):
            if self.breakable[at]:
                best, best_used = at, used
            used += self.widths[at] + self.gap * self.loose[at]
            if used > room + _TOLERANCE and self.text[at] != " ":
                # A line less than half full looks worse than a mark in the wrong place.
                return best if best_used >= room / 2 else at
        return len(self.text)

    def line(self, start: int, stop: int, left: float, room: float) -> Line:
        """Return the line from ``start`` to ``stop`` with its characters in their places."""
        shown = start + max(1, len(self.text[start:stop].rstrip(" ")))
        loose = self.loose[start + 1:shown]
        width = sum(self.widths[start:shown]) + self.gap * sum(loose)
        extra = 0.0
        if stop < len(self.text) and loose:
            if not any(loose):
                loose = [True] * len(loose)
            extra = (room - left - width) / sum(loose)
            width = room - left
        xs = [left]
        for at in range(start + 1, stop):
            widened = extra if at < shown and loose[at - start - 1] else 0.0
            xs.append(xs[-1] + self.widths[at - 1] + self.gap * self.loose[at] + widened)
        return Line(start, stop, tuple(xs), width)


def _boundaries(text: str) -> tuple[list[bool], list[bool]]:
    """Return for each place before a character whether a line may break there, and whether it may widen."""
    breakable, loose = [False], [False]
    long = _long_words(text)
    for at in range(1, len(text)):
        before, after = text[at - 1], text[at]
        inside = _is_western(before) and _is_western(after)
        joined = before == after and before in _JOINED
        loose.append(not inside and not joined)
        breakable.append(not joined and after != " " and after not in NO_START and before not in NO_END
                         and (not inside or long[at] or _ends_part(text, at)))
    return breakable, loose


def _ends_part(text: str, at: int) -> bool:
    """Whether the mark before ``at`` ends a part of an address: not 2021-01-27, not 0.5, not e.g. a final dot."""
    before, after = text[at - 1], text[at]
    digits = after.isdecimal() and at > 1 and text[at - 2].isdecimal()
    return before in _ADDRESS_MARKS and after.isalnum() and not digits


def _long_words(text: str) -> list[bool]:
    """Return for each character whether it is in a Western run that is too long to keep whole."""
    marks: list[bool] = []
    at = 0
    while at < len(text):
        end = at + 1
        while _is_western(text[at]) and end < len(text) and _is_western(text[end]) and not _ends_part(text, end):
            end += 1
        marks += [end - at > _LONGEST_WORD] * (end - at)
        at = end
    return marks


@cache
def _is_western(character: str) -> bool:
    """Whether the character is part of words and numbers that are set without extra space inside."""
    if character >= "\u2e80" or character.isspace() or character in "“”‘’—…":
        return False
    return character.isalpha() or character.isdecimal() or unicodedata.east_asian_width(character) in ("Na", "N", "H")
