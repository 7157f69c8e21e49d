"""The text of an element, as it stands between its tags."""

from collections.abc import Iterator
from typing import Final

from reading.html.tree import Element
from reading.seen import Paragraph

_UNSHOWN: Final = ("style", "script", "template", "datalist", "noembed", "noframes", "meta")
#: Elements that stand on lines of their own.
_BLOCKS: Final = ("p", "div", "h1", "h2", "section", "article", "center", "table", "tr", "li")


def is_shown(element: Element) -> bool:
    """Whether browsers show the text in ``element``."""
    return element.name not in _UNSHOWN


def paragraph(element: Element) -> Paragraph:
    """Return the paragraph that ``element`` is; its ``lead`` is what stands in bold type."""
    text = ""
    lead = 0
    for piece, ends_bold in _pieces(element):
        text += piece
        if ends_bold:
            lead = len(text)
    return Paragraph(text, element.name, lead)


def plain_text(element: Element) -> str:
    """Return the text in ``element``, whatever it is."""
    return "".join(piece for piece, _ in _pieces(element))


def _pieces(element: Element) -> Iterator[tuple[str, bool]]:
    """Yield the text piece by piece, and where something in bold ends."""
    if element.name in ("br", "wbr"):
        yield ("\n" if element.name == "br" else ""), False
    for each in element.content:
        if isinstance(each, str):
            yield each, False
        elif is_shown(each):
            yield from _within(each)
    if element.name == "strong":
        yield "", True


def _within(element: Element) -> Iterator[tuple[str, bool]]:
    if element.name in _BLOCKS:
        yield "\n", False
    yield from _pieces(element)
    if element.name in _BLOCKS:
        yield "\n", False
