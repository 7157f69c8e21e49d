"""Registers for the tests, made as offices make them: rows of whatever was typed, merged cells."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from intake.register.findings import Entry, RegisterRead
from intake.register.maps import NO_MAP, RegisterMap
from intake.register.register import read_register
from ledger.events import Answered
from reading.seen import Span
from reading.sheets.sheet import Cell, Sheet, Style

TODAY = date(2026, 3, 1)
Value = str | float | date | None
Rows = Iterable[Sequence[object]]

HEADS = ("登记编号", "收到日期", "申请人", "申请人类别", "申请内容", "答复日期", "办理结果")
#: A row with nothing to doubt.
PLAIN = ("2025-001", "2025-03-03", "赵甲", "自然人", "道路规划", "2025-03-20", "予以公开")


def row(number: int, **others: Value) -> list[Value]:
    """Return such a row with another number and summary, and what else is to be otherwise."""
    made = dict(zip(HEADS, PLAIN, strict=True))
    values: dict[str, Value] = {
        **made,
        "登记编号": f"2025-{number:03}",
        "申请内容": f"规划{number}",
    }
    return list((values | others).values())


def saved(
    folder: Path, rows: Rows, *, sheet: str = "2025年", merged: Sequence[str] = (), name: str = "表"
) -> Path:
    """Save a workbook of one sheet and return where."""
    book = openpyxl.Workbook()
    page = book.active
    assert isinstance(page, Worksheet)
    page.title = sheet
    for each in rows:
        page.append(list(each))
    for block in merged:
        page.merge_cells(block)
    path = folder / f"{name}.xlsx"
    book.save(path)
    return path


def read(path: Path, map: RegisterMap = NO_MAP) -> RegisterRead:
    return read_register(path, TODAY, map)


def read_rows(
    folder: Path, rows: Rows, *, sheet: str = "2025年", merged: Sequence[str] = ()
) -> RegisterRead:
    """Return what a register with these rows holds."""
    return read(saved(folder, rows, sheet=sheet, merged=merged))


def as_sheet(rows: Rows, merged: Iterable[Span] = (), name: str = "2025年") -> Sheet:
    """Return the sheet of such a workbook without the way through a file."""
    sheet = Sheet(name)
    for row, cells in enumerate(rows):
        for col, value in enumerate(cells):
            if isinstance(value, date):
                sheet.days[row, col] = value
            elif isinstance(value, int | float):
                sheet.numbers[row, col] = value
            sheet.take((row, col), Cell("" if value is None else str(value)), Style())
    for span in merged:
        sheet.merge(span)
    return sheet


def only(found: RegisterRead) -> Entry:
    (entry,) = found.entries
    return entry


def doubts(found: RegisterRead) -> dict[int, list[str]]:
    """What is in doubt, by row."""
    by_row: dict[int, list[str]] = {}
    for _, number, what in found.doubts:
        by_row.setdefault(number, []).append(what)
    return by_row


def left_out(found: RegisterRead) -> dict[int, str]:
    """Why rows were left out."""
    return {number: why for _, number, why in found.left_out}


def all_of(found: RegisterRead) -> str:
    """Return all that was read, persons too, of which nothing is shown otherwise."""
    return f"{found}{[tuple(entry.person) for entry in found.entries]}"


def answer(entry: Entry) -> Answered:
    """The answer, which is the last that happened."""
    last = entry.happened[-1]
    assert isinstance(last, Answered)
    return last
