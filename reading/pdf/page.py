"""What can be seen on the pages of a PDF file.

Text in lines, frames that make tables, and what stands in them. White space is left out: a PDF
reader guesses it from the distances of the glyphs.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import pypdfium2

from reading.errors import Unreadable
from reading.pdf.file.damage import Damaged
from reading.pdf.file.tree import Doubt
from reading.pdf.frames import NEAR, FramedTable, framed_tables
from reading.pdf.objects import Char, Frame, chars, objects
from reading.pdf.opening import INCOMPLETE, opened
from reading.pdf.order import crossed, unreadable
from reading.pdf.plain import PAPER, plainness
from reading.seen import Block, Paragraph, Table, only_paragraphs


class Layout(NamedTuple):
    """What nobody can tell from a page alone, in points.

    Text that begins a line further in than ``indent`` begins a paragraph; what stands below
    ``foot`` is the page's foot.
    """

    indent: float
    foot: float


@dataclass(slots=True)
class PageRead:
    """A page: its texts and tables in order, its foot, and what all of it is drawn with.

    ``pictures`` are the places of its pictures in the order of drawing, ``unsure`` says what of the
    page can be seen otherwise than it was read.
    """

    blocks: list[Block] = field(default_factory=list)
    foot: str = ""
    chars: list[Char] = field(default_factory=list)
    frames: list[Frame] = field(default_factory=list)
    pictures: list[int] = field(default_factory=list)
    unsure: list[str] = field(default_factory=list)

    @property
    def marked(self) -> bool:
        """Whether a picture lies on it."""
        return bool(self.pictures)

    @property
    def text(self) -> str:
        """The text of the page, but for its tables and its foot."""
        return "".join(text.text for text in only_paragraphs(self.blocks))


@dataclass(frozen=True, slots=True)
class FileRead:
    """A file: its pages, the keywords among its properties, its bytes without encryption.

    ``doubts`` are what is in it by which it can look otherwise than its pages were read.
    """

    pages: list[PageRead]
    keywords: str
    data: bytes = b""
    doubts: list[Doubt] = field(default_factory=list)


def read_file(path: Path, layout: Layout) -> FileRead:
    """Return what each page of the file shows, and what its properties say of its content.

    Raises Unreadable, OSError.
    """
    file = opened(path)
    plain = plainness(file.store)
    doubts = file.doubts + plain.doubts
    try:
        document = pypdfium2.PdfDocument(file.data)
        try:
            if len(document) != plain.pages:
                raise Damaged
            pages = [_read(page, layout) for page in document]
            keywords = document.get_metadata_value("Keywords")
        finally:
            document.close()
    except (pypdfium2.PdfiumError, ValueError) as error:  # a damaged file may hold no characters
        raise Unreadable(INCOMPLETE) from error
    for number, page in enumerate(pages, 1):
        doubts += [Doubt(number, what) for what in page.unsure]
    return FileRead(pages, keywords, file.data, doubts)


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
    drawn = objects(source)
    tables = list(framed_tables(drawn.frames))
    page = PageRead(frames=drawn.frames, pictures=drawn.pictures, chars=list(chars(source)))
    texts: dict[int, list[Char]] = defaultdict(list)  # by what they stand in
    baseline = 0.0
    for char in page.chars:
        framed = _around(tables, char)
        if framed is not None:
            _continue_with(page, framed.table)
            texts[framed.add(char)].append(char)
        elif char.baseline < layout.foot:
            page.foot += char.text
            texts[0].append(char)
        else:
            on_new_line = abs(char.baseline - baseline) > NEAR
            begins = on_new_line and char.x > layout.indent
            baseline = char.baseline
            text = _text_of(page)
            if begins:
                text.text += "\n"
            text.text += char.text
            texts[1].append(char)
    page.unsure += _unsure(page, list(texts.values()), drawn.others)
    return page


def _unsure(page: PageRead, texts: list[list[Char]], lines: int) -> Iterator[str]:
    yield from unreadable(texts, PAPER)
    yield from crossed(page.chars, page.frames)
    if lines:
        yield "有不是表格框线的线条"


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
