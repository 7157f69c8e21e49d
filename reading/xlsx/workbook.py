"""Workbooks as their reader sees them: what each cell shows, and the formula behind it.

openpyxl gives either the values of formulas or the formulas, and parses a workbook twice for both.
What it makes of one cell's element is taken here instead, once with either in mind; the rest
(strings, styles, properties) is read once too.
"""

import zlib
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, NamedTuple
from warnings import catch_warnings, simplefilter
from xml.etree.ElementTree import Element
from zipfile import BadZipFile

from openpyxl.cell import Cell
from openpyxl.reader.excel import ExcelReader
from openpyxl.worksheet._reader import (  # which load_workbook parses a sheet with
    WorkSheetParser,
    WorksheetReader,
)

from reading.errors import Unreadable
from reading.seen import Box, Paragraph, Span, Table

_DAMAGED = (
    BadZipFile,
    KeyError,
    ValueError,
    SyntaxError,
    TypeError,
    AttributeError,
    IndexError,
    EOFError,
    RuntimeError,
    zlib.error,
)
_FORMULA = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}f"


#: A cell's row and column, from 0.
_Place = tuple[int, int]


class FormulaRead(NamedTuple):
    """A formula without its sign of equality; some programs save none of its value."""

    text: str
    has_value: bool


@dataclass(frozen=True, slots=True)
class SheetRead:
    """A sheet: in ``table`` the cells that show something, in the rows that have such.

    ``merged`` are the blocks of cells that are one.
    """

    name: str
    table: Table
    merged: frozenset[Span]
    formulas: dict[_Place, FormulaRead]


@dataclass(frozen=True, slots=True)
class WorkbookRead:
    """A workbook: its sheets, and the keywords among its properties."""

    sheets: list[SheetRead]
    keywords: str


def read_workbook(path: Path) -> WorkbookRead:
    """Return what the workbook at ``path`` shows.

    Raises Unreadable, and OSError where the system refuses.
    """
    try:
        with path.open("rb") as file, catch_warnings():
            simplefilter("ignore")  # of what openpyxl does not know in other programs' workbooks
            reader = _Reader(file)
            reader.read()
            return WorkbookRead(reader.sheets, reader.wb.properties.keywords or "")
    except _DAMAGED as found:
        raise Unreadable(f"读不出来：{found}") from found


class _Reader(ExcelReader):
    """Reads a workbook as openpyxl does, but for its sheets."""

    def __init__(self, file: Any) -> None:  # noqa: ANN401
        super().__init__(file, data_only=True, keep_links=False)
        self.sheets: list[SheetRead] = []

    def read_worksheets(self) -> None:
        for sheet, relation in self.parser.find_sheets():
            if relation.target not in self.valid_files:
                continue
            page = self.wb.create_sheet(sheet.name)
            if "chartsheet" in relation.Type:
                self.sheets.append(SheetRead(page.title, Table(), frozenset(), {}))
                continue
            with self.archive.open(relation.target) as source:
                self.sheets.append(_read_sheet(page, source, self.shared_strings))


class _SheetParser(WorkSheetParser):
    """Parses a sheet for the values of its cells, and keeps their formulas too."""

    def __init__(self, *arguments: Any) -> None:  # noqa: ANN401
        super().__init__(*arguments)
        self.formulas: dict[_Place, FormulaRead] = {}

    def parse_cell(self, element: Element) -> dict[str, Any]:
        cell: dict[str, Any] = super().parse_cell(element)
        if element.find(_FORMULA) is not None:
            formula: Any = self.parse_formula(element)  # type: ignore[no-untyped-call]
            text = _formula_text(formula)
            place = cell["row"] - 1, cell["column"] - 1
            self.formulas[place] = FormulaRead(text, cell["value"] is not None)
        return cell


def _read_sheet(page: Any, source: Any, strings: Any) -> SheetRead:  # noqa: ANN401
    """Return what stands on the sheet with the XML in ``source``.

    ``page`` is openpyxl's, for the formats of cells.
    """
    book = page.parent
    only_values = True
    dates, spans_of_time = book._date_formats, book._timedelta_formats  # noqa: SLF001 - as openpyxl
    parser = _SheetParser(source, strings, only_values, book.epoch, dates, spans_of_time)
    texts: dict[_Place, str] = {}
    for _, cells in parser.parse():
        for cell in cells:
            if cell["value"] is not None:
                styles = book._cell_styles[cell["style_id"]]  # noqa: SLF001 - as openpyxl
                styled = Cell(page, cell["row"], cell["column"], None, styles)
                shown = _shown(cell["value"], styled.number_format)
                texts[cell["row"] - 1, cell["column"] - 1] = shown
    _refuse_unsound_layout(page, parser)
    merged = _merged(parser)
    return SheetRead(page.title, _table(texts, merged), merged, parser.formulas)


def _refuse_unsound_layout(page: Any, parser: WorkSheetParser) -> None:  # noqa: ANN401
    """Let openpyxl take over what of the sheet is no cell, and so refuse what no program would."""
    layout = WorksheetReader(page, parser.source, [], data_only=True, rich_text=False)
    layout.parser = parser
    layout.bind_col_dimensions()
    layout.bind_row_dimensions()
    layout.bind_formatting()
    layout.bind_properties()


def _table(texts: dict[_Place, str], merged: frozenset[Span]) -> Table:
    """Return the cells with ``texts``; what a merged one covers shows nothing."""
    spans = {(span.row, span.col): span for span in merged}
    rows: dict[int, list[Box]] = {}
    for place, text in sorted(texts.items()):
        span = spans.get(place, Span(*place))
        if place in spans or not _is_covered(span, merged):
            rows.setdefault(span.row, []).append(Box(span, [Paragraph(text)]))
    return Table(list(rows.values()))


def _is_covered(cell: Span, merged: frozenset[Span]) -> bool:
    for span in merged:
        in_rows = span.row <= cell.row < span.row + span.rows
        if in_rows and span.col <= cell.col < span.col + span.cols:
            return True
    return False


def _merged(parser: WorkSheetParser) -> frozenset[Span]:
    if not parser.merged_cells:
        return frozenset()
    spans: set[Span] = set()
    for area in parser.merged_cells.mergeCell:
        rows, cols = area.max_row - area.min_row + 1, area.max_col - area.min_col + 1
        spans.add(Span(area.min_row - 1, area.min_col - 1, rows, cols))
    return frozenset(spans)


def _formula_text(formula: Any) -> str:  # noqa: ANN401
    """Return a formula as openpyxl has it in words.

    One for many cells is in braces, as Excel shows it.
    """
    if isinstance(formula, str):
        return formula.removeprefix("=")
    return f"{{{getattr(formula, 'text', '')}}}"


def _shown(value: Any, number_format: str) -> str:  # noqa: ANN401
    """Return what a cell shows: a number with as many decimals as its format gives it."""
    if not isinstance(value, int | float) or isinstance(value, bool):
        return str(value)
    decimals = len(number_format.partition(".")[2])
    try:
        exact = Decimal(repr(value))
        padded = exact.quantize(Decimal(1).scaleb(-decimals))
    except InvalidOperation:  # more digits than any figure of a report
        return str(value)
    return format(padded if padded == exact else exact, "f")
