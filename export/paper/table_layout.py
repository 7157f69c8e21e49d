"""Setting an official table: columns by their shares, rows as tall as their texts, every cell a box."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from export.document import Table, TableCell
from export.fonts import Role
from export.paper import page
from export.paper.faces import Glyph, glyphs
from export.paper.fragments import fragment
from export.paper.lines import balance, break_lines
from export.paper.table_metrics import (
    LEADING,
    PAD_NUMBER,
    PAD_X,
    PAD_Y,
    SIZES,
    SMALLEST,
    is_item,
    row_heights,
)
from export.pdf.sheet import Sheet

_MARK = re.compile("（.）|.、")  # before a numbered label


@dataclass(frozen=True, slots=True)
class _Text:
    """The text of a cell in lines. ``left`` texts are numbered labels, whose numbers stand below each other."""

    lines: tuple[Sequence[Glyph], ...]
    size: float
    left: bool

    @property
    def height(self) -> float:
        return len(self.lines) * self.size * LEADING + 2 * PAD_Y


@dataclass(frozen=True, slots=True)
class SetTable:
    """A table, or a fragment of one, ready to be drawn; ``ys`` are the rows' edges, downwards from 0."""

    cells: tuple[tuple[TableCell, _Text], ...]
    xs: tuple[float, ...]
    ys: tuple[float, ...]

    @property
    def height(self) -> float:
        """How tall the table is, in points."""
        return self.ys[-1]

    def draw(self, sheet: Sheet, top: float) -> None:
        """Draw the table below ``top``, cell by cell in the order of the document."""
        for cell, text in self.cells:
            left, right = self.xs[cell.col], self.xs[cell.col + cell.colspan]
            upper, lower = top - self.ys[cell.row], top - self.ys[cell.row + cell.rowspan]
            sheet.box(left, lower, right - left, upper - lower)
            pitch = text.size * LEADING
            line_top = (upper + lower + pitch * len(text.lines)) / 2
            for line in text.lines:
                free = right - left - sum(each.width for each in line) * text.size
                x = left + PAD_X if text.left else left + free / 2
                sheet.write(line, x, page.baseline(line_top, pitch, text.size), text.size)
                line_top -= pitch


def set_table(
    table: Table, room: float, sizes: Sequence[float] = SIZES, least: float = 0.0
) -> list[SetTable]:
    """Return ``table`` in the largest of ``sizes`` in which it fits ``room``, else in fragments that do.

    Rows below the head are at least ``least`` points tall.
    """
    for size in sizes if table.whole else sizes[:1]:
        whole = _set(table, size, least)
        if whole.height <= room:
            return [whole]
    return [
        _set(fragment(table, start, stop), size, least)
        for start, stop in _breaks(table, whole.ys, room)
    ]


def _breaks(table: Table, ys: Sequence[float], room: float) -> Iterator[tuple[int, int]]:
    """Yield the first and the last row (exclusive) of each fragment, given the rows' edges."""
    head = table.grid.head
    start = head
    for row in range(head, table.grid.rows):
        if row > start and ys[head] + ys[row + 1] - ys[start] > room:
            yield start, row
            start = row
    yield start, table.grid.rows


def _set(table: Table, size: float, least: float) -> SetTable:
    shares = table.grid.widths
    xs = tuple(
        page.LEFT + edge * page.WIDTH / sum(shares) for edge in accumulate(shares, initial=0.0)
    )
    cells = tuple(
        (cell, _text(cell, xs[cell.col + cell.colspan] - xs[cell.col] - 2 * PAD_X, size))
        for cell in table.cells
    )
    lowest = [
        2 * size if row < table.grid.head else max(2 * size, least)
        for row in range(table.grid.rows)
    ]
    heights = row_heights(lowest, ((cell, text.height) for cell, text in cells))
    return SetTable(cells, xs, tuple(accumulate(heights, initial=0.0)))


def _text(cell: TableCell, room: float, size: float) -> _Text:
    found = glyphs(cell.text, Role.SONG)
    widths = [each.width * size for each in found]
    if (
        sum(widths) > room and cell.text.isascii()
    ):  # a number is set closer and smaller rather than broken
        room += 2 * (PAD_X - PAD_NUMBER)
        scale = min(1.0, max(room / sum(widths), SMALLEST / size))
        size, widths = size * scale, [width * scale for width in widths]
    left = is_item(cell)
    if left:
        stops = [line.stop for line in break_lines(cell.text, widths, room)]
    else:
        stops = [line.stop for line in balance(cell.text, widths, room)]
        mark = _MARK.match(cell.text)
        if (
            mark and len(stops) > 1
        ):  # 不予公开 stays in one piece below its （三） where there is room
            rest = balance(cell.text[mark.end() :], widths[mark.end() :], room)
            apart = [mark.end(), *(mark.end() + line.stop for line in rest)]
            stops = apart if len(apart) == len(stops) else stops
    return _Text(tuple(found[start:stop] for start, stop in pairwise([0, *stops])), size, left)
