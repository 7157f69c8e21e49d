"""Workbooks of reports as clerks lay them out, made with openpyxl; every figure is another one."""

import random
from collections.abc import Callable
from decimal import Decimal

import openpyxl
from openpyxl.cell.cell import MergedCell
from openpyxl.styles import Alignment, Border, Side
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from forms.editions.form_2021 import FORM
from forms.form import Grid, Section
from forms.report import Report
from forms.values import Kind, Value
from tests.builders import complete

_LINE = Side(style="thin")
_THIN = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
TITLE = "{unit}{year}年政府信息公开工作年度报告"
TEXTS = {
    "overview": "（一）主动公开。全年发布信息若干条。\n（二）依申请公开。均按期答复。",
    "problems": "一是解读不够及时。\n下一步，加强培训。",
    "other_matters": "本年度没有收取信息处理费。",
}


def figures(seed: int) -> Report:
    """Return a report in which each figure is another one, totals too; the fee has decimals."""
    chosen = random.Random(seed)
    fields = [field for section in FORM.sections if section.grid for field in section.fields]
    counts = chosen.sample(range(2000), len(fields))
    values: dict[str, Value] = {}
    for field, count in zip(fields, counts, strict=True):
        values[field.id] = count
        if field.kind is Kind.MONEY:
            values[field.id] = Decimal(f"{count}.2449")
    for name, text in TEXTS.items():
        values[f"text.{name}"] = text
    return complete(values)


class Page:
    """A sheet that is filled from top to bottom."""

    def __init__(self, sheet: Worksheet, report: Report, *, is_framed: bool = True) -> None:
        self.sheet = sheet
        self.report = report
        self.is_framed = is_framed
        self.row = 1

    def text(self, text: str, *, merged: int = 0) -> None:
        """Write a line, over so many columns."""
        self.sheet.cell(self.row, 1, text).alignment = Alignment(wrap_text=True)
        if merged:
            self.sheet.merge_cells(
                start_row=self.row, start_column=1, end_row=self.row, end_column=merged
            )
        self.row += 1

    def grid(self, grid: Grid, shown: Callable[[Value], Value] = lambda value: value) -> None:
        """Write a table, each figure as it is ``shown``."""
        for cell in grid.cells:
            row, col = self.row + cell.row, 1 + cell.col
            value: Value = cell.text
            if cell.field:
                value = shown(self.report.value(cell.field.id))
            target = self.sheet.cell(row, col)
            assert not isinstance(target, MergedCell)
            target.value = float(value) if isinstance(value, Decimal) else value
            if cell.rowspan * cell.colspan > 1:
                last_row, last_col = row + cell.rowspan - 1, col + cell.colspan - 1
                self.sheet.merge_cells(
                    start_row=row, start_column=col, end_row=last_row, end_column=last_col
                )
        if self.is_framed:
            for row in range(self.row, self.row + grid.rows):
                for col in range(1, grid.columns + 1):
                    self.sheet.cell(row, col).border = _THIN
        self.row += grid.rows

    def section(self, section: Section, *, merged: int = 0) -> None:
        """Write a section without its heading."""
        if section.grid:
            self.grid(section.grid)
            return
        for line in str(self.report.value(section.text_id)).split("\n"):
            self.text(line, merged=merged)


def title(report: Report) -> str:
    """Return the title of a report."""
    return TITLE.format(unit=report.value("unit"), year=report.value("year"))


def one_sheet(report: Report, *, gap: int = 0, merged: int = 0, is_framed: bool = True) -> Workbook:
    """Return the whole report on one sheet."""
    book, page = _book(report, "Sheet1")
    page.is_framed = is_framed
    page.text(title(report), merged=merged)
    for section in FORM.sections:
        page.row += gap
        page.text(section.heading, merged=merged)
        page.section(section, merged=merged)
    page.text(str(report.value("unit")), merged=merged)
    page.text("2026年1月16日", merged=merged)
    return book


def a_sheet_each(report: Report, *, has_headings: bool) -> Workbook:
    """Return a sheet a section, named after it; ``has_headings`` on the sheets too."""
    book, page = _book(report, "封面")
    page.text(title(report))
    page.text(str(report.value("unit")))
    page.text("2026年1月16日")
    for section in FORM.sections:
        sheet = book.create_sheet(section.heading[:31])
        page = Page(sheet, report)
        if has_headings:
            page.text(section.heading)
        page.section(section)
    return book


def tables_only(report: Report) -> Workbook:
    """Return the three tables on one sheet, with nothing but a line between them."""
    book, page = _book(report, "统计表")
    page.text(title(report), merged=15)
    for section in FORM.sections:
        if section.grid:
            page.grid(section.grid)
            page.row += 1
    return book


def with_checks(report: Report) -> Workbook:
    """Return the whole report with the clerk's own checks beside table three."""
    book = one_sheet(report, gap=1)
    sheet = book.worksheets[0]
    for row in range(1, sheet.max_row + 1):
        if str(sheet.cell(row, 1).value).startswith(("一、本年新收", "二、上年结转")):
            sheet.cell(row, 12, "相符")
            sheet.cell(row, 13, 0)
    return book


def with_formulas(report: Report) -> Workbook:
    """Return tables whose totals are formulas, for a program that works them out."""
    book = one_sheet(report, gap=1)
    sheet = book.worksheets[0]
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value == "四、结转下年度继续办理":
                letters = [get_column_letter(col) for col in range(4, 10)]
                at = cell.row
                sheet.cell(at, 10, "=" + "+".join(f"{letter}{at}" for letter in letters))
    return book


def _book(report: Report, name: str) -> tuple[Workbook, Page]:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = name
    return book, Page(sheet, report)
