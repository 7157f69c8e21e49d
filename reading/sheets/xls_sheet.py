"""One sheet of a workbook of Excel 97 to 2003, as xlrd tells it: its cells and what is around."""

import math
from collections.abc import Iterator
from typing import Final

import xlrd
from xlrd.sheet import Sheet as Page

from reading.named import named
from reading.seen import Span
from reading.sheets.numbers import take_number
from reading.sheets.sheet import Cell, Most, Sheet, Style
from reading.sheets.texts import Piece, written
from reading.sheets.xls_records import Beside
from reading.sheets.xls_styles import Styles
from reading.xlsx.places import Place

_HIDDEN: Final = 3  # bits of how it is seen: hidden, and hidden so that no menu shows it
_NO_NUMBER: Final = "格子里存的不是数"


class SheetReader:
    """Reads sheets of a workbook with these ``styles``."""

    def __init__(self, styles: Styles, most: Most, *, from_1904: bool) -> None:
        self._styles = styles
        self._most = most
        self._from_1904 = from_1904

    def read(self, page: Page, beside: Beside) -> Sheet:
        """Return what is on a ``page``; raises Unreadable, ValueError and LookupError."""
        is_hidden = bool(page.visibility & _HIDDEN)
        sheet = Sheet(page.name, is_hidden, from_1904=self._from_1904, most=self._most)
        sheet.shows_noughts = bool(page.show_zero_values)
        _lay_out(sheet, page)
        for row in range(page.nrows):
            for col in range(page.row_len(row)):
                kind = page.cell_type(row, col)
                if kind != xlrd.XL_CELL_EMPTY:
                    style = self._styles.look(page.cell_xf_index(row, col))
                    cell = self._cell(page, (row, col), style, sheet)
                    sheet.take((row, col), cell, style)
        for at in beside.formulas:
            row, col = at
            number = page.cell_value(row, col)
            if isinstance(number, float):
                sheet.worked_out[at] = number
        sheet.remarks += _remarks(sheet, beside)
        return sheet

    def _cell(self, page: Page, at: Place, style: Style, sheet: Sheet) -> Cell:
        value = page.cell_value(*at)
        match page.cell_type(*at):
            case xlrd.XL_CELL_TEXT:
                return written(self._pieces(page, at, value), style.flaw)
            case xlrd.XL_CELL_ERROR:
                return Cell(unread=f"显示的是错误 {xlrd.error_text_from_code.get(value, '#?')}")
            case xlrd.XL_CELL_BOOLEAN:
                return Cell("TRUE" if value else "FALSE")
            case xlrd.XL_CELL_BLANK:
                return Cell()
            case _:
                if not math.isfinite(value):
                    return Cell(unread=_NO_NUMBER)
                return take_number(sheet, at, value, style.code)

    def _pieces(self, page: Page, at: Place, text: str) -> Iterator[Piece]:
        """Yield a text in the pieces that have fonts of their own, after one in the cell's."""
        runs = page.rich_text_runlist_map.get(at, [])
        starts = [start for start, _ in runs] + [len(text)]
        yield Piece(text[: starts[0]])
        for (start, font), end in zip(runs, starts[1:], strict=True):
            yield Piece(text[start:end], self._styles.flaw(font))


def _lay_out(sheet: Sheet, page: Page) -> None:
    """Put on ``sheet`` which cells are merged, which rows and columns hidden."""
    for top, below, left, behind in page.merged_cells:
        if top >= below or left >= behind:
            raise ValueError(top, left)
        sheet.merge(Span(top, left, below - top, behind - left))
    for row, look in page.rowinfo_map.items():
        if look.hidden or not look.height:
            sheet.hidden_rows.add(row)
    for col, look in page.colinfo_map.items():
        if look.hidden or not look.width:
            sheet.hidden_columns.add(col)


def _remarks(sheet: Sheet, beside: Beside) -> Iterator[str]:
    """Yield sentences on what else has words on the sheet, without its name."""
    if beside.commented:
        noted = named(sheet.names(beside.commented))
        yield f" {noted} 有批注，批注里的文字没有读。"
    if beside.boxes > len(beside.commented):
        yield "上有文本框，里面的文字没有读。"
