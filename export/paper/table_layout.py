"""Setting an official table: columns by their shares, rows as tall as their texts, cells boxed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from export.document import Table, TableCell
from export.paper import page
from export.paper.cell_text import CellText, cell_text
from export.paper.faces import Faces, total_width
from export.paper.fragments import fragment
from export.paper.sheet import Sheet
from export.paper.table_metrics import PAD_X, SIZES, column_edges, least_heights, row_heights
from export.paper.typesetting import side_by_side


@dataclass(frozen=True, slots=True)
class SetTable:
    """A table, or a fragment of one, ready to be drawn.

    ``xs`` are the columns' edges on the page; ``ys`` are the rows' edges, downwards from 0.
    """

    cells: tuple[tuple[TableCell, CellText], ...]
    xs: tuple[float, ...]
    ys: tuple[float, ...]

    @property
    def height(self) -> float:
        """How tall the table is, in points."""
        return self.ys[-1]

    def draw(self, sheet: Sheet, top: float) -> None:
        """Draw the table below ``top``, cell by cell in the order of the document."""
        for cell, text in self.cells:
            self._draw_cell(sheet, top, cell, text)

    def _draw_cell(self, sheet: Sheet, top: float, cell: TableCell, text: CellText) -> None:
        left, right = self.xs[cell.col], self.xs[cell.col + cell.colspan]
        upper, lower = top - self.ys[cell.row], top - self.ys[cell.row + cell.rowspan]
        sheet.draw_box(left, lower, right - left, upper - lower)
        line_top = (upper + lower + text.pitch * len(text.lines)) / 2
        for line in text.lines:
            x = left + PAD_X
            if not text.left:
                x = left + (right - left - total_width(line, text.size)) / 2
            baseline = page.baseline(line_top, text.pitch, text.size)
            sheet.draw_glyphs(side_by_side(line, x, text.size), baseline, text.size)
            line_top -= text.pitch


def set_table(
    faces: Faces, table: Table, room: float, sizes: Sequence[float] = SIZES, least: float = 0.0
) -> list[SetTable]:
    """Return ``table`` in the largest of ``sizes`` in which it fits ``room``, else in fragments.

    Rows below the head are at least ``least`` points tall.
    """
    for size in sizes if table.whole else sizes[:1]:
        whole = _set(faces, table, size, least)
        if whole.height <= room:
            return [whole]
    return [
        _set(faces, fragment(table, start, stop), size, least)
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


def _set(faces: Faces, table: Table, size: float, least: float) -> SetTable:
    xs = tuple(page.LEFT + edge for edge in column_edges(table.grid.widths))
    cells: list[tuple[TableCell, CellText]] = []
    for cell in table.cells:
        room = xs[cell.col + cell.colspan] - xs[cell.col] - 2 * PAD_X
        cells.append((cell, cell_text(faces, cell, room, size)))
    needs = [(cell, text.height) for cell, text in cells]
    heights = row_heights(least_heights(table.grid, size, least), needs)
    return SetTable(tuple(cells), xs, tuple(accumulate(heights, initial=0.0)))
