"""Parsing the parts of a workbook: bare names, and nothing that could come from outside."""

from typing import Final
from xml.etree import ElementTree as ET

from reading.errors import Unreadable
from reading.guards import DEEPEST

Element = ET.Element

_MAIN: Final = (
    "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}",
    "{http://purl.oclc.org/ooxml/spreadsheetml/main}",  # what Excel calls Strict Open XML
)
_ON: Final = ("1", "true", "on")


class Budget:
    """How many elements may still come, in all parts of a workbook together."""

    def __init__(self, most: int) -> None:
        self._left = most

    def spend(self) -> None:
        """Count one element; raises Unreadable where there were too many."""
        self._left -= 1
        if self._left < 0:
            raise Unreadable("里面的格子、格式太多，不像年报")


class _Builder(ET.TreeBuilder):
    """Builds the tree of elements, and stops at what no workbook holds."""

    def __init__(self, budget: Budget) -> None:
        super().__init__()
        self._budget = budget
        self._depth = 0

    def doctype(self, name: str, public: str | None, system: str | None) -> None:  # noqa: ARG002
        raise Unreadable("里面有文档类型声明，正常的表格没有")

    def start(self, tag: str, attributes: dict[str, str]) -> Element:
        self._budget.spend()
        self._depth += 1
        if self._depth > DEEPEST:
            raise Unreadable("里面一层套一层，套得太深，不像年报")
        return super().start(_bare(tag), attributes)

    def end(self, tag: str) -> Element:
        self._depth -= 1
        return super().end(_bare(tag))


def parse(data: bytes, budget: Budget) -> Element:
    """Return the root of the XML in ``data``; names of Excel's own have no namespace.

    Raises:
        Unreadable: for what no workbook holds.
        xml.etree.ElementTree.ParseError, ValueError: for what is no XML or in an unknown encoding.
    """
    parser = ET.XMLParser(target=_Builder(budget))  # noqa: S314
    parser.feed(data)
    root: Element = parser.close()
    return root


def children(element: Element, path: str) -> list[Element]:
    """Return the elements that ``path`` leads to, such as ``fonts/font``."""
    return element.findall(path)


def is_on(element: Element | None, name: str = "val", *, default: bool = False) -> bool:
    """Whether the switch ``name`` of an element is on; ``default`` where it is not there."""
    if element is None:
        return default
    stated = element.get(name)
    return default if stated is None else stated in _ON


def _bare(tag: str) -> str:
    for space in _MAIN:
        if tag.startswith(space):
            return tag[len(space) :]
    return tag
