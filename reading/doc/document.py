"""A Word document of before 2007 as its reader sees it: its main text, and what was not read."""

from pathlib import Path
from typing import Final

from reading.doc.container import Streams, streams
from reading.doc.damage import DamagedError
from reading.doc.lists import Lists
from reading.doc.marks import Ends
from reading.doc.numbers import longs
from reading.doc.paragraphs import Ended, ParagraphReader, Text
from reading.doc.pieces import read_pieces
from reading.doc.properties import character_runs, paragraph_runs
from reading.doc.rows import row_places
from reading.doc.styles import Styles
from reading.file_notes import TRACKED, about_text_boxes
from reading.hindrances import mark_unread
from reading.seen_file import SeenFile
from reading.table_assembly import TableAssembly

_NAME: Final = "Word 97—2003 文档"


def read_doc(path: Path) -> SeenFile:
    """Return what the document at ``path`` shows.

    Raises:
        Unreadable: for a document that is damaged, encrypted or of before Word 97.
        OSError: where the file cannot be opened.
    """
    parts = streams(path)
    fib = parts.fib
    text = _text(parts)
    reader = ParagraphReader(text, Lists(fib, parts.table), {})
    notes = _foot_notes(parts, reader)
    reader = ParagraphReader(text, Lists(fib, parts.table), notes)
    assembly = TableAssembly()
    for each in reader.paragraphs(0, fib.main):
        _put(each, assembly)
    told: list[str] = []
    if reader.tracked:
        told.append(TRACKED)
    boxes = _words(reader, fib.boxes_at, fib.boxes_at + fib.boxes)
    told += about_text_boxes(boxes)
    blocks = assembly.blocks()
    mark_unread(blocks)
    return SeenFile(_NAME, blocks, notes=tuple(told))


def _put(ended: Ended, into: TableAssembly) -> None:
    """Put a paragraph among the blocks; the end of a row has no text of its own."""
    mark = ended.mark
    if mark.ends is Ends.ROW:
        into.end_row(mark.depth, row_places(mark.row), is_deleted=ended.is_deleted)
        return
    into.take(ended.paragraph, mark.depth)
    if mark.ends is Ends.BOX:
        into.end_box(mark.depth, is_deleted=ended.is_deleted)


def _text(parts: Streams) -> Text:
    fib, table = parts.fib, parts.table
    pieces = read_pieces(fib.pieces.of(table), parts.document, fib.boxes_at + fib.boxes)
    characters = character_runs(parts.document, fib.character_pages.of(table))
    paragraphs = paragraph_runs(parts.document, fib.paragraph_pages.of(table))
    styles = Styles(table[fib.styles.at :])  # some say that these are shorter than they are
    return Text(pieces, characters, paragraphs, parts.data, styles)


def _foot_notes(parts: Streams, reader: ParagraphReader) -> dict[int, str]:
    """Return the notes at the foot by where the main text refers to them."""
    fib = parts.fib
    if not fib.foot_notes:
        return {}
    marks, limits = fib.note_marks.of(parts.table), fib.notes.of(parts.table)
    count = (len(marks) - 4) // 6  # each is referred to by a place and two bytes
    places, starts = longs(marks, count), longs(limits, count + 1)
    found: dict[int, str] = {}
    for number in range(count):
        start, end = fib.main + starts[number], fib.main + starts[number + 1]
        if not fib.main <= start <= end <= fib.main + fib.foot_notes:
            raise DamagedError
        found[places[number]] = _words(reader, start, end)
    return found


def _words(reader: ParagraphReader, start: int, end: int) -> str:
    """Return the text of paragraphs in one line."""
    found: list[str] = []
    for each in reader.paragraphs(start, end):
        found += each.paragraph.text.split()
    return " ".join(found)
