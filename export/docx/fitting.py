"""Fitting a table onto a page before Word sets it: its type size, and its rows' heights by widths that any 宋体 has."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import ceil

from export.document import Table, TableCell
from export.paper import page
from export.paper.table_metrics import (
    LEADING,
    PAD_NUMBER,
    PAD_X,
    PAD_Y,
    ROOM,
    SIZES,
    SMALLEST,
    row_heights,
)


@dataclass(frozen=True, slots=True)
class Fitted:
    """A table with its type size, and the columns' edges and the rows' least heights, all in points."""

    table: Table
    size: float
    edges: tuple[float, ...]
    heights: tuple[float, ...]

    @property
    def height(self) -> float:
        """How tall the table is."""
        return sum(self.heights)

    @property
    def whole(self) -> bool:
        """Whether it stands on one page."""
        return self.table.whole and self.height <= ROOM

    def width(self, cell: TableCell) -> float:
        """How wide a cell is."""
        return self.edges[cell.col + cell.colspan] - self.edges[cell.col]

    def number_size(self, cell: TableCell) -> float:
        """Return the type size of a number that would be broken in its cell; 0 where the table's own will do."""
        needed = em(cell.text) * self.size
        if not cell.text.isascii() or needed <= self.width(cell) - 2 * PAD_X:
            return 0
        return max(SMALLEST, self.size * min(1, (self.width(cell) - 2 * PAD_NUMBER) / needed))

    def inset(self, cell: TableCell) -> float:
        """Return the space at either side, in points, that makes the lines of a centred text of like length."""
        room = self.width(cell) - 2 * PAD_X
        lines = _lines(cell.text, room, self.size)
        longest = (ceil(em(cell.text) / lines) + 0.25) * self.size
        return max(0.0, (room - longest) / 2) if lines > 1 else 0.0


def em(text: str) -> float:
    """Return the width of ``text`` in characters: Latin letters and digits are half as wide as Chinese ones."""
    return sum(1 if unicodedata.east_asian_width(character) in "WFA" else 0.5 for character in text)


def fit(table: Table, sizes: Sequence[float] = SIZES, least: float = 0.0) -> Fitted:
    """Return ``table`` in the largest of ``sizes`` in which it fits a page, else in the smallest.

    Rows below the head are at least ``least`` points tall.
    """
    shares = table.grid.widths
    edges = tuple(edge * page.WIDTH / sum(shares) for edge in accumulate(shares, initial=0.0))
    for size in sizes:
        lowest = [
            2 * size if row < table.grid.head else max(2 * size, least)
            for row in range(table.grid.rows)
        ]
        fitted = Fitted(table, size, edges, tuple(row_heights(lowest, _needs(table, size, edges))))
        if fitted.height <= ROOM:
            break
    return fitted


def _needs(table: Table, size: float, edges: Sequence[float]) -> Iterator[tuple[TableCell, float]]:
    for cell in table.cells:
        room = edges[cell.col + cell.colspan] - edges[cell.col] - 2 * PAD_X
        yield cell, _lines(cell.text, room, size) * size * LEADING + 2 * PAD_Y


def _lines(text: str, room: float, size: float) -> int:
    """Return how many lines ``text`` takes; a number is set smaller rather than broken."""
    return 1 if text.isascii() else ceil(em(text) / (room * 2 // size / 2))
