"""Workbooks of Excel 97 to 2003 and of WPS (XLS, ET), read by xlrd as they are shown."""

import struct
from io import StringIO
from pathlib import Path
from typing import Final

import olefile
import xlrd

from reading.errors import Unreadable
from reading.seen_file import SeenFile
from reading.sheets.blocks import seen_of
from reading.sheets.sheet import OF_A_REPORT, Most, Sheet, doubt_noughts
from reading.sheets.xls_records import Records
from reading.sheets.xls_sheet import SheetReader
from reading.sheets.xls_styles import Styles
from reading.ways_out import IF_OPENED_AS_XLSX

#: What olefile and xlrd raise on files that are damaged.
_DAMAGED: Final = (
    xlrd.XLRDError,
    struct.error,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    MemoryError,
    OSError,
    RecursionError,
    TypeError,
    ValueError,
)


def read_xls(path: Path) -> SeenFile:
    """Return what the workbook at ``path`` shows; raises Unreadable and OSError."""
    return seen_of(xls_sheets(path, OF_A_REPORT))


def xls_sheets(path: Path, most: Most) -> list[Sheet]:
    """Return the sheets of the workbook at ``path``; raises Unreadable and OSError."""
    data = path.read_bytes()
    try:
        with olefile.OleFileIO(data) as file:
            name = "Workbook" if file.exists("Workbook") else "Book"
            stream = file.openstream(name).read()
        return _sheets(Records(stream), most)
    except _DAMAGED as error:
        raise Unreadable(
            "这是旧的 Excel 表格（.xls），文件不完整，读不了", IF_OPENED_AS_XLSX
        ) from error


def _sheets(records: Records, most: Most) -> list[Sheet]:
    sheets: list[Sheet] = []
    with xlrd.open_workbook(
        file_contents=records.for_xlrd(),
        logfile=StringIO(),  # what it says of odd records is for nobody
        formatting_info=True,
        on_demand=True,
        ragged_rows=True,
    ) as book:
        reader = SheetReader(Styles(book), most, from_1904=bool(book.datemode))
        for number, beside in enumerate(records.sheets):
            sheets.append(reader.read(book.sheet_by_index(number), beside))
            book.unload_sheet(number)
    doubt_noughts(sheets)
    return sheets
