"""What a sheet shows, put into paragraphs and tables.

A row in which one cell alone shows anything is a paragraph, such as a heading or a text in a merged
cell; rows side by side in which several cells stand, framed, merged or filled, are a table.
"""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from reading.errors import Unreadable
from reading.named import named
from reading.seen import Block, Box, Paragraph, Span, Table
from reading.seen_file import SeenFile
from reading.sheets.sheet import MOST_PLACES, Cell, Sheet
from reading.xlsx.places import Place, column_name, name_of

#: Style of the paragraph that names a sheet before what is on it.
SHEET_STYLE = "sheet"
_FORMAT = "Excel 表格"
_BLANK = Cell()


class _Drawn(NamedTuple):
    """A cell or block of cells that stands out: where, and where among what is not hidden."""

    at: Place
    span: Span
    cell: Cell


def seen_of(sheets: list[Sheet]) -> SeenFile:
    """Return the file of which these are the sheets; raises Unreadable."""
    blocks: list[Block] = []
    notes: list[str] = []
    for sheet in sheets:
        if not sheet.is_hidden:
            blocks += blocks_of(sheet)
        notes += remarks_of(sheet)
    return SeenFile(_FORMAT, blocks, notes=tuple(notes))


def blocks_of(sheet: Sheet) -> list[Block]:
    """Return what ``sheet`` shows, after a paragraph with its name; nothing of an empty one."""
    found: list[Block] = []
    region: list[list[_Drawn]] = []
    last = -1
    for row, drawn in _rows(sheet):
        if row != last + 1 or not _is_table_row(row, drawn, region):
            found += _tables(region, sheet)
            region = []
        if _is_table_row(row, drawn, region):
            region.append(drawn)
        else:
            found += _paragraphs(drawn, sheet)
        last = row
    found += _tables(region, sheet)
    if not found:
        return []
    return [Paragraph(sheet.name, SHEET_STYLE, where=sheet.where), *found]


def remarks_of(sheet: Sheet) -> Iterator[str]:
    """Yield sentences on what of ``sheet`` was not read, or is seen otherwise than it was."""
    if sheet.is_hidden:
        if sheet.cells:
            yield f"{sheet.where}是隐藏的，没有读。"
        return
    rows = sorted({row for row, _ in sheet.cells if row in sheet.hidden_rows})
    columns = sorted({col for _, col in sheet.cells if col in sheet.hidden_columns})
    if rows:
        yield f"{sheet.where}第 {named([str(row + 1) for row in rows])} 行是隐藏的，没有读。"
    if columns:
        yield f"{sheet.where}第 {named([column_name(col) for col in columns])} 列是隐藏的，没有读。"
    told: dict[str, list[Place]] = {}
    for at, cell in sheet.cells.items():
        if cell.told:
            told.setdefault(cell.told, []).append(at)
    for what, places in told.items():
        yield f"{sheet.where} {named(sheet.names(places))}：{what}，按格子里的读了。"
    for remark in sheet.remarks:
        yield f"{sheet.where}{remark}"


def _rows(sheet: Sheet) -> Iterator[tuple[int, list[_Drawn]]]:
    """Yield the rows in which anything begins that is not hidden, each counted without hidden ones.

    A row that only goes on with what began above it has nothing in it.
    """
    places = {*sheet.cells, *sheet.merged, *sheet.framed} - _covered(sheet)
    hidden_rows, hidden_columns = sorted(sheet.hidden_rows), sorted(sheet.hidden_columns)
    rows: dict[int, list[_Drawn]] = {}
    for at in sorted(places):
        span = sheet.merged.get(at, Span(*at))
        row, rows_shown = _shown(span.row, span.rows, hidden_rows)
        col, columns_shown = _shown(span.col, span.cols, hidden_columns)
        if rows_shown and columns_shown:
            cell = sheet.cells.get(at, _BLANK)
            shown = Span(row, col, rows_shown, columns_shown)
            rows.setdefault(row, []).append(_Drawn(at, shown, cell))
            for below in range(row + 1, row + rows_shown):
                rows.setdefault(below, [])
    yield from sorted(rows.items())


def _covered(sheet: Sheet) -> set[Place]:
    """Return the cells that are behind a block of merged ones."""
    found: set[Place] = set()
    for span in sheet.merged.values():
        found.update(_places(span))
    return found - set(sheet.merged)


def _shown(first: int, count: int, hidden: list[int]) -> tuple[int, int]:
    """Return where rows or columns begin among those that are not ``hidden``, and how many."""
    before = bisect_left(hidden, first)
    within = bisect_left(hidden, first + count) - before
    return first - before, count - within


def _is_table_row(row: int, drawn: list[_Drawn], region: list[list[_Drawn]]) -> bool:
    above = [box.span for begun in region for box in begun]
    return len(drawn) > 1 or any(span.row + span.rows > row for span in above)


def _paragraphs(drawn: list[_Drawn], sheet: Sheet) -> Iterator[Paragraph]:
    """Yield what stands in the one cell of a row, a line of it each."""
    for box in drawn:
        yield from _lines(box.cell, sheet.where)
        if box.cell.unread:
            sheet.remarks.append(f" {name_of(box.at)} 没有读出：{box.cell.unread}。")


def _lines(cell: Cell, where: str = "") -> Iterator[Paragraph]:
    if cell.apart:
        yield Paragraph(cell.text, apart=list(cell.apart), where=where)
        return
    for line in cell.text.splitlines():
        if line.strip():
            yield Paragraph(line, where=where)


def _tables(region: list[list[_Drawn]], sheet: Sheet) -> Iterator[Table]:
    """Yield the table that the rows of ``region`` are, unless nothing stands in it."""
    everything = [box for row in region for box in row]
    if all(box.cell.is_blank for box in everything):
        return
    first = min(box.span.col for box in everything)
    end = max(box.span.col + box.span.cols for box in everything)
    if (end - first) * len(region) > MOST_PLACES:
        raise Unreadable("表格太大，不像年报，没有读取", "请确认选对了文件。")
    taken: set[Place] = set()
    rows: list[list[Box]] = []
    for number, drawn in enumerate(region):
        boxes: list[Box] = []
        for box in drawn:
            span = box.span._replace(row=number)
            taken.update(_places(span))
            content = list(_lines(box.cell, sheet.where))
            boxes.append(Box(span, list(content), unread=box.cell.unread))
        for col in range(first, end):
            if (number, col) not in taken:
                boxes.append(Box(Span(number, col)))
        rows.append(sorted(boxes, key=lambda box: box.span.col))
    yield Table(rows, where=sheet.where)


def _places(span: Span) -> Iterator[Place]:
    for row in range(span.row, span.row + span.rows):
        for col in range(span.col, span.col + span.cols):
            yield row, col
