"""Fitting a table onto a page before Word sets it: its type size and its rows' heights.

They come from the widths that any 宋体 has, so no font is read.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Final

from export.document import Table, TableCell
from export.paper.line_breaks import NO_END, NO_START
from export.paper.table_metrics import (
    LEADING,
    PAD_NUMBER,
    PAD_X,
    PAD_Y,
    ROOM,
    SIZES,
    SMALLEST,
    column_edges,
    is_item,
    least_heights,
    row_heights,
)
from forms.texts.label_lines import label_lines

_OPENING, _CLOSING = (re.escape("".join(sorted(marks))) for marks in (NO_END, NO_START))
#: A character with the marks that are not parted from it.
_PIECE: Final = re.compile(rf"[{_OPENING}]*.[{_CLOSING}]*")


@dataclass(frozen=True, slots=True)
class Fitted:
    """A table with its type size, its columns' edges and its rows' least heights, in points."""

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
        """Return the size of a number that its cell would break; 0 where the table's will do."""
        needed = em(cell.text) * self.size
        if not cell.text.isascii() or needed <= self.width(cell) - 2 * PAD_X:
            return 0.0
        share = (self.width(cell) - 2 * PAD_NUMBER) / needed
        return max(SMALLEST, self.size * min(1, share))

    def inset(self, cell: TableCell) -> float:
        """Return the space at either side, in points, that makes a text's lines of like length."""
        room = self.width(cell) - 2 * PAD_X
        lines, longest = _laid(cell, room, self.size)
        if lines <= 1:
            return 0.0
        return max(0.0, (room - (longest + 0.25) * self.size) / 2)


def em(text: str) -> float:
    """Return the width of ``text`` in Chinese characters; letters and digits are half as wide."""
    wide = [each for each in text if unicodedata.east_asian_width(each) in "WFA"]
    return (len(text) + len(wide)) / 2


def fit(table: Table, sizes: Sequence[float] = SIZES, least: float = 0.0) -> Fitted:
    """Return ``table`` in the largest of ``sizes`` in which it fits a page, else in the smallest.

    Rows below the head are at least ``least`` points tall.
    """
    edges = column_edges(table.grid.widths)
    for size in sizes:
        needs = _needs(table, size, edges)
        heights = row_heights(least_heights(table.grid, size, least), needs)
        fitted = Fitted(table, size, edges, tuple(heights))
        if fitted.height <= ROOM:
            break
    return fitted


def _needs(table: Table, size: float, edges: Sequence[float]) -> Iterator[tuple[TableCell, float]]:
    """Yield each cell with the height that its text takes."""
    for cell in table.cells:
        room = edges[cell.col + cell.colspan] - edges[cell.col] - 2 * PAD_X
        lines, _ = _laid(cell, room, size)
        yield cell, lines * size * LEADING + 2 * PAD_Y


def _laid(cell: TableCell, room: float, size: float) -> tuple[int, float]:
    """Return how many lines a text takes, and the length of the longest in em.

    A number is set smaller rather than broken. The lines of a label end between its words, where
    there is a length at which Word fills them so; else they are of like length.
    """
    text = cell.text
    if text.isascii():
        return 1, em(text)
    fits = room * 2 // size / 2
    if not cell.id and not is_item(cell):
        lines = label_lines(text, fits, em)
        longest = max(map(em, lines))
        if _filled(text, longest) == lines:
            return len(lines), longest
    count = ceil(em(text) / fits)
    return count, ceil(em(text) / count)


def _filled(text: str, length: float) -> list[str]:
    """Return the lines of ``text`` as any program fills them up to ``length`` em."""
    lines = [""]
    for piece in _PIECE.findall(text):
        if lines[-1] and em(lines[-1] + piece) > length:
            lines.append("")
        lines[-1] += piece
    return lines
