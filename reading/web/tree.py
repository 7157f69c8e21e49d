"""The elements of a page as a lenient parser puts them together."""

from dataclasses import dataclass, field
from typing import Final, Optional, Union

from reading.errors import Unreadable

#: Elements of a page: a report has some 10,000 from Word, and what a site puts around it 3,000.
_MOST: Final = 200_000
_MOST_CLASSES: Final = 50
#: How deep they are nested: fonts that are never closed make hundreds.
_DEEPEST: Final = 1000


@dataclass(slots=True, eq=False)
class Element:
    """An element: its content in order; ``parent`` is None for what holds the whole page."""

    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    parent: Optional["Element"] = None
    content: list[Union["Element", str]] = field(default_factory=list)

    @property
    def elements(self) -> list["Element"]:
        """The elements that stand directly in it."""
        return [each for each in self.content if isinstance(each, Element)]

    @property
    def classes(self) -> list[str]:
        """The classes that it is in, as many as matter."""
        return self.attributes.get("class", "").split(maxsplit=_MOST_CLASSES)[:_MOST_CLASSES]


def read_tree(markup: str) -> Element:
    """Return what holds the page ``markup``; raises Unreadable for what is no report's.

    Parsed piece by piece into a tree of our own: a tree of the parser's is slow to build where an
    element has very many attributes, and ends without a word where it is nested very deep.
    """
    from lxml import etree

    builder = _Builder()
    parser = etree.HTMLParser(target=builder, encoding="utf-8", huge_tree=True)
    parser.feed(markup.replace("\0", "\ufffd").encode("utf-8", errors="replace"))
    parser.close()
    return builder.root


class _Builder:
    """Puts elements together as the parser tells of them; comments are left out."""

    def __init__(self) -> None:
        self.root = Element("")
        self._open = self.root
        self._depth = 0
        self._left = _MOST

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Begin an element."""
        self._left -= 1
        self._depth += 1
        if self._left < 0:
            raise Unreadable("网页里的标签太多，不像年报，没有读取")
        if self._depth > _DEEPEST:
            raise Unreadable("网页的标签套得太深，不像年报，没有读取")
        stated = {name.lower(): value or "" for name, value in attributes.items()}
        element = Element(tag.lower(), stated, self._open)
        self._open.content.append(element)
        self._open = element

    def end(self, _tag: str) -> None:
        """End the element that was begun last."""
        self._depth -= 1
        if self._open.parent is not None:
            self._open = self._open.parent

    def data(self, text: str) -> None:
        """Take text."""
        self._open.content.append(text)

    def close(self) -> Element:
        """Return what holds the page."""
        return self.root
