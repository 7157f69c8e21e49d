"""Printing a document: checked for characters without a glyph, set, and drawn page by page."""

from pathlib import Path

from export.document import Document
from export.errors import MissingGlyphs
from export.paper.faces import is_missing
from export.paper.flow import flow, paginate
from export.pdf.sheet import Sheet


def print_pages(document: Document, target: Path) -> None:
    """Write ``document`` to ``target``; MissingGlyphs is raised before the file is touched."""
    missing = [
        (character, place)
        for place, text in document.texts()
        for character in dict.fromkeys(text)
        if is_missing(character)
    ]
    if missing:
        raise MissingGlyphs(missing)
    sheet = Sheet(target, document)
    for part in flow(document):
        for page in paginate(part):
            sheet.begin_page()
            for item, top in page:
                item.draw(sheet, top)
            sheet.end_page()
    sheet.save()
