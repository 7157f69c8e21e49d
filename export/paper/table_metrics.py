"""How tables are set on paper, whatever writes them: sizes, paddings, how tall rows must be."""

from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Final

from export.document import TableCell
from export.paper import page
from forms.form import Grid
from forms.texts.outline import paragraph

#: From the best size to the smallest that is still easy to read in print.
SIZES: Final = (page.WU_HAO, page.XIAO_WU, page.LIU_HAO)
LEADING: Final = 1.25  # of the size
PAD_X: Final = 2.5  # points at least between a text and the sides of its box
PAD_Y: Final = 3.0  # and between it and the box's top and bottom
PAD_NUMBER: Final = 1.0  # points beside a number that is too long for its box
SMALLEST: Final = 4.0  # points, for a number that must fit into its column
#: Points, a slip's row, in which an opinion of some words and a signature have room.
SIGNED: Final = 40.0
#: The sizes of a slip's table to sign, and of its figures.
SIGNING: Final = (page.XIAO_SI,)
SLIP_FIGURES: Final = (page.XIAO_WU, page.LIU_HAO)
#: Points between the parts of a slip.
SLIP_SPACE: Final = 6.0
#: What a table that stands whole on a page has there below its heading, in points.
ROOM: Final = page.HEIGHT - 1.25 * page.PITCH


def is_item(cell: TableCell) -> bool:
    """Whether ``cell`` holds a numbered label: at the left, with their numbers below each other."""
    return cell.rowspan == 1 and bool(paragraph(cell.text).level)


def column_edges(shares: Sequence[float]) -> tuple[float, ...]:
    """Return where each column begins, and where the last ends, in points from the left edge.

    The columns share the width of the text block.
    """
    whole = sum(shares)
    return tuple(edge * page.WIDTH / whole for edge in accumulate(shares, initial=0.0))


def least_heights(grid: Grid, size: float, least: float) -> list[float]:
    """Return how tall each row is at least: two characters, and ``least`` below the head."""
    head = [2 * size] * grid.head
    return head + [max(2 * size, least)] * (grid.rows - grid.head)


def row_heights(least: Sequence[float], needs: Iterable[tuple[TableCell, float]]) -> list[float]:
    """Return the rows' heights in points: at least ``least``, and enough for each cell's need."""
    heights = list(least)
    for cell, need in sorted(needs, key=_rowspan):
        rows = slice(cell.row, cell.row + cell.rowspan)
        lacking = need - sum(heights[rows])
        if lacking > 0:
            share = lacking / cell.rowspan
            heights[rows] = [height + share for height in heights[rows]]
    return heights


def _rowspan(need: tuple[TableCell, float]) -> int:
    cell, _height = need
    return cell.rowspan
