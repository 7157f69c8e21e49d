"""The proof of a written workbook.

Every cell with its formula and every merged block, against the report.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from export.content import Content, title_of
from export.document import Document
from export.xlsx.book_proof import book_differences
from export.xlsx.check_sheet import NAME as CHECKS
from export.xlsx.data_sheet import NAME as DATA
from export.xlsx.entries import PROMPTS
from export.xlsx.findings_sheet import NAME as FINDINGS
from export.xlsx.fitting import fitting_differences
from export.xlsx.margins import is_foot, is_mark
from export.xlsx.plan import book_of, sheets
from export.xlsx.rebuilt import reports
from export.xlsx.sheet import Box, Sheet
from export.xlsx.sheet_proof import (
    box_differences,
    merged_differences,
    repeated_differences,
    sheet_differences,
    shown_in,
)
from export.xlsx.texts import NAME as TEXTS
from export.xlsx.texts import laid_out_as, planned_lines
from reading.sheets.goes_on import lines_of
from reading.xlsx.sheet import SheetRead
from reading.xlsx.workbook import WorkbookRead, read_workbook

#: They tell about the report.
_NOT_COMPARED = (CHECKS, FINDINGS)
_SHOWN = 60  # characters of a text in whose place a formula stands


def differences(document: Document, path: Path) -> list[str]:
    """Return what the workbook at ``path`` holds otherwise than ``document``, a line each.

    The list is empty where all agrees.
    """
    return book_differences(book_of(document), path)


def content(path: Path) -> Content:
    """Return what the sheets of the workbook at ``path`` say, but for the check sheet.

    Raises Unreadable.
    """
    read = read_workbook(path)
    first = read.sheets[0].table.texts() if read.sheets else {}
    begins = {(span.row, span.col): text for span, text in first.items()}
    title = title_of(begins.get((0, 0), ""))
    doubts = (*read.doubts, *_strange_margins(read), *_strange_prompts(read))
    compare = partial(_content_differences, book=read)
    return Content(title, read.keywords, compare, doubts, reports(read))


def _strange_margins(read: WorkbookRead) -> Iterator[str]:
    """Yield what is printed above or below a sheet and is no draft's mark or page number."""
    for sheet in read.sheets:
        for text in sheet.margins.heads:
            if not is_mark(text):
                yield f"{sheet.name}：页眉是“{text[:_SHOWN]}”"
        for text in sheet.margins.feet:
            if not is_foot(text):
                yield f"{sheet.name}：页脚是“{text[:_SHOWN]}”"


def _strange_prompts(read: WorkbookRead) -> Iterator[str]:
    """Yield what is said where a cell is chosen, other than what may be filled in."""
    for sheet in read.sheets:
        for prompt in sheet.prompts:
            if prompt.title or prompt.text not in PROMPTS:
                told = f"{prompt.title}{prompt.text}"[:_SHOWN]
                yield f"{sheet.name}：{prompt.area[:_SHOWN]}：选中格子时会弹出提示“{told}”"


def _content_differences(document: Document, book: WorkbookRead) -> list[str]:
    planned = sheets(document)
    names = [sheet.name for sheet in planned]
    there = {sheet.name: sheet for sheet in book.sheets}
    found = [f"多出工作表“{name}”" for name in there if name not in {*names, *_NOT_COMPARED}]
    found += _order_differences(names, [sheet.name for sheet in book.sheets])
    for sheet in planned:
        if sheet.name in _NOT_COMPARED:
            continue
        if sheet.name == DATA and found:  # it repeats the others, whose differences are told
            continue
        if sheet.name not in there:
            if sheet.name != DATA:  # there was none before
                found.append(f"没有工作表“{sheet.name}”")
            continue
        read = there[sheet.name]
        found += repeated_differences(sheet, read)
        if sheet.name == TEXTS:
            found += _text_differences(sheet, read)
            continue
        found += sheet_differences(sheet, read, is_calculated=False)
        found += fitting_differences(sheet, read)
    return found


def _text_differences(sheet: Sheet, read: SheetRead) -> Iterator[str]:
    """Compare the texts, in whatever rows a file has them."""
    shown = shown_in(read)
    laid = laid_out_as(sheet, shown)
    joined = {line.at: line.text for line in lines_of(shown)}
    whole = [Box(*line.at, line.text, style) for line, style in planned_lines(laid)]
    yield from merged_differences(laid, read)
    yield from box_differences(replace(laid, boxes=tuple(whole)), joined, read, is_calculated=True)
    yield from fitting_differences(laid, read)


def _order_differences(wanted: list[str], read: list[str]) -> Iterator[str]:
    """Yield which sheets stand otherwise than ``wanted``, or are there twice."""
    if len(set(read)) < len(read):
        yield "有两张工作表同名"
    common = [name for name in read if name in wanted]
    if common != [name for name in wanted if name in read]:
        yield f"工作表的次序不同：{'、'.join(common)}"
