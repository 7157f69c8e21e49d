"""Workbooks as their reader sees them: what each cell shows, and the formula behind it.

openpyxl gives either the values of formulas or the formulas, and parses a workbook twice for both.
What it makes of one cell's element is taken here instead, once with either in mind; the rest
(strings, styles, properties) is read once too.
"""

import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from warnings import catch_warnings, simplefilter
from zipfile import BadZipFile

from openpyxl.reader.excel import ExcelReader

from reading.errors import Unreadable
from reading.seen import Table
from reading.xlsx.sheet import SheetRead, read_sheet

_DAMAGED = (
    BadZipFile,
    KeyError,
    ValueError,
    SyntaxError,
    TypeError,
    AttributeError,
    IndexError,
    EOFError,
    RuntimeError,
    zlib.error,
)


@dataclass(frozen=True, slots=True)
class WorkbookRead:
    """A workbook: its sheets, and the keywords among its properties."""

    sheets: list[SheetRead]
    keywords: str


def read_workbook(path: Path) -> WorkbookRead:
    """Return what the workbook at ``path`` shows.

    Raises Unreadable, and OSError where the system refuses.
    """
    try:
        with path.open("rb") as file, catch_warnings():
            simplefilter("ignore")  # of what openpyxl does not know in other programs' workbooks
            reader = _Reader(file)
            reader.read()
            return WorkbookRead(reader.sheets, reader.wb.properties.keywords or "")
    except _DAMAGED as found:
        raise Unreadable(f"读不出来：{found}") from found


class _Reader(ExcelReader):
    """Reads a workbook as openpyxl does, but for its sheets."""

    def __init__(self, file: Any) -> None:  # noqa: ANN401
        super().__init__(file, data_only=True, keep_links=False)
        self.sheets: list[SheetRead] = []

    def read_worksheets(self) -> None:
        for sheet, relation in self.parser.find_sheets():
            if relation.target not in self.valid_files:
                continue
            page = self.wb.create_sheet(sheet.name)
            if "chartsheet" in relation.Type:
                self.sheets.append(SheetRead(page.title, Table(), frozenset(), {}))
                continue
            with self.archive.open(relation.target) as source:
                self.sheets.append(read_sheet(page, source, self.shared_strings))
