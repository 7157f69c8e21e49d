"""Parsing XML that others wrote: into a tree, within bounds, and nothing from outside of it."""

from dataclasses import dataclass
from xml.etree import ElementTree as ET

from reading.guards import DEEPEST

Element = ET.Element


class UnsafeXmlError(ValueError):
    """The XML declares a document type, as attacks do, or it is nested too deep."""


class TooManyElementsError(ValueError):
    """The XML has more elements than any report."""


@dataclass(slots=True)
class Budget:
    """How many elements may still come, in all parts of a file together."""

    left: int


class GuardedBuilder(ET.TreeBuilder):
    """Builds the tree of elements, and stops at what no report holds."""

    def __init__(self, budget: Budget) -> None:
        super().__init__()
        self._budget = budget
        self._depth = 0

    def doctype(self, name: str, public: str | None, system: str | None) -> None:  # noqa: ARG002
        """Refuse a document type, before anything in it is loaded or expanded."""
        raise UnsafeXmlError(name)

    def start(self, tag: str, attributes: dict[str, str]) -> Element:
        """Begin an element, unless it is one too many or too deep."""
        self._budget.left -= 1
        if self._budget.left < 0:
            raise TooManyElementsError(tag)
        self._depth += 1
        if self._depth > DEEPEST:
            raise UnsafeXmlError(tag)
        return super().start(tag, attributes)

    def end(self, tag: str) -> Element:
        """End an element."""
        self._depth -= 1
        return super().end(tag)


def built(data: bytes, builder: GuardedBuilder) -> Element:
    """Return the root that ``builder`` makes of the XML in ``data``.

    Raises:
        UnsafeXmlError: for a document type or too deep a nesting; nothing was loaded or expanded.
        TooManyElementsError: for more elements than the builder's budget.
        xml.etree.ElementTree.ParseError, ValueError: for what is no XML or in an unknown encoding.
    """
    parser = ET.XMLParser(target=builder)  # noqa: S314 - the builder refuses what is dangerous
    parser.feed(data)
    root: Element = parser.close()
    return root
