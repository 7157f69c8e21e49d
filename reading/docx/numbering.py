"""Automatic numbers of a document's paragraphs, as its lists declare them."""

from collections.abc import Iterable, Iterator, Mapping

from reading.docx.styles import Styles
from reading.docx.xml import find, is_on, number, value
from reading.guarded_xml import Element
from reading.list_numbers import Counts, Level


class Numbering:
    """The lists of a document; asked in the order of its paragraphs."""

    def __init__(self, part: Element | None, styles: Styles) -> None:
        self._shared = _by_attribute("w:abstractNumId", _all(part, "w:abstractNum"))
        self._own = _by_attribute("w:numId", _all(part, "w:num"))
        self._styles = styles
        self._lists: dict[str, tuple[str, dict[int, Level]]] = {}  # asked for, with their kinds
        self._counts = Counts()

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
        return self._counts.next_label(list_id, kind, levels, depth)

    def _list(self, id: str) -> tuple[str, dict[int, Level]]:
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


def _depth_of(style: str, levels: Mapping[int, Level]) -> int:
    for depth, level in levels.items():
        if style and level.style == style:
            return depth
    return 0


def _levels(shared: Element, own: Element) -> dict[int, Level]:
    """Return the levels of a list by their depth: ``shared`` ones, changed by its ``own``."""
    overrides = _by_attribute("w:ilvl", own.iter("w:lvlOverride"))
    levels: dict[int, Level] = {}
    for each in shared.iter("w:lvl"):
        depth = each.get("w:ilvl", "")
        if depth.isdecimal():
            levels[int(depth)] = _level(each, overrides.get(depth))
    return levels


def _level(shared: Element, override: Element | None) -> Level:
    level, restart = shared, ""
    if override is not None:
        restart = value(override, "w:startOverride")
        replacement = find(override, "w:lvl")
        if replacement is not None:
            level = replacement
    return Level(
        start=number(restart or value(level, "w:start"), 1),
        anew=bool(restart),
        format=value(level, "w:numFmt") or "decimal",
        text=value(level, "w:lvlText"),
        arabic=is_on(level, "w:isLgl"),
        style=value(level, "w:pStyle"),
    )
