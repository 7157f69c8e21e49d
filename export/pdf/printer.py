"""Printing a document: checked for characters without a glyph, set, and drawn page by page."""

from collections.abc import Iterator
from pathlib import Path

from export.document import Document
from export.errors import MissingGlyphs
from export.paper.flow import flow
from export.paper.foot import draw_foot
from export.paper.pages import Page, paginate
from export.pdf.embedded_face import FACES
from export.pdf.sheet import PdfSheet


def print_pages(document: Document, target: Path) -> None:
    """Write ``document`` to ``target``; MissingGlyphs is raised before the file is touched."""
    missing = list(_missing_characters(document))
    if missing:
        raise MissingGlyphs(missing)
    sheet = PdfSheet(target, document)
    stamp = document.stamp if document.mark else ""
    for number, page in enumerate(_pages(document), 1):
        sheet.begin_page()
        for item, top in page:
            item.draw(sheet, top)
        draw_foot(sheet, FACES, number, stamp)
        sheet.end_page()
    sheet.save()


def _pages(document: Document) -> Iterator[Page]:
    for part in flow(FACES, document):
        yield from paginate(part)


def _missing_characters(document: Document) -> Iterator[tuple[str, str]]:
    """Yield each character that no face has, with the place where it stands."""
    for place, text in document.texts():
        for character in dict.fromkeys(text):
            if FACES.is_missing(character):
                yield character, place
