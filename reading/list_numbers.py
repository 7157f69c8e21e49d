"""Automatic numbers of paragraphs, as they are printed.

What Word and WPS make of a typed （一） is no text any more, but is printed all the same.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from typing import Final, NamedTuple

#: Stands for a number in a script that no official text uses.
UNREAD: Final = "□"
_DIGITS: Final = "〇一二三四五六七八九"
_FULL_WIDTH: Final = str.maketrans("0123456789", "０１２３４５６７８９")
_CHINESE: Final = (
    "chineseCounting",
    "chineseCountingThousand",
    "japaneseCounting",
    "taiwaneseCountingThousand",
    "ideographTraditional",
)
_CIRCLED: Final = ("decimalEnclosedCircle", "decimalEnclosedCircleChinese")


class Level(NamedTuple):
    """A level of a list: where it starts, and how its numbers are printed.

    ``anew`` is whether it counts from there at the list's first paragraph, whatever came before;
    ``format`` is the name that ECMA-376 (17.18.59) has for a script; ``text`` has %1 for the number
    of the first level; ``arabic`` is whether the levels above are printed in Arabic numerals;
    ``style`` is of the paragraphs that have this level without naming it.
    """

    start: int
    anew: bool
    format: str
    text: str
    arabic: bool
    style: str = ""


class Counts:
    """How far the lists of a document have counted; asked in the order of its paragraphs."""

    def __init__(self) -> None:
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        self._begun: set[tuple[str, int]] = set()

    def next_label(self, list_id: str, kind: str, levels: Mapping[int, Level], depth: int) -> str:
        """Return the number of the next paragraph of a list, as it is printed.

        Lists of one ``kind`` count on from each other.
        """
        level = levels[depth]
        counts = self._counts[kind]
        restarts = level.anew and (list_id, depth) not in self._begun
        self._begun.add((list_id, depth))
        if depth not in counts or restarts:
            counts[depth] = level.start
        else:
            counts[depth] += 1
        _forget_deeper(counts, depth)
        return _label(levels, counts, depth)


def _forget_deeper(counts: dict[int, int], depth: int) -> None:
    """Let the levels below ``depth`` begin again."""
    for each in list(counts):
        if each > depth:
            del counts[each]


def _label(levels: Mapping[int, Level], counts: Mapping[int, int], depth: int) -> str:
    own = levels[depth]

    def shown(found: re.Match[str]) -> str:
        at = int(found[1]) - 1
        if at not in levels:
            return ""
        count = counts.get(at, levels[at].start)
        if own.arabic and at < depth:
            return _number(count, "decimal")
        return _number(count, levels[at].format)

    if own.format == "bullet" and own.text:
        return "•"
    return re.sub("%([1-9])", shown, own.text)


def _number(count: int, format: str) -> str:
    match format:
        case "none":
            return ""
        case "decimal":
            return str(count)
        case "decimalFullWidth":
            return str(count).translate(_FULL_WIDTH)
        case _ if format in _CIRCLED and 0 < count <= 20:
            return chr(ord("①") - 1 + count)
        case _ if format in _CHINESE and 0 < count < 100:
            return _chinese(count)
        case _:
            return UNREAD


def _chinese(count: int) -> str:
    """Return a number below 100, such as 十二 or 二十."""
    tens, ones = divmod(count, 10)
    shown = ""
    if tens > 1:
        shown += _DIGITS[tens]
    if tens:
        shown += "十"
    if ones:
        shown += _DIGITS[ones]
    return shown
