"""A Word document of before 2007 as its reader sees it: its main text, and what was not read."""

from pathlib import Path
from typing import Final

from reading.doc.container import Streams, streams
from reading.doc.damage import DamagedError
from reading.doc.lists import Lists
from reading.doc.numbers import longs
from reading.doc.paragraphs import ParagraphReader, Text
from reading.doc.pieces import read_pieces
from reading.doc.properties import character_runs, paragraph_runs
from reading.doc.styles import Styles
from reading.doc.tables import Assembly
from reading.seen_file import SeenFile

_NAME: Final = "Word 97—2003 文档"
_TRACKED: Final = "文件里有没有接受的修订，按全部接受后的样子读"
_SHOWN: Final = 40  # characters of a text box that are told


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
    assembly = Assembly()
    for each in reader.paragraphs(0, fib.main):
        assembly.take(each)
    told: list[str] = []
    if reader.tracked:
        told.append(_TRACKED)
    boxes = _words(reader, fib.boxes_at, fib.boxes_at + fib.boxes)
    if boxes:
        told.append(f"文本框里的文字没有读：{boxes:.{_SHOWN}}")
    return SeenFile(_NAME, assembly.blocks(), notes=tuple(told))


def _text(parts: Streams) -> Text:
    fib, table = parts.fib, parts.table
    pieces = read_pieces(fib.pieces.of(table), parts.document, fib.boxes_at + fib.boxes)
    characters = character_runs(parts.document, fib.character_pages.of(table))
    paragraphs = paragraph_runs(parts.document, fib.paragraph_pages.of(table))
    return Text(pieces, characters, paragraphs, parts.data, Styles(fib.styles.of(table)))


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
