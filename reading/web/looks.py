"""How the text in an element is seen: not at all, apart from the rest, or with its line ends."""

import re
from dataclasses import dataclass, replace
from typing import Final

from reading.flaws import HIDDEN, LOWERED, RAISED, STRUCK, TINY
from reading.web.styles import Styles
from reading.web.tree import Element

_ABOVE: Final = "注音"
#: What no browser shows, or shows only where it is asked for.
_UNSHOWN: Final = frozenset(
    [
        *("head", "style", "script", "template", "noscript", "datalist", "noembed", "noframes"),
        *("title", "meta", "link", "base", "param", "source", "track", "area", "map", "dialog"),
        *("audio", "video", "canvas", "svg", "xml", "optgroup"),
    ]
)
_OF_ELEMENT: Final = {
    **dict.fromkeys(("del", "s", "strike"), STRUCK),
    "sup": RAISED,
    "sub": LOWERED,
    **dict.fromkeys(("rt", "rp"), _ABOVE),
}
_ZERO: Final = re.compile(r"0+(?:\.0+)?(?:px|pt|em|rem|%)?")
_WITH_LINE_ENDS: Final = ("pre", "pre-wrap", "pre-line", "break-spaces")


@dataclass(frozen=True, slots=True)
class Look:
    """How text is seen: ``apart`` says what sets it apart, such as that it is struck out.

    ``is_shown`` is False for what takes no room. ``has_line_ends`` is where the line ends of the
    source are seen. ``display`` is how the element stands among others where that is declared; it
    may be ``is_floating`` beside them.
    """

    is_shown: bool = True
    apart: str = ""
    is_invisible: bool = False
    is_tiny: bool = False
    has_line_ends: bool = False
    display: str = ""
    is_floating: bool = False

    @property
    def set_apart(self) -> str:
        """What sets the text apart, in words for the clerk; empty for text as any other."""
        if self.is_invisible:
            return HIDDEN
        return TINY if self.is_tiny else self.apart


def look_of(element: Element, outer: Look, styles: Styles) -> Look:
    """Return how text in ``element`` is seen, which stands in what looks like ``outer``."""
    declared = styles.of(element)
    display = declared.get("display", "none" if "hidden" in element.attributes else "")
    if element.name in _UNSHOWN or display == "none" or declared.get("mso-hide") == "all":
        return replace(outer, is_shown=False)
    return Look(
        True,
        outer.apart or _apart(element, declared),
        _is_invisible(outer, declared.get("visibility", "")),
        _is_tiny(outer, declared.get("font-size", "")),
        _has_line_ends(element, outer, declared.get("white-space", "")),
        display,
        declared.get("float", "none") != "none",
    )


def is_page_furniture(element: Element) -> bool:
    """Whether ``element`` is one that no browser shows as text, whatever is declared of it."""
    return element.name in _UNSHOWN


def _apart(element: Element, declared: dict[str, str]) -> str:
    line = declared.get("text-decoration", "") + declared.get("text-decoration-line", "")
    if "line-through" in line:
        return STRUCK
    if element.name not in ("td", "th", "tr"):
        aligned = declared.get("vertical-align", "")
        if aligned in ("super", "sub"):
            return RAISED if aligned == "super" else LOWERED
    return _OF_ELEMENT.get(element.name, "")


def _is_invisible(outer: Look, visibility: str) -> bool:
    if visibility in ("hidden", "collapse"):
        return True
    return outer.is_invisible and visibility != "visible"


def _is_tiny(outer: Look, size: str) -> bool:
    """Whether letters have no height: so spaces between boxes are done away with."""
    if not size or size == "inherit":
        return outer.is_tiny
    return _ZERO.fullmatch(size) is not None


def _has_line_ends(element: Element, outer: Look, white_space: str) -> bool:
    if white_space:
        return white_space in _WITH_LINE_ENDS
    return outer.has_line_ends or element.name in ("pre", "xmp", "listing", "plaintext", "textarea")
