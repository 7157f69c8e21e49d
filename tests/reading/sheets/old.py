"""Workbooks of Excel 97 to 2003, record by record ([MS-XLS]), of what a test is about."""

import struct

from reading.sheets.sheet import OF_A_REPORT, Sheet
from reading.sheets.xls import _sheets
from reading.sheets.xls_records import Records

BOF, EOF, CONTINUE = 0x0809, 0x000A, 0x003C
LABEL, NUMBER, FORMULA, STRING, BLANK = 0x0204, 0x0203, 0x0006, 0x0207, 0x0201
BOOL_ERR, RK, MUL_RK, MUL_BLANK, LABEL_SST = 0x0205, 0x027E, 0x00BD, 0x00BE, 0x00FD
FONT, FORMAT, XF, PALETTE, TEXTS, BOUND_SHEET = 0x0031, 0x041E, 0x00E0, 0x0092, 0x00FC, 0x0085
ROW, COLUMNS, MERGED, WINDOW, NOTE, TEXT_BOX = 0x0208, 0x007D, 0x00E5, 0x023E, 0x001C, 0x01B6

Given = tuple[int, bytes]


def packed(kind: int, data: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def text(words: str) -> bytes:
    return struct.pack("<HB", len(words), 1) + words.encode("utf-16-le")


def at(row: int, col: int, look: int = 0) -> bytes:
    return struct.pack("<3H", row, col, look)


def number(row: int, col: int, value: float, look: int = 0) -> Given:
    return NUMBER, at(row, col, look) + struct.pack("<d", value)


def formula(row: int, col: int, value: float | bytes, look: int = 0) -> Given:
    result = value if isinstance(value, bytes) else struct.pack("<d", value)
    return FORMULA, at(row, col, look) + result + bytes(8)


def font(*, colour: int = 0x7FFF, flags: int = 0, raised: int = 0) -> Given:
    name = struct.pack("<BB", 1, 0) + b"a"
    return FONT, struct.pack("<5H4B", 200, flags, colour, 400, raised, 0, 0, 0, 0) + name


def look(
    font: int = 0, code: int = 0, *, lines: int = 0, pattern: int = 0, ground: int = 0
) -> Given:
    return XF, struct.pack("<3H4xIIH", font, code, 1, lines, pattern << 26, ground)


def begin(kind: int, version: int = 0x0600) -> bytes:
    return packed(BOF, struct.pack("<HHHHII", version, kind, 0, 0, 0, 0))


def stream(
    sheets: dict[str, list[Given]], book: list[Given] | None = None, version: int = 0x0600
) -> bytes:
    """Return the stream of a workbook that has these records, and in ``book`` those of its own."""
    shared = [font(), look()] if book is None else book
    head = begin(5, version) + b"".join(packed(*each) for each in shared)
    pages = [begin(16) + b"".join(packed(*each) for each in given) for given in sheets.values()]
    names = [text(name) for name in sheets]
    lengths = [4 + 6 + len(name) - 1 for name in names]
    place = len(head) + sum(lengths) + 4
    for name, page in zip(names, pages, strict=True):
        begins = struct.pack("<IBB", place, 0, 0)
        head += packed(BOUND_SHEET, begins + name[:1] + name[2:])
        place += len(page) + 4
    return head + packed(EOF) + b"".join(page + packed(EOF) for page in pages)


def read(*given: Given, book: list[Given] | None = None) -> Sheet:
    """Return a sheet that has these records."""
    (sheet,) = _sheets(Records(stream({"二": list(given)}, book)), OF_A_REPORT)
    return sheet


def shown(*given: Given, book: list[Given] | None = None) -> dict[tuple[int, int], str]:
    """What the cells of a sheet show that has these records; a question mark for unread."""
    cells = read(*given, book=book).cells
    return {place: "?" if cell.unread else cell.text for place, cell in cells.items()}
