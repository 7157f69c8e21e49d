"""What the styles of a document set for its text (ECMA-376, 17.7).

Over the defaults come the styles of table, paragraph and characters, each with those that it is
based on.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final

from reading.docx.xml import find, is_off, value
from reading.errors import Unreadable
from reading.guarded_xml import Element
from reading.ways_out import ANOTHER_FILE

#: What is set for a run or a paragraph, by the name of each property.
Properties = Mapping[str, Element]

#: Switches of which one in the style of the paragraph and one in that of the characters cancel
#: each other (17.7.3).
_TOGGLES: Final = (
    "w:b",
    "w:bCs",
    "w:caps",
    "w:emboss",
    "w:i",
    "w:iCs",
    "w:imprint",
    "w:outline",
    "w:shadow",
    "w:smallCaps",
    "w:strike",
    "w:vanish",
)
#: What is set in parts, each over the same part of what is below.
_IN_PARTS: Final = ("w:rFonts", "w:ind", "w:spacing", "w:numPr")
_DEEPEST: Final = 50  # styles based on each other: Word has 11
_KEPT: Final = 1024  # of what styles set together, which is asked for each run
_NONE: Final[Properties] = {}


class Styles:
    """The styles of a document by their ids."""

    def __init__(self, part: Element | None) -> None:
        self._styles: dict[str, Element] = {}
        self._defaults: dict[str, str] = {}  # ids of the styles of what names none, by their kinds
        self._basic: Element | None = None
        if part is not None:
            self._basic = find(part, "w:docDefaults")
            self._note(part)
        self.run = lru_cache(_KEPT)(self._run)
        self.paragraph = lru_cache(_KEPT)(self._paragraph)
        self.chain = lru_cache(_KEPT)(self._chain)

    def name(self, id: str) -> str:
        """Return what the style is called; its id where it is not in the document."""
        if id not in self._styles:
            return id
        return value(self._styles[id], "w:name")

    def list_of(self, id: str) -> str:
        """Return the list that a style of lists stands for; empty where there is none."""
        if id not in self._styles:
            return ""
        return value(self._styles[id], "w:pPr/w:numPr/w:numId")

    def _note(self, part: Element) -> None:
        for style in part:
            if style.tag != "w:style":
                continue
            id = style.get("w:styleId", "")
            self._styles[id] = style
            if not is_off(style.get("w:default", "0")):
                self._defaults[style.get("w:type", "")] = id

    def _run(self, paragraph: str, character: str, table: str) -> Properties:
        """Return what the styles with these ids set for a run."""
        levels = (
            self._set("table", table, "w:rPr"),
            self._set("paragraph", paragraph, "w:rPr"),
            self._set("character", character, "w:rPr"),
        )
        basic = _properties(self._basic, "w:rPrDefault/w:rPr")
        found = merged(basic, *levels)
        for toggle in _TOGGLES:
            found.pop(toggle, None)
            on = [level[toggle] for level in levels if is_set(level, toggle)]
            if is_set(basic, toggle):
                on = [basic[toggle]]
            if len(on) % 2:
                found[toggle] = on[0]
        return found

    def _paragraph(self, paragraph: str, table: str) -> Properties:
        """Return what the styles with these ids set for a paragraph."""
        return merged(
            _properties(self._basic, "w:pPrDefault/w:pPr"),
            self._set("table", table, "w:pPr"),
            self._set("paragraph", paragraph, "w:pPr"),
        )

    def _set(self, kind: str, id: str, path: str) -> Properties:
        levels = [_properties(style, path) for style in self.chain(kind, id)]
        return merged(*levels)

    def _is_of(self, kind: str, id: str) -> bool:
        """Whether there is such a style of this kind; those of other kinds have no effect."""
        return id in self._styles and self._styles[id].get("w:type", "paragraph") == kind

    def _chain(self, kind: str, id: str) -> tuple[Element, ...]:
        """Return the style and those that it is based on, the lowest first."""
        if not self._is_of(kind, id):
            id = self._defaults.get(kind, "")
        found: dict[str, Element] = {}
        while self._is_of(kind, id) and id not in found:
            found[id] = self._styles[id]
            id = value(found[id], "w:basedOn")
            if len(found) > _DEEPEST:
                raise Unreadable(
                    f"样式一层套一层，超过 {_DEEPEST} 层，不像年报，没有读取", ANOTHER_FILE
                )
        return tuple(reversed(found.values()))


def merged(*levels: Properties) -> dict[str, Element]:
    """Return what is set by all of ``levels``, the later over the earlier."""
    found: dict[str, Element] = {}
    for level in levels:
        for tag, element in level.items():
            if tag in _IN_PARTS and tag in found:
                found[tag] = _over(found[tag], element)
            else:
                found[tag] = element
    return found


def is_set(properties: Properties, tag: str) -> bool:
    """Whether a switch is there and not turned off."""
    return tag in properties and not is_off(properties[tag].get("w:val", ""))


def children(element: Element | None) -> Properties:
    """Return what is set in ``element`` itself, by name."""
    if element is None:
        return _NONE
    return merged(*({child.tag: child} for child in element))


def _properties(element: Element | None, path: str) -> Properties:
    if element is None:
        return _NONE
    return children(find(element, path))


def _over(below: Element, above: Element) -> Element:
    """Return one element with the attributes and parts of both."""
    both = Element(above.tag, {**below.attrib, **above.attrib})
    parts: dict[str, Element] = {}
    for child in _both(below, above):
        parts[child.tag] = child
    both.extend(parts.values())
    return both


def _both(below: Element, above: Element) -> Iterable[Element]:
    yield from below
    yield from above
