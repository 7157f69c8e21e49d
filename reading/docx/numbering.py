"""Automatic numbers: what Word and WPS make of a typed （一） is no text any more, but is printed all the same."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from reading.docx.xml import Element, find, is_on, value

#: Stands for a number in a script that no official text uses.
UNREAD: Final = "□"
_DIGITS = "〇一二三四五六七八九"
_CHINESE = (
    "chineseCounting",
    "chineseCountingThousand",
    "japaneseCounting",
    "taiwaneseCountingThousand",
    "ideographTraditional",
)
_CIRCLED = ("decimalEnclosedCircle", "decimalEnclosedCircleChinese")


class _Level(NamedTuple):
    start: int
    anew: bool  # counts from there at the list's first paragraph, whatever came before
    format: str
    text: str  # with %1 for the number of the first level
    arabic: bool  # the levels above in Arabic numerals


class Numbering:
    """The lists of a document; asked in the order of its paragraphs."""

    def __init__(self, part: Element | None) -> None:
        shared = {each.get("w:abstractNumId", ""): each for each in _all(part, "w:abstractNum")}
        self._lists: dict[str, tuple[str, dict[int, _Level]]] = {}
        for number in _all(part, "w:num"):
            id = value(number, "w:abstractNumId")
            if id in shared:
                self._lists[number.get("w:numId", "")] = id, dict(_levels(shared[id], number))
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        self._begun: set[tuple[str, int]] = set()

    def next(self, list: str, depth: int) -> str:
        """Return the number of the next paragraph of ``list`` at this depth; empty where it shows none."""
        id, levels = self._lists.get(list, ("", {}))
        if depth not in levels:
            return ""
        counts, level = (
            self._counts[id],
            levels[depth],
        )  # lists of one kind count on from each other
        anew = depth not in counts or (level.anew and (list, depth) not in self._begun)
        self._begun.add((list, depth))
        counts[depth] = level.start if anew else counts[depth] + 1
        for deeper in [each for each in counts if each > depth]:
            del counts[deeper]
        return _label(levels, counts, depth)


def _all(part: Element | None, tag: str) -> Iterator[Element]:
    yield from () if part is None else part.iter(tag)


def _levels(shared: Element, number: Element) -> Iterator[tuple[int, _Level]]:
    own = {each.get("w:ilvl", ""): each for each in number.iter("w:lvlOverride")}
    for each in shared.iter("w:lvl"):
        depth, level, restart = each.get("w:ilvl", ""), each, ""
        if depth in own:
            restart, found = value(own[depth], "w:startOverride"), find(own[depth], "w:lvl")
            level = each if found is None else found
        start = restart or value(level, "w:start")
        if depth.isdecimal():
            yield (
                int(depth),
                _Level(
                    int(start) if start.isdecimal() else 1,
                    bool(restart),
                    value(level, "w:numFmt") or "decimal",
                    value(level, "w:lvlText"),
                    is_on(level, "w:isLgl"),
                ),
            )


def _label(levels: Mapping[int, _Level], counts: Mapping[int, int], depth: int) -> str:
    def number(found: re.Match[str]) -> str:
        at = int(found[1]) - 1
        if at not in levels:
            return ""
        arabic = levels[depth].arabic and at < depth
        return _number(counts.get(at, levels[at].start), "decimal" if arabic else levels[at].format)

    own = levels[depth]
    return "•" if own.format == "bullet" and own.text else re.sub("%([1-9])", number, own.text)


def _number(count: int, format: str) -> str:
    match format:
        case "none":
            return ""
        case "decimal":
            return str(count)
        case "decimalFullWidth":
            return "".join(chr(ord("０") + int(digit)) for digit in str(count))
        case _ if format in _CIRCLED and 0 < count <= 20:
            return chr(ord("①") - 1 + count)
        case _ if format in _CHINESE and 0 < count < 100:
            tens, ones = divmod(count, 10)
            return (
                (_DIGITS[tens] if tens > 1 else "")
                + ("十" if tens else "")
                + (_DIGITS[ones] if ones else "")
            )
        case _:
            return UNREAD
