"""What can be seen on the pages of a PDF file.

Text in lines, frames that make tables, and what stands in them. White space is left out: a PDF
reader guesses it from the distances of the glyphs.
"""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, NamedTuple

import pypdfium2

from reading.errors import Unreadable
from reading.pdf.frames import NEAR, FramedTable, framed_tables
from reading.pdf.objects import Char, chars, objects
from reading.seen import Block, Paragraph, Table, only_paragraphs

_INCOMPLETE: Final = "文件不完整，或者加了密码"


class Layout(NamedTuple):
    """What nobody can tell from a page alone, in points.

    Text that begins a line further in than ``indent`` begins a paragraph; what stands below
    ``foot`` is the page's foot.
    """

    indent: float
    foot: float


@dataclass(slots=True)
class PageRead:
    r"""A page: its texts and tables in order, its foot, and whether a picture lies under them."""

    blocks: list[Block] = field(default_factory=list)
    foot: str = ""
    marked: bool = False

    @property
    def text(self) -> str:
        """The text of the page, but for its tables and its foot."""
        return "".join(text.text for text in only_paragraphs(self.blocks))


@dataclass(frozen=True, slots=True)
class FileRead:
    """A file: its pages, and the keywords among its properties."""

    pages: list[PageRead]
    keywords: str


def read_file(path: Path, layout: Layout) -> FileRead:
    """Return what each page of the file shows, and what its properties say of its content.

    Raises Unreadable.
    """
    try:
        document = pypdfium2.PdfDocument(path)
        try:
            pages = [_read(page, layout) for page in document]
            return FileRead(pages, document.get_metadata_value("Keywords"))
        finally:
            document.close()
    except (pypdfium2.PdfiumError, ValueError) as error:  # a damaged file may hold no characters
        raise Unreadable(_INCOMPLETE) from error


def joined(pages: list[PageRead]) -> list[Block]:
    """Return the texts and tables of all ``pages``.

    A text that goes on over a page's end is one.
    """
    blocks: list[Block] = []
    for page in pages:
        for block in page.blocks:
            last = blocks[-1] if blocks else None
            if isinstance(block, Paragraph) and isinstance(last, Paragraph):
                blocks[-1] = Paragraph(last.text + block.text)
            else:
                blocks.append(block)
    return blocks


def _read(source: pypdfium2.PdfPage, layout: Layout) -> PageRead:
    frames, pictures = objects(source)
    tables = list(framed_tables(frames))
    page = PageRead(marked=pictures > 0)
    baseline = 0.0
    for char in chars(source):
        framed = _around(tables, char)
        if framed is not None:
            _continue_with(page, framed.table)
            framed.add(char)
        elif char.baseline < layout.foot:
            page.foot += char.text
        else:
            on_new_line = abs(char.baseline - baseline) > NEAR
            begins = on_new_line and char.x > layout.indent
            baseline = char.baseline
            text = _text_of(page)
            if begins:
                text.text += "\n"
            text.text += char.text
    return page


def _around(tables: list[FramedTable], char: Char) -> FramedTable | None:
    for table in tables:
        if table.holds(char.middle):
            return table
    return None


def _continue_with(page: PageRead, table: Table) -> None:
    """Let ``page`` end with ``table`` so far, where it does not yet."""
    if not page.blocks or page.blocks[-1] is not table:
        page.blocks.append(table)


def _text_of(page: PageRead) -> Paragraph:
    """Return the text that the page ends with so far, which may be a new one."""
    last = page.blocks[-1] if page.blocks else None
    if isinstance(last, Paragraph):
        return last
    text = Paragraph()
    page.blocks.append(text)
    return text
