"""Breaking Chinese text into lines with both edges straight (避头尾, 禁则).

No mark that closes stands at a line's start and none that opens at its end; the two halves of —— and
…… stay together; Western words and numbers are not split. An address is, after the marks inside it or,
where the line would be too loose otherwise, between its letters, and so are a telephone number after its
hyphen and what is too long for a word.
The space that is left over goes evenly between the characters, never into Western words.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

_NO_BREAK_SPACE = "\u00a0"
NO_START = frozenset(
    "、。，．：；？！…）】》〉」』〕〗｝］”’·•％‰℃°～－々!%),.:;?]}" + _NO_BREAK_SPACE
)
NO_END = frozenset("（【《〈「『〔〖｛［“‘￥＄([{$¥£" + _NO_BREAK_SPACE)
_JOINED = frozenset("—…")
_ADDRESS_MARKS = frozenset("/.-_@?&=:,;+~")
#: A Western run of more characters than this is no word or number that anybody would miss if it breaks.
_LONGEST_WORD = 20
_LONGEST_DATE = len("2021-01-27")
#: More space than this between any two characters, as a share of the widest, looks too loose.
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

    ``widths`` are those of the characters; ``gap`` (which may be negative) stands between any two that
    are not inside a Western word; ``indent`` is left free in the first line.
    """
    setting = _Setting(text, widths, gap, max(widths, default=0.0), *_boundaries(text))
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
    widest: float
    breakable: Sequence[bool]  # whether a line may end before the character
    forced: Sequence[bool]  # whether it may where the line would be too loose otherwise
    loose: Sequence[bool]  # whether there is a gap before the character

    def end(self, start: int, room: float) -> int:
        """Return where the line that begins at ``start`` ends."""
        used, gaps, most = self.widths[start], 0, self.widest * _LOOSEST
        good = poor = (
            0.0,
            0,
            start,
        )  # how much of the line is used up to the last such place, with how many gaps
        for at in range(start + 1, len(self.text)):
            if self.breakable[at]:
                good = poor = (used, gaps, at)
            elif self.forced[at]:
                poor = (used, gaps, at)
            used += self.widths[at] + self.gap * self.loose[at]
            gaps += self.loose[at]
            if used > room + _TOLERANCE and not _hangs(self.text[at]):
                best = good if room - good[0] <= good[1] * most else poor
                return best[2] if best[0] >= room / 2 else at
        return len(self.text)

    def line(self, start: int, stop: int, left: float, room: float) -> Line:
        """Return the line from ``start`` to ``stop`` with its characters in their places."""
        shown = stop
        while shown > start + 1 and _hangs(self.text[shown - 1]):
            shown -= 1
        loose = self.loose[start + 1 : shown]
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


def _boundaries(text: str) -> tuple[list[bool], list[bool], list[bool]]:
    """Return for each place before a character whether a line may break there, may if need be, and may widen."""
    breakable, forced, loose = [False], [False], [False]
    for start, stop in _words(text):
        parts = [start, *(at for at in range(start + 1, stop) if _ends_part(text, at)), stop]
        for first, last in pairwise(parts):
            for at in range(max(first, 1), last):
                before, after = text[at - 1], text[at]
                joined = before == after and before in _JOINED
                allowed = (
                    not joined
                    and not _hangs(after)
                    and after not in NO_START
                    and before not in NO_END
                )
                in_address = len(parts) > 2 and before.isalpha() and after.isalpha()
                breakable.append(allowed and at == first)
                in_telephone = before == "-" and last - first > _LONGEST_DATE
                forced.append(
                    allowed and (in_address or in_telephone or last - first > _LONGEST_WORD)
                )
                loose.append(at == start and not joined)
    return breakable, forced, loose


def _words(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each Western word, number or address begins and ends, and each other character."""
    start = 0
    while start < len(text):
        stop = start + 1
        while stop < len(text) and _is_western(text[start]) and _is_western(text[stop]):
            stop += 1
        yield start, stop
        start = stop


def _ends_part(text: str, at: int) -> bool:
    """Whether the mark before ``at`` ends a part of an address: not in 2021-01-27 or 0.5, and not at the very end."""
    before, after = text[at - 1], text[at]
    digits = after.isdecimal() and at > 1 and text[at - 2].isdecimal()
    return before in _ADDRESS_MARKS and after.isalnum() and not digits


def _hangs(character: str) -> bool:
    """Whether the character is space that may stand beyond the edge, and so never begins a line."""
    return character.isspace() and character != _NO_BREAK_SPACE


@cache
def _is_western(character: str) -> bool:
    """Whether the character is part of words and numbers that are set without extra space inside."""
    if character >= "\u2e80" or character.isspace() or character in "“”‘’—…":
        return False
    return (
        character.isalpha()
        or character.isdecimal()
        or unicodedata.east_asian_width(character) in ("Na", "N", "H")
    )
