"""What a sheet shows, put into paragraphs and tables.

A row in which one cell alone shows anything is a paragraph, such as a heading or a text in a merged
cell; rows side by side in which several cells stand, framed, merged or filled, are a table.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from reading.errors import Unreadable
from reading.named import named
from reading.seen import SHEET, Block, Box, Paragraph, Span, Table
from reading.seen_file import SeenFile
from reading.sheets.goes_on import GOES_ON
from reading.sheets.sheet import MOST_PLACES, MOST_ROWS, Cell, Sheet
from reading.ways_out import ANOTHER_FILE
from reading.xlsx.places import COLUMNS, Place, column_name, name_of

#: Style of the paragraph that names a sheet before what is on it.
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
    region = _Region()
    rows = list(_rows(sheet))
    for row, drawn in enumerate(rows):
        if not region.is_begun and _is_gone_on_with(found, drawn):
            continue
        following = rows[row + 1] if row + 1 < len(rows) else []
        is_between = region.is_as_wide_as(drawn) and region.is_followed_by(following)
        if region.goes_on_with(row, drawn) or is_between:
            region.add(drawn)
            continue
        found += region.table(sheet.where)
        region = _Region()
        found += _paragraphs(drawn, sheet)
    found += region.table(sheet.where)
    if not found:
        return []
    return [Paragraph(sheet.name, SHEET, where=sheet.where), *found]


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


def _rows(sheet: Sheet) -> Iterator[list[_Drawn]]:
    """Yield what begins in each row that is not hidden; nothing in a blank one.

    Nothing begins either in a row that only goes on with what began above it.
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
    last = max(rows, default=-1)
    if last > MOST_ROWS:
        raise Unreadable("工作表里的行太多，不像年报，没有读取", ANOTHER_FILE)
    for row in range(last + 1):
        yield rows.get(row, [])


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


def _is_gone_on_with(found: list[Block], drawn: list[_Drawn]) -> bool:
    """Whether a row says that it goes on with the paragraph above, which it does then."""
    if len(drawn) != 2 or drawn[1].cell.text != GOES_ON or not found:
        return False
    last = found[-1]
    if not isinstance(last, Paragraph):
        return False
    cell = drawn[0].cell
    moved = [each._replace(at=each.at + len(last.text)) for each in cell.apart]
    found[-1] = replace(last, text=last.text + cell.text, apart=[*last.apart, *moved])
    return True


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


class _Region:
    """Rows side by side that are a table."""

    def __init__(self) -> None:
        self._rows: list[list[_Drawn]] = []
        self._reach = 0  # the row behind the last that anything goes on into
        self._first, self._end = COLUMNS, 0

    @property
    def is_begun(self) -> bool:
        """Whether there are any yet."""
        return bool(self._rows)

    def goes_on_with(self, row: int, drawn: list[_Drawn]) -> bool:
        """Whether a row has several boxes, or something above goes on into it."""
        return len(drawn) > 1 or self._reach > row

    def is_as_wide_as(self, drawn: list[_Drawn]) -> bool:
        """Whether one box stands in a row, merged over just the columns of the table."""
        if len(drawn) != 1:
            return False
        span = drawn[0].span
        return span.cols > 1 and (span.col, span.col + span.cols) == (self._first, self._end)

    def is_followed_by(self, drawn: list[_Drawn]) -> bool:
        """Whether a row with several boxes keeps within the columns of the table."""
        return len(drawn) > 1 and all(box.span.col + box.span.cols <= self._end for box in drawn)

    def add(self, drawn: list[_Drawn]) -> None:
        """Add a row."""
        self._rows.append(drawn)
        for _, span, _ in drawn:
            self._reach = max(self._reach, span.row + span.rows)
            self._first = min(self._first, span.col)
            self._end = max(self._end, span.col + span.cols)

    def table(self, where: str) -> Iterator[Table]:
        """Yield the table, and what stands beside it as another; raises Unreadable."""
        gutter = self._gutter()
        if gutter is None:
            yield from self._table(where)
            return
        for first, end in ((self._first, gutter), (gutter, self._end)):
            part = _Region()
            for drawn in self._rows:
                part.add([box for box in drawn if first <= box.span.col < end])
            yield from part.table(where)

    def _gutter(self) -> int | None:
        """Return the column in which nothing stands, with a table left of it for all that is right.

        So stand a clerk's own checks beside the official table.
        """
        taken = {col for row in self._rows for box in row for col in _columns(box.span)}
        for gutter in range(self._first + 1, self._end):
            if gutter in taken:
                continue
            sides = [[box.span.col > gutter for box in row] for row in self._rows]
            if all(side.count(False) > 1 for side in sides if any(side)):
                return gutter
        return None

    def _table(self, where: str) -> Iterator[Table]:
        """Yield the table, unless nothing stands in it; raises Unreadable."""
        if all(box.cell.is_blank for row in self._rows for box in row):
            return
        if (self._end - self._first) * len(self._rows) > MOST_PLACES:
            raise Unreadable("表格太大，不像年报，没有读取", ANOTHER_FILE)
        taken: set[Place] = set()
        rows: list[list[Box]] = []
        for number, drawn in enumerate(self._rows):
            boxes: list[Box] = []
            for box in drawn:
                span = box.span._replace(row=number)
                taken.update(_places(span))
                boxes.append(Box(span, list(_lines(box.cell, where)), unread=box.cell.unread))
            for col in range(self._first, self._end):
                if (number, col) not in taken:
                    boxes.append(Box(Span(number, col)))
            rows.append(sorted(boxes, key=lambda box: box.span.col))
        yield Table(rows, where=where)


def _columns(span: Span) -> range:
    return range(span.col, span.col + span.cols)


def _places(span: Span) -> Iterator[Place]:
    for row in range(span.row, span.row + span.rows):
        for col in range(span.col, span.col + span.cols):
            yield row, col
