"""What stands at the heads and feet of a document's pages, in whatever way."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from reading.docx.colours import BLACK, hexadecimal, is_told_apart
from reading.docx.document import body_reader
from reading.docx.fields import PAGE_NUMBER
from reading.docx.inline import PICTURE
from reading.docx.package import Package
from reading.docx.xml import find, plain_text
from reading.guarded_xml import Element
from reading.seen import Block, all_text, paragraphs

_RUNNING: Final = {"w:headerReference": "页眉", "w:footerReference": "页脚"}
_SHAPES: Final = (
    *("v:shape", "v:rect", "v:roundrect", "v:oval", "v:line", "v:polyline", "v:arc", "v:curve"),
    "v:image",
)
_PICTURES: Final = ("w:drawing", "w:object", "w:contentPart")
_PICTURE: Final = "（图片）"


class Running(NamedTuple):
    """What stands at the head or foot of pages: its lines, and all that is beside these."""

    place: str
    lines: tuple[str, ...]
    beside: tuple[str, ...]


def read_running(package: Package) -> list[Running]:
    """Return every head and foot of the document, of whatever pages."""
    document = package.document()
    found: list[Running] = []
    for tag, place in _RUNNING.items():
        ids = dict.fromkeys(each.get("r:id", "") for each in document.iter(tag))
        for id in ids:
            part = package.part(id)
            if part is not None:
                blocks = body_reader(package).blocks(part)
                found.append(Running(place, tuple(_lines(blocks)), tuple(_beside(blocks, part))))
    return found


def _lines(blocks: Sequence[Block]) -> Iterator[str]:
    for line in all_text(blocks).split("\n"):
        if line.strip():
            yield line.strip()


def _beside(blocks: Sequence[Block], part: Element) -> Iterator[str]:
    """Yield all that stands beside the text of a head or foot, but for the page's number."""
    for paragraph in paragraphs(blocks):
        for aside in paragraph.asides:
            if aside.what not in (PAGE_NUMBER, PICTURE):
                yield aside.text
        for apart in paragraph.apart:
            yield apart.text
    for element in part.iter():
        if element.tag in _SHAPES:
            yield from _drawn(element)
        elif element.tag in _PICTURES and not plain_text(element).strip():
            yield _PICTURE


def _drawn(shape: Element) -> Iterator[str]:
    """Yield what a shape shows: text along a path, or something that is no text."""
    path = find(shape, "v:textpath")
    if path is None or find(shape, "v:imagedata") is not None:
        if not plain_text(shape).strip():
            yield _PICTURE
    else:
        yield path.get("string", "")
    filled = hexadecimal(shape.get("fillcolor", "").removeprefix("#"))
    if filled is not None and not is_told_apart([BLACK], filled):
        yield _PICTURE
