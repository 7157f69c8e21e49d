"""What a spreadsheet writes as text: commas or tabs between the cells, line ends within quotes."""

import csv
import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from reading.seen import Block
from reading.text.lines import is_figure
from reading.text.tables import Rows, Written, table_of

#: Commas in a row at least, and the share of lines that have as many.
_FEWEST: Final = 3
_SHARE: Final = 0.8
_TEXT: Final = re.compile(r"^[（(]?[一二三四五六七八九十]+[、)）]|。|报告$|^第.*条|年.*月.*日")
_LONGEST_LABEL: Final = 20  # characters
_MOST_LINES_OF_CELL: Final = 10


def separated_blocks(lines: Sequence[str], written: Written) -> list[Block] | None:
    """Return what ``lines`` with commas between cells show; None where they are no such rows."""
    rows = _rows(lines)
    if rows is None:
        return None
    blocks: list[Block] = []
    run: Rows = []
    for row in [*rows, []]:
        if row and not is_text_row(row):
            run.append(row)
            continue
        if run:
            blocks.append(table_of(_as_wide_as_filled(run), written, has_columns=True))
            run = []
        if row:
            blocks += [written(line) for line in row[0].split("\n") if line.strip()]
    return blocks


def _as_wide_as_filled(rows: Rows) -> Rows:
    """Return ``rows`` without the columns behind the last in which anything stands."""
    filled = [number for row in rows for number, cell in enumerate(row) if cell]
    return [row[: max(filled, default=0) + 1] for row in rows]


def is_text_row(row: Sequence[str]) -> bool:
    """Whether a row is a heading or a paragraph in a sheet that is as wide as its tables."""
    if any(row[1:]):
        return False
    return bool(_TEXT.search(row[0])) or len(row[0]) > _LONGEST_LABEL


def rejoined(lines: Sequence[str]) -> list[str]:
    """Return ``lines`` in which a row with quoted line ends is one, and its quotes are gone.

    A sheet that is copied as text puts into quotes what has several lines.
    """
    found: list[str] = []
    number = 0
    while number < len(lines):
        count = _lines_of_row(lines, number)
        row = "\n".join(lines[number : number + count])
        number += count
        found.append(_unquoted(row) if count > 1 else row)
    return found


def _rows(lines: Sequence[str]) -> Rows | None:
    filled = [line for line in lines if line.strip()]
    if sum("," in line for line in filled) < _SHARE * len(filled) or not filled:
        return None
    try:
        rows = list(csv.reader(f"{line}\n" for line in lines))
    except csv.Error:
        return None
    rows = [[cell.strip() for cell in row] for row in rows if any(row)]
    widths = Counter(len(row) for row in rows)
    if not widths:
        return None
    width, count = widths.most_common(1)[0]
    has_figures = any(is_figure(cell) for row in rows for cell in row)
    if width <= _FEWEST or count < _SHARE * len(rows) or not has_figures:
        return None
    return rows


def _lines_of_row(lines: Sequence[str], number: int) -> int:
    """Return how many lines the row takes that begins with line ``number``."""
    first = lines[number]
    opens = first.startswith('"') or '\t"' in first
    if not opens or first.count('"') % 2 == 0:
        return 1
    row = ""
    for count, line in enumerate(lines[number : number + _MOST_LINES_OF_CELL], start=1):
        row += line
        if row.count('"') % 2 == 0:
            return count if "\t" in row else 1
    return 1


def _unquoted(row: str) -> str:
    cells = next(csv.reader([row], dialect="excel-tab"), [])
    return "\t".join(cell.replace("\n", "").replace("\t", " ") for cell in cells)
