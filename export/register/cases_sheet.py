"""The sheet of the cases: a heading, the names of the columns, a row each."""

from collections.abc import Iterator
from datetime import date
from itertools import zip_longest
from typing import Final

from export.register.lines import Line, lines_of
from export.register.register import Register
from export.xlsx.long_texts import parts
from export.xlsx.sheet import Box, Sheet, Style
from reading.sheets.goes_on import GOES_ON

NAME: Final = "登记簿"
#: The names and widths in digits of what a Line has.
_COLUMNS: Final = (
    ("登记编号", 10.0),
    ("收到日期", 14.0),
    ("申请人类别", 7.0),
    ("申请人", 9.0),
    ("内容摘要", 28.0),
    ("申请方式", 11.0),
    ("承办科室", 9.0),
    ("补正告知日期", 14.0),
    ("收到补正日期", 14.0),
    ("延期", 9.0),
    ("答复期限", 14.0),
    ("答复日期", 14.0),
    ("办理结果", 16.0),
    ("文号", 11.0),
    ("复议诉讼", 10.0),
    ("状态", 7.0),
    ("备注", 18.0),
)
_WIDTHS: Final = tuple(width for _, width in _COLUMNS)
_FIRST: Final = 2  # below the heading and the columns' names


def cases_sheet(register: Register) -> Sheet:
    """Return the sheet of the cases of a ``register``."""
    boxes = [Box(0, 0, register.title, Style.HEADING)]
    for col, (name, _) in enumerate(_COLUMNS):
        boxes.append(Box(1, col, name, Style.HEAD))
    row = _FIRST
    for line in lines_of(register):
        for values in _rows(line):
            for col, value in enumerate(values):
                boxes.append(Box(row, col, value or None, Style.ENTRY))
            row += 1
    return Sheet(NAME, tuple(boxes), _WIDTHS, frozen=(_FIRST, 1), repeated=_FIRST)


def _rows(line: Line) -> Iterator[tuple[str | date | None, ...]]:
    """Yield what stands of a case, in as many rows as show all of it."""
    texts: list[list[str | date | None]] = []
    for value, width in zip(line, _WIDTHS, strict=True):
        if isinstance(value, str):
            texts.append(list(parts(value, width, Style.ENTRY.size)))
        else:
            texts.append([value])
    number, *others = texts
    for at, row in enumerate(zip_longest(number, *others)):
        yield row if not at else (GOES_ON, *row[1:])
