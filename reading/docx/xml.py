"""Parsing a part of a document.

Names with the usual prefixes, and nothing that could come from outside it.
"""

from functools import lru_cache
from typing import Final
from xml.etree import ElementTree as ET

from reading.guards import DEEPEST

Element = ET.Element

_PREFIXES: Final = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w:",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w:",  # what Word calls Strict Open XML
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m:",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m:",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r:",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r:",
    "urn:schemas-microsoft-com:vml": "v:",
}
_OFF: Final = ("0", "false", "off", "none")
#: Elements whose content is no text of the document.
NO_TEXT: Final = frozenset(
    (
        "w:pPr",
        "w:rPr",
        "w:sdtPr",
        "w:sdtEndPr",
        "w:customXmlPr",
        "w:smartTagPr",
        "w:tblPr",
        "w:tblPrEx",
        "w:tblGrid",
        "w:trPr",
        "w:tcPr",
        "w:sectPr",
        "w:instrText",
        "w:delInstrText",
        "w:delText",
        "w:fldData",
        "w:softHyphen",
        "w:rubyPr",
    )
)


class UnsafeXmlError(ValueError):
    """The XML declares a document type, as attacks do, or it is nested too deep."""


class _Builder(ET.TreeBuilder):
    """Builds the tree of elements, and stops at what no document holds."""

    def __init__(self) -> None:
        super().__init__()
        self._depth = 0

    def doctype(self, name: str, public: str | None, system: str | None) -> None:  # noqa: ARG002
        raise UnsafeXmlError(name)

    def start(self, tag: str, attributes: dict[str, str]) -> Element:
        self._depth += 1
        if self._depth > DEEPEST:
            raise UnsafeXmlError(tag)
        short = {_short(name): value for name, value in attributes.items()}
        return super().start(_short(tag), short)

    def end(self, tag: str) -> Element:
        self._depth -= 1
        return super().end(_short(tag))


def parse(data: bytes) -> Element:
    """Return the root of the XML in ``data``, names of Word's namespaces written ``w:p``.

    Raises:
        UnsafeXmlError: for a document type or too deep a nesting; nothing was loaded or expanded.
        xml.etree.ElementTree.ParseError, ValueError: for what is no XML or in an unknown encoding.
    """
    parser = ET.XMLParser(target=_Builder())  # noqa: S314
    parser.feed(data)
    root: Element = parser.close()
    return root


def find(element: Element, path: str) -> Element | None:
    """Return the first element that ``path`` leads to, such as ``w:pPr/w:jc``.

    ElementTree's own search takes no short names.
    """
    found: Element | None = element
    for name in path.split("/"):
        if found is not None:
            found = _child(found, name)
    return found


def value(element: Element, path: str) -> str:
    """Return the ``w:val`` of what ``path`` leads to.

    Empty where there is no such element or attribute.
    """
    found = find(element, path)
    return "" if found is None else found.get("w:val", "")


def number(text: str, default: int = 0) -> int:
    """Return the number that an attribute states; ``default`` where it states none."""
    return int(text) if text.isdecimal() else default


def is_on(element: Element, path: str) -> bool:
    """Whether a switch such as ``w:vanish`` is there and not turned off."""
    found = find(element, path)
    return found is not None and found.get("w:val", "") not in _OFF


def chosen(alternatives: Element) -> Element:
    """Return the one of the alternatives that is read.

    They say the same for newer and for older programs.
    """
    found = find(alternatives, "mc:Choice")
    if found is None:
        return alternatives
    return found


def _child(element: Element, name: str) -> Element | None:
    for child in element:
        if child.tag == name:
            return child
    return None


@lru_cache(maxsize=1024)  # a document has few names, each very often
def _short(name: str) -> str:
    space, brace, local = name.rpartition("}")
    if not brace:
        return name
    return _PREFIXES.get(space[1:], space + brace) + local
