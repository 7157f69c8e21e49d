"""Writing the workbook; only here is XlsxWriter used, which stores formulas with their values."""

import io
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from export.document import Document
from export.xlsx.book import Book
from export.xlsx.entries import Entry, areas_of
from export.xlsx.margins import FOOT
from export.xlsx.pages import SCALE, page_breaks
from export.xlsx.plan import book_of
from export.xlsx.sheet import DAY_0, Box, Sheet, Style
from forms.checks.finding import Number
from reading.xlsx.strings import escaped

_A4 = 9
_MARGINS = {"left": 0.7, "right": 0.7, "top": 0.8, "bottom": 0.8}  # inches
_FRAME: dict[str, Any] = {"border": 1, "text_wrap": True, "valign": "vcenter"}
_LOOKS: dict[Style, dict[str, Any]] = {
    Style.TITLE: {"align": "center", "valign": "vcenter", "text_wrap": True},
    Style.HEADING: {"valign": "vcenter"},
    Style.PARAGRAPH: {"text_wrap": True, "valign": "top"},
    Style.CELL: _FRAME | {"align": "center"},
    Style.NOTE: _FRAME | {"align": "left"},
    Style.DATA: {"align": "left", "valign": "vcenter", "text_wrap": True},
    Style.EXCERPT: {"align": "left", "valign": "top"},
    Style.HEAD: _FRAME | {"align": "center"},
    Style.ENTRY: _FRAME | {"align": "left"},
    Style.MARK: {"valign": "top", "text_wrap": True},
}
_RED = {"font_color": "#9C0006", "bg_color": "#FFC7CE"}
#: A workbook is dated like its report, never by the clock: the same report gives the same bytes.
_UNDATED = datetime(1980, 1, 1)  # noqa: DTZ001


def write(document: Document, target: Path) -> None:
    """Write ``document`` to ``target``; raises OSError where that cannot be written."""
    write_book(book_of(document), target)


def write_book(planned: Book, target: Path) -> None:
    """Write a workbook as it is ``planned`` to ``target``; raises OSError likewise."""
    data = io.BytesIO()
    default = {"font_name": "宋体", "font_size": 11}
    book = xlsxwriter.Workbook(data, {"in_memory": True, "default_format_properties": default})
    book.set_properties(_properties(planned))
    looks = _Looks(book)
    for sheet in planned.sheets:
        _write_sheet(book.add_worksheet(sheet.name), sheet, looks, planned.mark)
    book.close()
    target.write_bytes(data.getvalue())


def _properties(planned: Book) -> dict[str, Any]:
    day = planned.day
    return {
        "title": planned.title,
        "author": planned.author,
        "keywords": planned.keywords,
        "created": datetime.combine(day, time()) if day else _UNDATED,
    }


class _Looks:
    """The workbook's formats, each made once."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        self._book = book
        self.red = book.add_format(_RED)
        self._known: dict[tuple[Style, str], Any] = {}

    def of(self, box: Box) -> Any:  # noqa: ANN401 (XlsxWriter has no types)
        """Return the format of a box."""
        key = box.style, box.number_format
        if key not in self._known:
            self._known[key] = self._made(box)
        return self._known[key]

    def _made(self, box: Box) -> Any:  # noqa: ANN401 (XlsxWriter has no types)
        font = {"font_name": box.style.font, "font_size": box.style.size, "font_scheme": "none"}
        return self._book.add_format(_LOOKS[box.style] | font | {"num_format": box.number_format})


def _write_sheet(page: Worksheet, sheet: Sheet, looks: _Looks, mark: str) -> None:
    for col, width in enumerate(sheet.widths):
        page.set_column(col, col, width)
    for row, height in sheet.heights.items():
        page.set_row(row, height)
    for box in sheet.boxes:
        _write_box(page, box, looks.of(box))
    _write_alarm(page, sheet, looks)
    _write_entries(page, sheet, looks)
    _set_up_view(page, sheet)
    _set_up_print(page, sheet, mark)


def _write_alarm(page: Worksheet, sheet: Sheet, looks: _Looks) -> None:
    """Let the rows turn red in which the sheet's alarm says so."""
    if not sheet.alarm:
        return
    first, last, col, text = sheet.alarm
    column = chr(ord("A") + col)
    condition = {
        "type": "formula",
        "criteria": f'=${column}{first + 1}="{text}"',
        "format": looks.red,
    }
    page.conditional_format(first, 0, last, len(sheet.widths) - 1, condition)


def _write_entries(page: Worksheet, sheet: Sheet, looks: _Looks) -> None:
    """Have what is filled in checked: as it is typed, and as it stands."""
    for area in areas_of(sheet.boxes):
        page.data_validation(*area.first, *area.last, _validation(area.entry))
        condition = {"type": "formula", "criteria": f"={area.condition}", "format": looks.red}
        page.conditional_format(*area.first, *area.last, condition)


def _validation(entry: Entry) -> dict[str, Any]:
    """Return the rule of an entry in the words of XlsxWriter."""
    told = {"input_message": entry.prompt, "error_title": "填得不对", "error_message": entry.error}
    if entry.words:
        return told | {"validate": "list", "source": list(entry.words)}
    if isinstance(entry.least, date):
        return told | {"validate": "date", "criteria": ">=", "value": entry.least}
    rule = told | {"validate": "integer" if entry.is_whole else "decimal"}
    if entry.most is None:
        return rule | {"criteria": ">=", "value": entry.least}
    return rule | {"criteria": "between", "minimum": entry.least, "maximum": entry.most}


def _set_up_view(page: Worksheet, sheet: Sheet) -> None:
    """Have the heads stay while the rest is scrolled, and the first cell chosen to fill in."""
    if any(sheet.frozen):
        page.freeze_panes(*sheet.frozen)
    for area in areas_of(sheet.boxes)[:1]:
        page.set_selection(*area.first, *area.first)


def _set_up_print(page: Worksheet, sheet: Sheet, mark: str) -> None:
    """Have the sheet printed on A4, as wide as a page; the mark of a draft stands on each."""
    page.set_paper(_A4)
    page.set_margins(**_MARGINS)
    page.center_horizontally()
    if sheet.keeping is None:
        page.fit_to_pages(1, 1 if sheet.one_page else 0)
    else:
        page.set_print_scale(SCALE)
        page.set_h_pagebreaks(list(page_breaks(sheet.heights, sheet.keeping)))
    if sheet.is_landscape:
        page.set_landscape()
    if sheet.repeated:
        page.repeat_rows(0, sheet.repeated - 1)
    if mark:
        page.set_header(f"&R{mark}")
    page.set_footer(f"&C{FOOT}")


def _write_box(page: Worksheet, box: Box, look: Any) -> None:  # noqa: ANN401 (as _Looks)
    row, col, value = box.row, box.col, box.value
    if box.rowspan > 1 or box.colspan > 1:
        last_row, last_col = row + box.rowspan - 1, col + box.colspan - 1
        page.merge_range(row, col, last_row, last_col, "", look)
    if box.formula:
        page.write_formula(row, col, f"={box.formula}", look, _stored(value))
    elif value is None:
        page.write_blank(row, col, None, look)
    elif isinstance(value, str):  # never as a formula, a link or a number
        page.write_string(row, col, value, look)
    elif isinstance(value, date):
        page.write_datetime(row, col, value, look)
    else:
        page.write_number(row, col, value, look)


def _stored(value: Number | str | date | None) -> Number | str:
    """Return what stands beside a formula as its value; XlsxWriter escapes no character of it."""
    match value:
        case None:
            return ""
        case str():
            return escaped(value)
        case date():
            return (value - DAY_0).days
        case _:
            return value
