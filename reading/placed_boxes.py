"""Tables of rows whose boxes stand by their edges, as Word 97 and RTF have them.

Which columns there are follows from the edges of all rows together.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Final

from reading.seen import Block, Box, Span, Table, all_text

#: Edges of one column, which rows that were changed by hand have in places that differ a little: in
#: twentieths of a point, from a millimetre down to none.
_TOLERANCES: Final = (57, 28, 14, 7, 0)


@dataclass(slots=True)
class PlacedBox:
    """A box of a row: its left and right edges, in twentieths of a point, and what is in it.

    ``merged`` is 0 where it is not merged with its neighbours; of those that are, the first bears
    another number than the rest. It ``goes_on`` where it belongs to the box above it, and
    ``begins`` where one below may belong to it. ``unread`` is as of :class:`reading.seen.Box`.
    """

    left: int
    right: int
    merged: int = 0
    goes_on: bool = False
    begins: bool = False
    unread: str = ""
    content: list[Block] = field(default_factory=list)


def counted(contents: Iterable[list[Block]]) -> list[PlacedBox]:
    """Return the boxes of a row of which nobody knows the edges, each as wide as its number."""
    boxes: list[PlacedBox] = []
    for number, content in enumerate(contents):
        boxes.append(PlacedBox(number, number + 1, content=content))
    return boxes


def table_of(rows: list[list[PlacedBox]], *, has_columns: bool) -> Table:
    """Return the table that the ``rows`` make; without columns the boxes are only counted."""
    rows = list(map(_joined, rows))
    edges = _columns(rows)
    if not has_columns or edges is None:
        rows = [counted(box.content for box in row) for row in rows]
        edges = list(range(max(map(len, rows), default=0) + 1))
        has_columns = False
    merged: dict[int, Box] = {}  # by column, the box that the next row may go on from
    made: list[list[Box]] = []
    for number, row in enumerate(rows):
        made.append(_row(row, number, edges, merged))
    return Table(made, has_columns)


def _columns(rows: list[list[PlacedBox]]) -> list[int] | None:
    """Return where columns begin, and the last one ends; None where a box is in none of them."""
    every = sorted({edge for row in rows for box in row for edge in (box.left, box.right)})
    for tolerance in _TOLERANCES:
        edges: list[int] = []
        for each in every:
            if not edges or each - edges[-1] > tolerance:
                edges.append(each)
        if all(_column(box.left, edges) < _column(box.right, edges) for row in rows for box in row):
            return edges
    return None


def _column(edge: int, edges: list[int]) -> int:
    """Return the column that begins with ``edge``, or with one nearly there."""
    return bisect_right(edges, edge) - 1


def _row(row: list[PlacedBox], number: int, edges: list[int], merged: dict[int, Box]) -> list[Box]:
    boxes: list[Box] = []
    for each in row:
        col = _column(each.left, edges)
        span = Span(number, col, cols=_column(each.right, edges) - col)
        box = Box(span, each.content, each.goes_on, (each.left, each.right), each.unread)
        boxes.append(box)
        first = merged.get(col)
        if box.goes_on and first is not None and first.span.cols == span.cols:
            first.span = first.span._replace(rows=first.span.rows + 1)
        elif each.begins:
            merged[col] = box
        else:
            merged.pop(col, None)
    return boxes


def _joined(row: list[PlacedBox]) -> list[PlacedBox]:
    """Return the boxes of a row, neighbours that are merged as one; only the first is printed."""
    found: list[PlacedBox] = []
    begun = 0  # the number that the first of merged neighbours bears
    for each in row:
        if not begun or each.merged in (0, begun):
            begun = each.merged
            found.append(each)
            continue
        unread = found[-1].unread
        if all_text(each.content):
            unread = "并入的格里还有看不见的文字"
        found[-1] = replace(found[-1], right=each.right, unread=unread)
    return found
