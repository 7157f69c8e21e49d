"""A sheet of a workbook: its cells as a table, merged ones as one, and what is no cell sound."""

from dataclasses import dataclass
from typing import Any

from openpyxl.worksheet._reader import (  # which load_workbook parses a sheet with
    WorkSheetParser,
    WorksheetReader,
)

from reading.seen import Box, Paragraph, Span, Table
from reading.xlsx.cells import FormulaRead, Place, SheetParser, number_format, place_of, shown


@dataclass(frozen=True, slots=True)
class SheetRead:
    """A sheet: in ``table`` the cells that show something, in the rows that have such.

    ``merged`` are the blocks of cells that are one.
    """

    name: str
    table: Table
    merged: frozenset[Span]
    formulas: dict[Place, FormulaRead]


def read_sheet(page: Any, source: Any, strings: Any) -> SheetRead:  # noqa: ANN401
    """Return what stands on the sheet with the XML in ``source``.

    ``page`` is openpyxl's, for the formats of cells.
    """
    book = page.parent
    only_values = True
    dates, spans_of_time = book._date_formats, book._timedelta_formats  # noqa: SLF001 - as openpyxl
    parser = SheetParser(source, strings, only_values, book.epoch, dates, spans_of_time)
    texts: dict[Place, str] = {}
    for _, cells in parser.parse():
        for cell in cells:
            if cell["value"] is not None:
                texts[place_of(cell)] = shown(cell["value"], number_format(page, cell))
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


def _table(texts: dict[Place, str], merged: frozenset[Span]) -> Table:
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
        rows = area.max_row - area.min_row + 1
        cols = area.max_col - area.min_col + 1
        spans.add(Span(area.min_row - 1, area.min_col - 1, rows, cols))
    return frozenset(spans)
