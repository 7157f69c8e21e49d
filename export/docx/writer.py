"""Writing the file: each part of the package in turn, and the same bytes for the same document."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from export.document import Document
from export.docx.fitting import Fitted
from export.docx.font_table import font_table
from export.docx.footer import footers
from export.docx.header import headers
from export.docx.package import Part, package
from export.docx.paragraphs import paragraph
from export.docx.plan import plan
from export.docx.properties import core_properties
from export.docx.section import section, slip_section
from export.docx.settings import settings
from export.docx.style_sheet import style_sheet
from export.docx.tables import table
from export.docx.wordml import Markup, part, w


def write(document: Document, target: Path) -> None:
    """Write ``document`` to ``target``; raises OSError where that cannot be written."""
    parts = list(_parts(document))
    body = w("body", *_blocks(document, parts), section(parts, draft=bool(document.mark)))
    text = part("document", body, prefixes="w r")
    target.write_bytes(package(text, parts, core_properties(document)))


def _parts(document: Document) -> Iterator[Part]:
    """Yield what the text refers to."""
    code = ""
    if document.mark:
        code = document.stamp
    yield Part("styles", "styles", style_sheet())
    yield Part("settings", "settings", settings())
    yield Part("fontTable", "fontTable", font_table())
    yield from footers(code)
    yield from headers(document.mark)


def _blocks(document: Document, parts: Sequence[Part]) -> Iterator[Markup]:
    for block in plan(document):
        if isinstance(block, Fitted):
            yield table(block)
        elif block.ends_slip:
            yield paragraph(block, slip_section(parts))
        else:
            yield paragraph(block)
