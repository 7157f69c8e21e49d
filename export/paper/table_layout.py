"""Setting an official table: columns by their shares, rows as tall as their texts, cells boxed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from export.document import Table, TableCell
from export.paper import page
from export.paper.cell_text import CellText, cell_text
from export.paper.elements import Artifact, Element
from export.paper.faces import Faces, total_width
from export.paper.fragments import fragment
from export.paper.items import Draw
from export.paper.sheet import Sheet
from export.paper.table_elements import table_elements
from export.paper.table_metrics import PAD_X, SIZES, column_edges, least_heights, row_heights
from export.paper.typesetting import side_by_side
from export.scopes import place


@dataclass(frozen=True, slots=True)
class SetTable:
    """A table, or a fragment of one, ready to be drawn.

    ``texts`` are those of its cells. ``xs`` are the columns' edges on the page; ``ys`` are the
    rows' edges, downwards from 0.
    """

    table: Table
    texts: tuple[CellText, ...]
    xs: tuple[float, ...]
    ys: tuple[float, ...]

    @property
    def height(self) -> float:
        """How tall the table is, in points."""
        return self.ys[-1]

    def drawn_within(self, element: Element) -> Draw:
        """Return how it is drawn, its boxes becoming parts of ``element``: row by row."""
        elements = table_elements(self.table, element)

        def draw(sheet: Sheet, top: float) -> None:
            self._draw_frames(sheet, top)
            for cell, text, box in zip(self.table.cells, self.texts, elements, strict=True):
                with sheet.within(box):
                    self._draw_text(sheet, top, cell, text)

        return draw

    def _draw_frames(self, sheet: Sheet, top: float) -> None:
        with sheet.within(Artifact.FRAMES):
            for cell in self.table.cells:
                left, right, upper, lower = self._edges(cell, top)
                sheet.draw_box(left, lower, right - left, upper - lower)

    def _draw_text(self, sheet: Sheet, top: float, cell: TableCell, text: CellText) -> None:
        left, right, upper, lower = self._edges(cell, top)
        line_top = (upper + lower + text.pitch * len(text.lines)) / 2
        for line in text.lines:
            x = left + PAD_X
            if not text.left:
                x = left + (right - left - total_width(line, text.size)) / 2
            baseline = page.baseline(line_top, text.pitch, text.size)
            sheet.draw_glyphs(side_by_side(line, x, text.size), baseline, text.size)
            line_top -= text.pitch

    def _edges(self, cell: TableCell, top: float) -> tuple[float, float, float, float]:
        """Return where the box of ``cell`` is: its left, right, upper and lower edge."""
        left, right = self.xs[cell.col], self.xs[cell.col + cell.colspan]
        upper, lower = self.ys[cell.row], self.ys[cell.row + cell.rowspan]
        return left, right, top - upper, top - lower


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
    """Return ``table`` as it is drawn, its cells row by row."""
    table = replace(table, cells=tuple(sorted(table.cells, key=place)))
    xs = tuple(page.LEFT + edge for edge in column_edges(table.grid.widths))
    texts: list[CellText] = []
    for cell in table.cells:
        room = xs[cell.col + cell.colspan] - xs[cell.col] - 2 * PAD_X
        texts.append(cell_text(faces, cell, room, size))
    needs = [(cell, text.height) for cell, text in zip(table.cells, texts, strict=True)]
    heights = row_heights(least_heights(table.grid, size, least), needs)
    return SetTable(table, tuple(texts), xs, tuple(accumulate(heights, initial=0.0)))
