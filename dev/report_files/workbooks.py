"""Workbooks with a report, written by openpyxl."""

import io
import zipfile
from datetime import datetime

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from forms.editions.form_2021 import FORM
from tests.offices.paper import Printed, Rows

from .office import Office
from .tables import official

_TIME = (2024, 1, 10, 8, 0, 0)


def workbook(office: Office, *, is_sheet_each: bool = False) -> Workbook:
    """Return the workbook of a report: one sheet, or a sheet for each section."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "基本信息" if is_sheet_each else "年报"
    sheet["A1"], sheet["A2"] = office.title, office.preamble
    row = 3
    for section in FORM.sections:
        if is_sheet_each:
            sheet, row = book.create_sheet(section.short), 1
        sheet.cell(row, 1).value = section.heading
        row += 1
        if section.grid:
            fill(sheet, official(office, section.id), row)
            row += section.grid.rows
        else:
            for text in office.texts(section.id):
                sheet.cell(row, 1).value = text
                row += 1
    sheet.cell(row, 1).value = office.unit
    sheet.cell(row + 1, 1).value = office.signed_on
    return book


def fill(sheet: Worksheet, rows: Rows, top: int) -> None:
    """Fill a table into a sheet from the row ``top``, its boxes merged as they are printed."""
    taken: set[tuple[int, int]] = set()
    for number, row in enumerate(rows):
        col = 0
        for box in row:
            while (number, col) in taken:
                col += 1
            sheet.cell(top + number, col + 1).value = _entered(box)
            down, right = top + number + box.rows - 1, col + box.cols
            if box.rows > 1 or box.cols > 1:
                sheet.merge_cells(None, top + number, col + 1, down, right)
            for below in range(box.rows):
                taken.update((number + below, col + beside) for beside in range(box.cols))


def _entered(box: Printed) -> str | int | float | None:
    if not box.is_figure or not box.text:
        return box.text or None
    return float(box.text) if "." in box.text else int(box.text)


def saved(book: Workbook) -> bytes:
    """Return a workbook as a file, the same bytes for the same workbook."""
    day = datetime(*_TIME)  # noqa: DTZ001 (a file's time has no zone)
    book.properties.created = book.properties.modified = day
    whole, timeless = io.BytesIO(), io.BytesIO()
    book.save(whole)
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(timeless, "w") as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, _TIME), old.read(name), zipfile.ZIP_DEFLATED)
    return timeless.getvalue()
