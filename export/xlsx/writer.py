"""Writing the workbook, with the only use of XlsxWriter: it stores formulas together with their values."""

import io
from datetime import datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import xlsxwriter

from export.document import Document
from export.xlsx.plan import sheets
from export.xlsx.sheet import Box, Sheet, Style

_A4 = 9
_MARGINS = {"left": 0.7, "right": 0.7, "top": 0.8, "bottom": 0.8}  # inches
_FRAME: dict[str, Any] = {"border": 1, "text_wrap": True, "valign": "vcenter"}
_LOOKS: dict[Style, dict[str, Any]] = {
    Style.TITLE: {"align": "center", "valign": "vcenter", "text_wrap": True},
    Style.HEADING: {"valign": "vcenter"},
    Style.PARAGRAPH: {"text_wrap": True, "valign": "top"},
    Style.CELL: _FRAME | {"align": "center"},
    Style.NOTE: _FRAME | {"align": "left"},
}
_RED = {"font_color": "#9C0006", "bg_color": "#FFC7CE"}
#: A workbook is dated like its report, never by the clock: the same report gives the same bytes.
_UNDATED = datetime(1980, 1, 1)  # noqa: DTZ001


def write(document: Document, target: Path) -> None:
    """Write ``document`` to ``target``; raises OSError where that cannot be written."""
    data = io.BytesIO()
    book = xlsxwriter.Workbook(
        data,
        {"in_memory": True, "default_format_properties": {"font_name": "宋体", "font_size": 11}},
    )
    day = document.report.date
    book.set_properties(
        {
            "title": document.title,
            "author": document.author,
            "keywords": document.stamp,
            "created": datetime.combine(day, time()) if day else _UNDATED,
        }
    )
    formats = _Formats(book)
    for sheet in sheets(document):
        _write_sheet(book, sheet, formats, document.mark)
    book.close()
    target.write_bytes(data.getvalue())


class _Formats:
    """The workbook's formats, each made once."""

    def __init__(self, book: Any) -> None:  # noqa: ANN401
        self.book = book
        self.red = book.add_format(_RED)
        self._known: dict[tuple[Style, str], Any] = {}

    def of(self, box: Box) -> Any:  # noqa: ANN401
        key = box.style, box.number_format
        if key not in self._known:
            self._known[key] = self.book.add_format(
                _LOOKS[box.style]
                | {
                    "font_name": box.style.font,
                    "font_size": box.style.size,
                    "num_format": box.number_format,
                }
            )
        return self._known[key]


def _write_sheet(book: Any, sheet: Sheet, formats: _Formats, mark: str) -> None:  # noqa: ANN401
    page = book.add_worksheet(sheet.name)
    for col, width in enumerate(sheet.widths):
        page.set_column(col, col, width)
    for row, height in sheet.heights.items():
        page.set_row(row, height)
    for box in sheet.boxes:
        _write_box(page, box, formats.of(box))
    if sheet.alarm:
        first, last, col, text = sheet.alarm
        column = chr(ord("A") + col)
        page.conditional_format(
            first,
            0,
            last,
            len(sheet.widths) - 1,
            {
                "type": "formula",
                "criteria": f'=${column}{first + 1}="{text}"',
                "format": formats.red,
            },
        )
    page.set_paper(_A4)
    page.set_margins(**_MARGINS)
    page.center_horizontally()
    page.fit_to_pages(1, 1 if sheet.one_page else 0)
    if mark:
        page.set_header(f"&R{mark}")
    page.set_footer("&C— &P —")


def _write_box(page: Any, box: Box, look: Any) -> None:  # noqa: ANN401
    if box.rowspan > 1 or box.colspan > 1:
        page.merge_range(
            box.row, box.col, box.row + box.rowspan - 1, box.col + box.colspan - 1, "", look
        )
    match box.value:
        case _ if box.formula:
            page.write_formula(
                box.row, box.col, f"={box.formula}", look, "" if box.value is None else box.value
            )
        case None:
            page.write_blank(box.row, box.col, None, look)
        case str():
            page.write_string(
                box.row, box.col, box.value, look
            )  # never as a formula, a link or a number
        case int() | Decimal():
            page.write_number(box.row, box.col, box.value, look)
