"""Automatic numbers.

What Word and WPS make of a typed （一） is no text any more, but is printed all the same.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from reading.docx.styles import Styles
from reading.docx.xml import find, is_on, number, value
from reading.guarded_xml import Element

#: Stands for a number in a script that no official text uses.
UNREAD: Final = "□"
_DIGITS = "〇一二三四五六七八九"
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
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
    style: str  # of the paragraphs that have this level without naming it


class Numbering:
    """The lists of a document; asked in the order of its paragraphs."""

    def __init__(self, part: Element | None, styles: Styles) -> None:
        self._shared = _by_attribute("w:abstractNumId", _all(part, "w:abstractNum"))
        self._own = _by_attribute("w:numId", _all(part, "w:num"))
        self._styles = styles
        self._lists: dict[str, tuple[str, dict[int, _Level]]] = {}  # asked for, with their kinds
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        self._begun: set[tuple[str, int]] = set()

    def next_label(self, list_id: str, level_named: str, style: str) -> str:
        """Return the number of the next paragraph of a list, as it is printed.

        Empty where it shows none. Its depth is the ``level_named``, else that of its ``style``.
        """
        if list_id not in self._lists:
            self._lists[list_id] = self._list(list_id)
        kind, levels = self._lists[list_id]
        depth = number(level_named)
        if not level_named:
            depth = _depth_of(style, levels)
        if depth not in levels:
            return ""
        level = levels[depth]
        counts = self._counts[kind]  # lists of one kind count on from each other
        restarts = level.anew and (list_id, depth) not in self._begun
        self._begun.add((list_id, depth))
        if depth not in counts or restarts:
            counts[depth] = level.start
        else:
            counts[depth] += 1
        _forget_deeper(counts, depth)
        return _label(levels, counts, depth)

    def _list(self, id: str) -> tuple[str, dict[int, _Level]]:
        """Return the kind of a list and its levels; none where it is not in the document."""
        own = self._own.get(id)
        if own is None:
            return "", {}
        kind = value(own, "w:abstractNumId")
        shared = self._shared.get(kind)
        if shared is not None and find(shared, "w:numStyleLink") is not None:
            linked = self._styles.list_of(value(shared, "w:numStyleLink"))
            if linked in self._own:
                kind = value(self._own[linked], "w:abstractNumId")
                shared = self._shared.get(kind)
        if shared is None:
            return "", {}
        return kind, _levels(shared, own)


def _all(part: Element | None, tag: str) -> Iterator[Element]:
    if part is not None:
        yield from part.iter(tag)


def _by_attribute(name: str, elements: Iterable[Element]) -> dict[str, Element]:
    return {each.get(name, ""): each for each in elements}


def _forget_deeper(counts: dict[int, int], depth: int) -> None:
    """Let the levels below ``depth`` begin again."""
    for each in list(counts):
        if each > depth:
            del counts[each]


def _depth_of(style: str, levels: Mapping[int, _Level]) -> int:
    for depth, level in levels.items():
        if style and level.style == style:
            return depth
    return 0


def _levels(shared: Element, own: Element) -> dict[int, _Level]:
    """Return the levels of a list by their depth: ``shared`` ones, changed by its ``own``."""
    overrides = _by_attribute("w:ilvl", own.iter("w:lvlOverride"))
    levels: dict[int, _Level] = {}
    for each in shared.iter("w:lvl"):
        depth = each.get("w:ilvl", "")
        if depth.isdecimal():
            levels[int(depth)] = _level(each, overrides.get(depth))
    return levels


def _level(shared: Element, override: Element | None) -> _Level:
    level, restart = shared, ""
    if override is not None:
        restart = value(override, "w:startOverride")
        replacement = find(override, "w:lvl")
        if replacement is not None:
            level = replacement
    return _Level(
        start=number(restart or value(level, "w:start"), 1),
        anew=bool(restart),
        format=value(level, "w:numFmt") or "decimal",
        text=value(level, "w:lvlText"),
        arabic=is_on(level, "w:isLgl"),
        style=value(level, "w:pStyle"),
    )


def _label(levels: Mapping[int, _Level], counts: Mapping[int, int], depth: int) -> str:
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
