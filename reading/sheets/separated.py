"""Sheets that were saved as text (CSV): commas, tabs or semicolons between the cells."""

import csv
import re
from io import StringIO
from pathlib import Path
from typing import Final

from reading import guards
from reading.encoding import decoded
from reading.errors import Unreadable
from reading.sheets.sheet import Cell, Most, Sheet, Style
from reading.ways_out import AS_XLSX
from reading.xlsx.places import Place

_SEPARATORS: Final = ",\t;"
_LOOKED_AT: Final = 10_000  # characters
_NUMBER: Final = re.compile(r"[0-9]{1,15}(?:\.[0-9]{1,15})?")
_PLAIN: Final = Style()
#: Separators in one line of a cell from which on it looks like a row of its own.
_OF_A_ROW: Final = 3


def separated_sheets(path: Path, most: Most) -> list[Sheet]:
    """Return the one sheet that the text at ``path`` is; raises Unreadable and OSError.

    It goes by the name of the file.
    """
    guards.refuse_large_file(path, guards.MOST_TEXT)
    text, notes = decoded(path.read_bytes())
    sheet = Sheet(path.stem, most=most)
    sheet.remarks += notes
    lines = StringIO(text.removeprefix("\ufeff"), newline="")
    separator = _separator(text)
    try:
        # Strict, as a quote that nobody closed takes in the rows below it.
        for row, cells in enumerate(csv.reader(lines, delimiter=separator, strict=True)):
            for col, words in enumerate(cells):
                if _holds_rows(words, separator):
                    raise Unreadable("里面有一格像是把下面几行也引了进去，没有读取", AS_XLSX)
                _take(sheet, (row, col), words.strip())
    except csv.Error as error:
        raise Unreadable("里面有一格的引号不成对，或者长得不像表格，没有读取", AS_XLSX) from error
    return [sheet]


def _holds_rows(words: str, separator: str) -> bool:
    """Whether a cell took in rows below it, between a quote too many and the next one."""
    below = words.splitlines()[1:]
    return any(line.count(separator) >= _OF_A_ROW for line in below)


def _take(sheet: Sheet, at: Place, words: str) -> None:
    """Take a cell; what is a number there was one in the program that saved it."""
    sheet.take(at, Cell(words), _PLAIN)
    if _NUMBER.fullmatch(words):
        sheet.numbers[at] = float(words)


def _separator(text: str) -> str:
    """Return what stands between the cells: what there is most of at the beginning."""
    beginning = text[:_LOOKED_AT]
    return max(_SEPARATORS, key=beginning.count)
