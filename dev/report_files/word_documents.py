"""Documents of Word with a report, written by python-docx."""

import io
import re
import zipfile
from collections.abc import Sequence

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import OxmlElement

from tests.offices.paper import Block, Rows

from .office import Office
from .paper import article
from .tables import Tables, width

#: What names the parts that are left out.
_SPARE = rb"<(?:Relationship|Override) [^>]*(?:thumbnail|stylesWithEffects)[^>]*/>"
#: Every file is of this time, so that the same report gives the same bytes.
_TIME = (2024, 1, 10, 8, 0, 0)


def document(office: Office, tables: Tables | None = None) -> WordDocument:
    """Return the document of a report."""
    return of_blocks([office.title, *article(office, tables)])


def of_blocks(blocks: Sequence[Block]) -> WordDocument:
    """Return the document of paragraphs and tables."""
    made = Document()
    for block in blocks:
        if isinstance(block, str):
            made.add_paragraph(block)
        else:
            add_table(made, block)
    return made


def add_table(made: WordDocument, rows: Rows) -> None:
    """Add a table whose boxes are merged as they are printed."""
    grid = made.add_table(len(rows), width(rows))
    grid.style = "Table Grid"
    taken: set[tuple[int, int]] = set()
    for number, row in enumerate(rows):
        col = 0
        for box in row:
            while (number, col) in taken:
                col += 1
            down, right = number + box.rows - 1, col + box.cols - 1
            cell = grid.cell(number, col)
            merged = cell.merge(grid.cell(down, right)) if (down, right) != (number, col) else cell
            merged.text = box.text
            for each in range(number, down + 1):
                taken.update((each, at) for at in range(col, right + 1))


def repeat_heads(made: WordDocument, rows: int) -> None:
    """Have the first ``rows`` of the largest table printed again on each of its pages."""
    largest = max(made.tables, key=lambda table: len(table.rows))
    for row in list(largest.rows)[:rows]:
        row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 (no other way)


def saved(made: WordDocument) -> bytes:
    """Return a document as a file, without what python-docx's template has and nothing needs."""
    whole = io.BytesIO()
    made.save(whole)
    slim = io.BytesIO()
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(slim, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda each: each != "[Content_Types].xml"):
            content = old.read(name)
            if name in ("docProps/thumbnail.jpeg", "word/stylesWithEffects.xml"):
                continue
            content = re.sub(_SPARE, b"", content)
            new.writestr(zipfile.ZipInfo(name, _TIME), content, zipfile.ZIP_DEFLATED)
    return slim.getvalue()
