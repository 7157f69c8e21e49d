"""Workbooks of Excel 97 to 2003 and of WPS (XLS, ET; [MS-XLS]), read as they are shown."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import olefile

from reading.errors import Unreadable
from reading.seen_file import SeenFile
from reading.sheets.biff import Record, RichText, TextReader, records
from reading.sheets.blocks import seen_of
from reading.sheets.sheet import Sheet, doubt_noughts
from reading.sheets.xls_cells import CellReader
from reading.sheets.xls_layout import LayoutReader
from reading.sheets.xls_styles import Styles

_ANEW: Final = "请用 Excel 或 WPS 打开它，另存为 .xlsx 再试。"
_DAMAGED: Final = (OSError, ValueError, IndexError, KeyError, RecursionError, OverflowError)
_OF_97: Final = 0x0600
_FILE_PASS: Final = 0x002F
_SHEET: Final = 0x0085
_TEXTS: Final = 0x00FC
_DATES: Final = 0x0022
_MOST_TEXTS: Final = 100_000


def read_xls(path: Path) -> SeenFile:
    """Return what the workbook at ``path`` shows; raises Unreadable and OSError."""
    data = path.read_bytes()
    try:
        with olefile.OleFileIO(data) as file:
            stream = file.openstream("Workbook").read()
        sheets = _sheets(stream)
    except _DAMAGED as error:
        raise Unreadable("这是旧的 Excel 表格（.xls），文件不完整，读不了", _ANEW) from error
    return seen_of(sheets)


def _sheets(stream: bytes) -> list[Sheet]:
    if int.from_bytes(stream[4:6], "little") != _OF_97:
        raise Unreadable("这是 Excel 97 以前的表格", _ANEW)
    book = _Book()
    for record in records(stream):
        book.take(record)
    for start, sheet in book.sheets:
        cells = CellReader(sheet, book.styles, book.texts, from_1904=book.from_1904)
        layout = LayoutReader(sheet)
        for record in records(stream, start):
            layout.take(record)
            cells.take(record)
        sheet.remarks += layout.remarks()
    sheets = [sheet for _, sheet in book.sheets]
    doubt_noughts(sheets)
    return sheets


class _Book:
    """What holds for all sheets, and which there are, with where in the stream each begins."""

    def __init__(self) -> None:
        self.styles = Styles()
        self.sheets: list[tuple[int, Sheet]] = []
        self.texts: list[RichText] = []
        self.from_1904 = False

    def take(self, record: Record) -> None:
        """Take what ``record`` says; raises Unreadable and ValueError."""
        if record.kind == _FILE_PASS:
            raise Unreadable("文件加了打开密码", "请打开它，去掉打开密码另存一份，再试。")
        if record.kind == _SHEET:
            self.sheets += _declared(record)
        elif record.kind == _TEXTS:
            self.texts = _texts(record)
        elif record.kind == _DATES:
            self.from_1904 = record.numbers("H") == (1,)
        else:
            self.styles.take(record)


def _declared(record: Record) -> Iterator[tuple[int, Sheet]]:
    """Yield a sheet with where in the stream it begins, unless it is a chart or a macro."""
    start, state, kind = record.numbers("IBB")
    if kind == 0:
        name = TextReader(record.parts, 6).short_text()
        yield start, Sheet(name, is_hidden=bool(state & 3))


def _texts(record: Record) -> list[RichText]:
    """Return the texts that the cells share."""
    _, count = record.numbers("II")
    if count > _MOST_TEXTS:
        raise Unreadable("文字太多，不像年报，没有读取", "请确认选对了文件。")
    reader = TextReader(record.parts, 8)
    return [reader.rich_text() for _ in range(count)]
