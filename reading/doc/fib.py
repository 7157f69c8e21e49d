"""What stands at the beginning of a Word document: how it is kept, and where everything is.

[MS-DOC] 2.5 calls that the file information block, Fib.
"""

from dataclasses import dataclass
from typing import Final, NamedTuple

from reading import guards
from reading.doc.damage import DamagedError
from reading.doc.numbers import cut, long, short
from reading.errors import Unreadable
from reading.ways_out import AS_DOCX, UNLOCKED

_WORD: Final = 0xA5EC  # how documents of Word 97 and later begin
_OLDER: Final = (0xA5DC, 0xA5DB, 0xDBA5, 0xA697, 0xA699)
_FIRST_VERSION: Final = 0xC0  # of the format, since Word 97
_ENCRYPTED: Final = 0x100
_SECOND_TABLE: Final = 0x200
_OBFUSCATED: Final = 0x8000
_FLAGS_AT: Final = 10
_COUNTS_AT: Final = 64  # where the numbers of characters are
_PLACES_AT: Final = 154  # where the list is that says where everything is
#: Numbers in that list.
_STYLES: Final = 1
_NOTE_MARKS: Final = 2
_NOTES: Final = 3
_CHARACTER_PAGES: Final = 12
_PARAGRAPH_PAGES: Final = 13
_PIECES: Final = 33
_LISTS: Final = 73
_LIST_USES: Final = 74


class Part(NamedTuple):
    """Where in the table stream a part is, and how long."""

    at: int
    length: int

    def of(self, table: bytes) -> bytes:
        """Return its bytes; raises DamagedError where they are not all there."""
        if not self.length:
            return b""
        return cut(table, self.at, self.length)


@dataclass(frozen=True, slots=True)
class Fib:
    """Where the parts of a document are, and how many characters its texts have.

    Its texts follow each other: the main text, the notes at the foot, heads and feet of pages, old
    macros, comments, the notes at the end, text boxes.
    """

    table_stream: str
    main: int
    foot_notes: int
    heads: int
    macros: int
    comments: int
    end_notes: int
    boxes: int
    styles: Part
    note_marks: Part
    notes: Part
    character_pages: Part
    paragraph_pages: Part
    pieces: Part
    lists: Part
    list_uses: Part

    @property
    def boxes_at(self) -> int:
        """Where the text boxes of the main text begin, in characters from the beginning."""
        return (
            self.main + self.foot_notes + self.heads + self.macros + self.comments + self.end_notes
        )


def read_fib(document: bytes) -> Fib:
    """Return what the main stream of a document says at its beginning; raises Unreadable."""
    kind = short(document, 0)
    version = short(document, 2)
    if kind in _OLDER or (kind == _WORD and version < _FIRST_VERSION):
        raise Unreadable("这是 Word 95 或更早的文档，没有读取", AS_DOCX)
    if kind != _WORD:
        raise DamagedError
    flags = short(document, _FLAGS_AT)
    if flags & (_ENCRYPTED | _OBFUSCATED):
        raise Unreadable("文件加了打开密码", UNLOCKED)
    counts = [long(document, _COUNTS_AT + 4 * number) for number in range(3, 10)]
    main, foot_notes, heads, macros, comments, end_notes, boxes = counts
    guards.refuse_many_characters(sum(counts))
    return Fib(
        table_stream="1Table" if flags & _SECOND_TABLE else "0Table",
        main=main,
        foot_notes=foot_notes,
        heads=heads,
        macros=macros,
        comments=comments,
        end_notes=end_notes,
        boxes=boxes,
        styles=_part(document, _STYLES),
        note_marks=_part(document, _NOTE_MARKS),
        notes=_part(document, _NOTES),
        character_pages=_part(document, _CHARACTER_PAGES),
        paragraph_pages=_part(document, _PARAGRAPH_PAGES),
        pieces=_part(document, _PIECES),
        lists=_part(document, _LISTS),
        list_uses=_part(document, _LIST_USES),
    )


def _part(document: bytes, number: int) -> Part:
    at = _PLACES_AT + 8 * number
    return Part(long(document, at), long(document, at + 4))
