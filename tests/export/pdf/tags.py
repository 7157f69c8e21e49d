"""The tags of a PDF as a screen reader has them: elements in their order, each with its text."""

import ctypes
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium

from reading.pdf.file.store import Store
from reading.pdf.file.syntax import Dictionary, Reference, Value
from reading.pdf.file.tree import text_of

Piece = tuple[int, int]  # the page, from 0, and the number on it; -1 where it has none


@dataclass
class Tag:
    """An element of the tree."""

    kind: str
    text: str
    pieces: list[Piece]
    id: str = ""
    said: Dictionary = field(default_factory=dict)  # its attributes
    headers: list[str] = field(default_factory=list)
    below: list["Tag"] = field(default_factory=list)

    def all(self) -> Iterator["Tag"]:
        """Yield it and those below it."""
        yield self
        for tag in self.below:
            yield from tag.all()

    def each(self, *kinds: str) -> list["Tag"]:
        """Return those of the kinds."""
        return [tag for tag in self.all() if tag.kind in kinds]


def pieces(path: Path) -> dict[Piece, str]:
    """Return the text of every piece, each drawn object of every page being one's."""
    found: dict[Piece, str] = defaultdict(str)
    with pypdfium2.PdfDocument(path) as pdf:
        for number, page in enumerate(pdf):
            text = page.get_textpage()
            for index in range(pdfium.FPDFPage_CountObjects(page)):
                drawn = pdfium.FPDFPage_GetObject(page, index)
                piece = number, pdfium.FPDFPageObj_GetMarkedContentID(drawn)
                found[piece] += _text(drawn, text)
    return found


def marks(path: Path) -> list[int]:
    """Return how many marks each drawn object lies in."""
    found: list[int] = []
    with pypdfium2.PdfDocument(path) as pdf:
        for page in pdf:
            for index in range(pdfium.FPDFPage_CountObjects(page)):
                drawn = pdfium.FPDFPage_GetObject(page, index)
                found.append(pdfium.FPDFPageObj_CountMarks(drawn))
    return found


def tree(path: Path) -> Tag:
    """Return the root of the tree."""
    store = Store(path.read_bytes())
    catalog = store.dictionary(store.trailer["Root"])
    kids = store.array(store.dictionary(catalog["Pages"])["Kids"])
    pages = {kid: number for number, kid in enumerate(kids) if isinstance(kid, Reference)}
    root = store.dictionary(catalog["StructTreeRoot"])
    return _tag(store, root["K"], pages, pieces(path))


def _tag(store: Store, value: Value, pages: dict[Reference, int], texts: dict[Piece, str]) -> Tag:
    found = store.dictionary(value)
    said = store.dictionary(found.get("A"))
    tag = Tag(text_of(store, found["S"]), "", [], text_of(store, found.get("ID")), said)
    tag.headers = [text_of(store, each) for each in store.array(said.get("Headers"))]
    for kid in store.array(found.get("K")):
        below = store.get(kid)
        if isinstance(below, int):
            tag.pieces.append((pages[_reference(found["Pg"])], below))
        elif isinstance(below, dict) and "MCID" in below:
            number = below["MCID"]
            assert isinstance(number, int)
            tag.pieces.append((pages[_reference(below["Pg"])], number))
        else:
            tag.below.append(_tag(store, kid, pages, texts))
    tag.text = "".join(texts[piece] for piece in tag.pieces)
    return tag


def _reference(value: Value) -> Reference:
    assert isinstance(value, Reference)
    return value


def _text(drawn: pdfium.FPDF_PAGEOBJECT, page: pypdfium2.PdfTextPage) -> str:
    if pdfium.FPDFPageObj_GetType(drawn) != pdfium.FPDF_PAGEOBJ_TEXT:
        return ""
    size = pdfium.FPDFTextObj_GetText(drawn, page, None, 0)
    made = (ctypes.c_ushort * (size // 2))()
    pdfium.FPDFTextObj_GetText(drawn, page, made, size)
    return bytes(made).decode("utf-16-le").rstrip("\0")
