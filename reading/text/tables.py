"""From lines that follow each other to a table, or to paragraphs where they are none."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import Final

from reading.seen import Block, Box, Paragraph, Span, Table
from reading.text.lines import Kind, Seen, is_figure

#: Makes a paragraph of a line.
Written = Callable[[str], Paragraph]
Rows = list[list[str]]

#: Characters of the label of a row with one figure that stands alone.
_LONGEST_LONE_LABEL: Final = 12


def closed(run: Sequence[Seen], written: Written) -> list[Block]:
    """Return what a ``run`` of lines is that may be rows of one table."""
    kinds = [each.kind for each in run]
    if Kind.PIPES in kinds:
        return _piped(run, written)
    if kinds.count(Kind.CELL) > kinds.count(Kind.TABS):
        return _one_cell_a_line(run, written)
    if Kind.TABS in kinds:
        return _tabbed(run, written)
    return _spaced(run, written)


def table_of(rows: Rows, written: Written, *, has_columns: bool) -> Table:
    """Return the table that ``rows`` are, each box where it is counted to stand."""
    table = Table(has_columns=has_columns)
    for number, cells in enumerate(rows):
        boxes: list[Box] = []
        for col, cell in enumerate(cells):
            content: list[Block] = [written(cell)]
            boxes.append(Box(Span(number, col), list(content) if cell else []))
        table.rows.append(boxes)
    return table


def are_full(rows: Rows) -> bool:
    """Whether every row has its cells: as many as each other, and more than one."""
    return len(rows) > 1 and len({len(row) for row in rows}) == 1 and len(rows[0]) > 1


def _paragraphs(run: Sequence[Seen], written: Written) -> list[Block]:
    found = [written(each.text) for each in run if each.kind not in (Kind.BLANK, Kind.BORDER)]
    return [paragraph for paragraph in found if paragraph.text or paragraph.apart]


def _piped(run: Sequence[Seen], written: Written) -> list[Block]:
    lines = [each for each in run if each.kind is not Kind.BLANK]
    has_border = any(each.kind is Kind.BORDER for each in lines)
    begins_so = all(each.text.lstrip()[:1] in "|｜│┃║" for each in lines)
    if not (has_border or begins_so or any(each.has_figures for each in lines)):
        return _paragraphs(run, written)
    borders = [each.text for each in lines if each.kind is Kind.BORDER]
    if len(borders) > 2 and all(_is_drawn(border) for border in borders):
        rows = list(_drawn_rows(lines))
    else:
        rows = [each.cells for each in lines if each.kind is Kind.PIPES]
    if not has_border and len(rows) > 1 and set(rows[1]) == {"-"}:
        del rows[1]  # a delimiter as short as it may be
    return [table_of(rows, written, has_columns=are_full(rows))]


def _is_drawn(border: str) -> bool:
    """Whether a border is one of a table that has them between all rows."""
    return not border.strip().startswith("|") or "+" in border


def _drawn_rows(lines: Sequence[Seen]) -> Iterator[list[str]]:
    """Yield the rows between borders; what is on several lines is put together cell by cell."""
    for is_border, group in groupby(lines, key=lambda each: each.kind is Kind.BORDER):
        if is_border:
            continue
        lines_of_row = list(group)
        parts = [each.cells for each in lines_of_row]
        are_several = sum(each.has_figures for each in lines_of_row) > 1
        if are_several or len({len(part) for part in parts}) > 1:
            yield from parts
            continue
        yield ["\n".join(filter(None, column)) for column in zip(*parts, strict=True)]


def _one_cell_a_line(run: Sequence[Seen], written: Written) -> list[Block]:
    cells = [cell for each in run for cell in each.cells]
    figures = sum(is_figure(cell) for cell in cells)
    if len(cells) == 1 or not figures:
        return _paragraphs(run, written)
    rows: Rows = []
    for is_blank, group in groupby(run, key=lambda each: each.kind is Kind.BLANK):
        if not is_blank:
            rows += _rows_by_labels([cell for each in group for cell in each.cells])
    return [table_of(rows, written, has_columns=False)]


def _rows_by_labels(cells: Sequence[str]) -> Rows:
    """Return the rows of ``cells`` between which no line is blank: words begin one."""
    rows: Rows = [[]]
    for number, cell in enumerate(cells):
        if number and is_figure(cells[number - 1]) and cell and not is_figure(cell):
            rows.append([])
        rows[-1].append(cell)
    return rows


def _tabbed(run: Sequence[Seen], written: Written) -> list[Block]:
    rows: Rows = []
    for each in run:
        if each.kind is Kind.CELL:
            rows.append(["", *each.cells])
        elif each.kind is Kind.TABS:
            rows.append(each.cells)
    if not any(is_figure(cell) for row in rows for cell in row) and len(rows) == 1:
        return _paragraphs(run, written)
    return [table_of(rows, written, has_columns=are_full(rows))]


def _spaced(run: Sequence[Seen], written: Written) -> list[Block]:
    """Take for a table what has figures, with the heads right above the first."""
    numbers = [number for number, each in enumerate(run) if each.has_figures]
    if not numbers or not _are_rows([run[number] for number in numbers]):
        return _paragraphs(run, written)
    first, last = numbers[0], numbers[-1]
    while first and run[first - 1].kind is Kind.SPACES:
        first -= 1
    rows = [each.cells for each in run[first : last + 1] if each.cells]
    table = table_of(rows, written, has_columns=False)
    return [
        *_paragraphs(run[:first], written),
        table,
        *_paragraphs(run[last + 1 :], written),
    ]


def _are_rows(lines: Sequence[Seen]) -> bool:
    """Whether lines with figures are rows of a table: one alone has to look very much so."""
    if len(lines) > 1:
        return True
    cells = lines[0].cells
    is_lone = len(cells) == 2 and len(cells[0]) > _LONGEST_LONE_LABEL
    return not is_lone and sum(is_figure(cell) for cell in cells) >= len(cells) - 2
