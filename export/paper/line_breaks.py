"""Where a line of Chinese text may break, and where its characters may move apart (避头尾, 禁则).

No mark that closes stands at a line's start and none that opens at its end; the two halves of ——
and …… stay together; Western words and numbers are not split, nor are addresses, telephone numbers,
numbers with what they count and the words of an organ's name. What of these is longer than a line
breaks after the marks inside it, and what has none between its letters. The address of a website
breaks behind its host, also where the line before it would be less than half full.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from enum import IntEnum
from functools import cache
from typing import NamedTuple

from forms.texts.name_lines import name_words
from forms.texts.wholes import wholes

_NO_BREAK_SPACE = "\u00a0"
NO_START = frozenset(
    "、。，．：；？！…）】》〉」』〕〗｝］”’·•％‰℃°～－々!%),.:;?]}" + _NO_BREAK_SPACE
)
NO_END = frozenset("（【《〈「『〔〖｛［“‘￥＄([{$¥£" + _NO_BREAK_SPACE)
_JOINED = frozenset("—…")
_ADDRESS_MARKS = frozenset("/.-_@?&=:,;+~")
#: How a website's address begins, up to its path, which ends each of its parts with such a mark.
_HOST = re.compile(r"(?:[A-Za-z]+://|www\.)[^/?]*", re.IGNORECASE)
_PATH_MARKS = frozenset("/?&")


class Tie(IntEnum):
    """How firmly two characters hold together; the looser ties are given up first."""

    NONE = 0  # a line may end between them
    PATH = 1  # parts of a website's address behind its host
    PART = 2  # parts of an address, telephone number or name that is read as one
    LETTER = 3  # letters of a word, digits of a number
    RULE = 4  # one of them is a mark that must not stand at a line's start or end


class Boundary(NamedTuple):
    """What holds a character and the one before it together.

    There is a gap between them, which may widen, where it is ``loose``.
    """

    tie: Tie
    loose: bool


def boundaries(text: str, names: Sequence[str] = ()) -> list[Boundary]:
    """Return the boundary before each character; the first of them is no place to break.

    ``names`` are those of organs, of which no word is torn.
    """
    found = [Boundary(Tie.RULE, loose=False)]
    for start, stop in _words(text):
        found += _in_word(text, start, stop)
    for start, stop in wholes(text):
        _tie(found, start, stop, Tie.PART)
        for at in _path_breaks(text, start, stop):
            found[at] = found[at]._replace(tie=Tie.PATH)
    for start, stop in _words_of(names, text):
        _tie(found, start, stop, Tie.LETTER)
    return found


def hangs(character: str) -> bool:
    """Whether it is space that may stand beyond the edge, and so never begins a line."""
    return character.isspace() and character != _NO_BREAK_SPACE


def _in_word(text: str, start: int, stop: int) -> Iterator[Boundary]:
    """Yield the boundaries before the characters of a word; the text's first character has none."""
    for at in range(max(start, 1), stop):
        before, after = text[at - 1], text[at]
        tie = Tie.NONE
        if not _may_part(before, after):
            tie = Tie.RULE
        elif at > start:
            tie = Tie.PART if _ends_part(text, at) else Tie.LETTER
        yield Boundary(tie, loose=at == start and not _are_joined(before, after))


def _tie(found: list[Boundary], start: int, stop: int, tie: Tie) -> None:
    """Tie the characters from ``start`` to ``stop`` together, where they are tied by nothing."""
    for at in range(start + 1, stop):
        if found[at].tie is Tie.NONE:
            found[at] = found[at]._replace(tie=tie)


def _path_breaks(text: str, start: int, stop: int) -> Iterator[int]:
    """Yield where parts of a path begin, if a website's address stands there."""
    host = _HOST.match(text, start, stop)
    if host:
        for at in range(host.end() + 1, stop):
            if text[at - 1] in _PATH_MARKS and text[at].isalnum():
                yield at


def _words_of(names: Sequence[str], text: str) -> Iterator[tuple[int, int]]:
    """Yield the start and end of each word of one of ``names``, wherever ``text`` has the name."""
    for name in filter(None, names):
        start = text.find(name)
        while start >= 0:
            stop = start
            for word in name_words(name):
                yield stop, stop + len(word)
                stop += len(word)
            start = text.find(name, stop)


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
    """Whether the mark before ``at`` ends a part of an address: not in 0.5 or after http://."""
    before, after = text[at - 1], text[at]
    if before not in _ADDRESS_MARKS or not after.isalnum():
        return False
    is_scheme = text[max(0, at - 3) : at] == "://"
    between_digits = at > 1 and text[at - 2].isdecimal() and after.isdecimal()
    return not is_scheme and (before == "-" or not between_digits)


@cache
def _is_western(character: str) -> bool:
    """Whether it is part of words and numbers, which are set without extra space inside."""
    if character >= "\u2e80" or character.isspace() or character in "“”‘’—…":
        return False
    if character.isalpha() or character.isdecimal():
        return True
    return unicodedata.east_asian_width(character) in ("Na", "N", "H")
