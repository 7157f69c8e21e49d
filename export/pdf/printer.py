"""Printing a document: checked for characters without a glyph, set, and drawn page by page."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reportlab import rl_config

from export.document import Document
from export.errors import MissingGlyphs
from export.glyph_advice import advice_on
from export.paper.elements import Element, document_element
from export.paper.flow import flow
from export.paper.foot import draw_foot
from export.paper.pages import Page, paginate
from export.pdf.embedded_face import FACES
from export.pdf.sheet import PdfSheet
from forms.sign_off.drafts import SLIP


def print_pages(document: Document, target: Path) -> None:
    """Write ``document`` to ``target``; MissingGlyphs is raised before the file is touched."""
    FACES.look_again()
    missing = list(_missing_characters(document))
    if missing:
        raise MissingGlyphs(missing, advice_on(character for character, _place in missing))
    with _streams_of_bytes():
        _draw(document, target)


@contextmanager
def _streams_of_bytes() -> Iterator[None]:
    """Have streams written as bytes, not as letters (ASCII85): smaller, and faster to read."""
    usual = rl_config.useA85
    rl_config.useA85 = 0
    try:
        yield
    finally:
        rl_config.useA85 = usual


def _draw(document: Document, target: Path) -> None:
    root = document_element()
    sheet = PdfSheet(target, document, root)
    stamp = document.stamp if document.mark else ""
    for number, page in _numbered(document, root):
        sheet.begin_page(number)
        for item, top in page:
            item.draw(sheet, top)
        draw_foot(sheet, FACES, number, stamp)
        sheet.end_page()
    sheet.save()


def _numbered(document: Document, root: Element) -> Iterator[tuple[int, Page]]:
    """Yield each page with its number; it is 0 for those of a draft's slip."""
    for items, is_numbered in flow(FACES, document, root):
        for number, page in enumerate(paginate(items), 1):
            yield number if is_numbered else 0, page


def _missing_characters(document: Document) -> Iterator[tuple[str, str]]:
    """Yield each character that no face has, with the place where it stands.

    What the slip only quotes of the report's text is not a place of its own.
    """
    found: set[str] = set()
    for place, text in sorted(document.texts(), key=_is_on_slip):
        for character in dict.fromkeys(text):
            is_quoted = place == SLIP and character in found
            if not is_quoted and FACES.is_missing(character):
                found.add(character)
                yield character, place


def _is_on_slip(placed: tuple[str, str]) -> bool:
    place, _ = placed
    return place == SLIP
