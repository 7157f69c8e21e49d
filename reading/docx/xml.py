"""The XML of a document: its names with the usual prefixes, and what they mean for its text."""

from functools import lru_cache
from typing import Final

from reading.guarded_xml import Budget, Element, GuardedBuilder, built

_PREFIXES: Final = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w:",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w:",  # what Word calls Strict Open XML
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m:",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m:",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r:",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r:",
    "urn:schemas-microsoft-com:vml": "v:",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a:",
    "http://purl.oclc.org/ooxml/drawingml/main": "a:",
    "http://schemas.microsoft.com/office/word/2010/wordml": "w14:",
    "http://schemas.microsoft.com/office/word/2012/wordml": "w15:",
}
_WORD: Final = "http://schemas.microsoft.com/office/word/"
_DRAWING: Final = "http://schemas.microsoft.com/office/drawing/"
#: Namespaces that Word understands, so that it shows the alternative which requires them.
_UNDERSTOOD: Final = frozenset(
    (
        *_PREFIXES,
        f"{_WORD}2010/wordprocessingCanvas",
        f"{_WORD}2010/wordprocessingDrawing",
        f"{_WORD}2010/wordprocessingGroup",
        f"{_WORD}2010/wordprocessingInk",
        f"{_WORD}2010/wordprocessingShape",
        f"{_WORD}2015/wordml/symex",
        f"{_WORD}2016/wordml/cid",
        f"{_WORD}2018/wordml",
        f"{_WORD}2018/wordml/cex",
        f"{_DRAWING}2010/main",
        f"{_DRAWING}2014/chartex",
        f"{_DRAWING}2016/ink",
    )
)
_REQUIRES: Final = "Requires"
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
        "w:delInstrText",
        "w:fldData",
        "w:rubyPr",
    )
)
#: Elements that show nothing.
SILENT: Final = frozenset(
    (
        "w:annotationRef",
        "w:bookmarkEnd",
        "w:bookmarkStart",
        "w:continuationSeparator",
        "w:customXmlDelRangeEnd",
        "w:customXmlDelRangeStart",
        "w:customXmlInsRangeEnd",
        "w:customXmlInsRangeStart",
        "w:customXmlMoveFromRangeEnd",
        "w:customXmlMoveFromRangeStart",
        "w:customXmlMoveToRangeEnd",
        "w:customXmlMoveToRangeStart",
        "w:endnoteRef",
        "w:footnoteRef",
        "w:lastRenderedPageBreak",
        "w:moveFromRangeEnd",
        "w:moveFromRangeStart",
        "w:moveToRangeEnd",
        "w:moveToRangeStart",
        "w:permEnd",
        "w:permStart",
        "w:proofErr",
        "w:separator",
        "w:softHyphen",
    )
)
#: Elements that show what is in them, as it is.
TRANSPARENT: Final = frozenset(
    (
        "m:oMathPara",
        "w:body",
        "w:customXml",
        "w:hyperlink",
        "w:ruby",
        "w:rubyBase",
        "w:sdt",
        "w:sdtContent",
        "w:smartTag",
        "w:txbxContent",
    )
)


class _Builder(GuardedBuilder):
    """Builds the tree with short names, and tells alternatives by the namespaces they require."""

    def __init__(self, budget: Budget) -> None:
        super().__init__(budget)
        self._spaces: list[tuple[str, str]] = []  # declared, by their prefixes

    def start(self, tag: str, attributes: dict[str, str]) -> Element:
        short = {_short(name): value for name, value in attributes.items()}
        if _REQUIRES in short:
            short[_REQUIRES] = " ".join(map(self._space, short[_REQUIRES].split()))
        return super().start(_short(tag), short)

    def start_ns(self, prefix: str, uri: str) -> None:
        self._spaces.append((prefix, uri))

    def end_ns(self, prefix: str) -> None:  # noqa: ARG002
        self._spaces.pop()

    def _space(self, prefix: str) -> str:
        """Return the namespace that ``prefix`` stands for here."""
        for name, uri in reversed(self._spaces):
            if name == prefix:
                return uri
        return prefix

    def end(self, tag: str) -> Element:
        return super().end(_short(tag))


def parse(data: bytes, budget: Budget) -> Element:
    """Return the root of the XML in ``data``; raises what :func:`reading.guarded_xml.built` does.

    Names of Word's namespaces are written ``w:p``; what an alternative requires is told by its
    namespaces.
    """
    return built(data, _Builder(budget))


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


def is_off(setting: str) -> bool:
    """Whether the value of a switch turns it off; one without a value is on."""
    return setting in _OFF


def is_on(element: Element, path: str) -> bool:
    """Whether a switch such as ``w:isLgl`` is there and not turned off."""
    found = find(element, path)
    return found is not None and not is_off(found.get("w:val", ""))


def chosen(alternatives: Element) -> Element:
    """Return the one of the alternatives that Word shows; what has none shows nothing.

    That is the first whose namespaces it understands, else the one for all other programs.
    """
    for each in alternatives:
        required = each.get(_REQUIRES, "").split()
        if each.tag == "mc:Choice" and _UNDERSTOOD.issuperset(required):
            return each
    fallback = find(alternatives, "mc:Fallback")
    if fallback is None:
        return Element("mc:Fallback")
    return fallback


def plain_text(element: Element) -> str:
    """Return all the letters in ``element``, however they look."""
    return "".join(each.text or "" for each in element.iter("w:t"))


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
