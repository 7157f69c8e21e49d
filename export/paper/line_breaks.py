"""Where a line of Chinese text may break, and where its characters may move apart (避头尾, 禁则).

No mark that closes stands at a line's start and none that opens at its end; the two halves of ——
and …… stay together; Western words and numbers are not split. An address is, after the marks
inside it or, where the line would be too loose otherwise, between its letters, and so are a
telephone number after its hyphen and what is too long for a word.
"""

import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

_NO_BREAK_SPACE = "\u00a0"
NO_START = frozenset(
    "、。，．：；？！…）】》〉」』〕〗｝］”’·•％‰℃°～－々!%),.:;?]}" + _NO_BREAK_SPACE
)
NO_END = frozenset("（【《〈「『〔〖｛［“‘￥＄([{$¥£" + _NO_BREAK_SPACE)
_JOINED = frozenset("—…")
_ADDRESS_MARKS = frozenset("/.-_@?&=:,;+~")
#: A Western run of more characters is no word or number that anybody would miss if it breaks.
_LONGEST_WORD = 20
_LONGEST_DATE = len("2021-01-27")


class Boundary(NamedTuple):
    """What is allowed between a character and the one before it.

    A line may end there where it is ``breakable``, and where it is ``forced`` if it would be too
    loose otherwise. There is a gap, which may widen, where it is ``loose``.
    """

    breakable: bool
    forced: bool
    loose: bool


def boundaries(text: str) -> list[Boundary]:
    """Return the boundary before each character; the first of them allows nothing."""
    found = [Boundary(breakable=False, forced=False, loose=False)]
    for start, stop in _words(text):
        found += _in_word(text, start, stop)
    return found


def hangs(character: str) -> bool:
    """Whether it is space that may stand beyond the edge, and so never begins a line."""
    return character.isspace() and character != _NO_BREAK_SPACE


def _in_word(text: str, start: int, stop: int) -> Iterator[Boundary]:
    """Yield the boundaries before the characters of a word; the text's first character has none."""
    inner = [at for at in range(start + 1, stop) if _ends_part(text, at)]
    for first, last in pairwise([start, *inner, stop]):
        is_long = last - first > _LONGEST_WORD
        is_longer_than_a_date = last - first > _LONGEST_DATE
        for at in range(max(first, 1), last):
            before, after = text[at - 1], text[at]
            in_address = bool(inner) and before.isalpha() and after.isalpha()
            in_telephone = before == "-" and is_longer_than_a_date
            allowed = _may_part(before, after)
            yield Boundary(
                breakable=allowed and at == first,
                forced=allowed and (is_long or in_address or in_telephone),
                loose=at == start and not _are_joined(before, after),
            )


def _may_part(before: str, after: str) -> bool:
    """Whether two characters may stand on different lines, but for words and numbers."""
    if _are_joined(before, after) or hangs(after):
        return False
    return after not in NO_START and before not in NO_END


def _are_joined(before: str, after: str) -> bool:
    """Whether two characters are the halves of one mark."""
    return before == after and before in _JOINED


def _words(text: str) -> Iterator[tuple[int, int]]:
    """Yield the start and end of each Western word, number or address, and other character."""
    start = 0
    while start < len(text):
        stop = start + 1
        while stop < len(text) and _is_western(text[start]) and _is_western(text[stop]):
            stop += 1
        yield start, stop
        start = stop


def _ends_part(text: str, at: int) -> bool:
    """Whether the mark before ``at`` ends a part of an address: not in 2021-01-27 or 0.5."""
    before, after = text[at - 1], text[at]
    between_digits = at > 1 and text[at - 2].isdecimal() and after.isdecimal()
    return before in _ADDRESS_MARKS and after.isalnum() and not between_digits


@cache
def _is_western(character: str) -> bool:
    """Whether it is part of words and numbers, which are set without extra space inside."""
    if character >= "\u2e80" or character.isspace() or character in "“”‘’—…":
        return False
    if character.isalpha() or character.isdecimal():
        return True
    return unicodedata.east_asian_width(character) in ("Na", "N", "H")
