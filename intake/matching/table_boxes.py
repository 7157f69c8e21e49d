"""Putting the boxes of a table as read to the cells of the official grid.

A figure is sound only where every official label of its row and its column stands around it.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import dropwhile, takewhile
from statistics import median
from typing import Final, NamedTuple

from forms.form import Cell, Grid
from intake.matching.table_rows import GridRow, Row, find_rows, grid_rows, is_label, row_name
from reading.seen import Box

#: Boxes by the row and the column of the grid.
_Boxes = Mapping[tuple[int, int], Box]
#: Where edges are, by the column of the grid that begins there.
_Edges = Mapping[int, float]
#: How far an edge may be from the others, in twentieths of a point: less than half a column.
_BESIDE: Final = 250


class Spot(NamedTuple):
    """A box put to its cell of the grid.

    ``sound`` is a label in the official words, or a figure among such.
    """

    cell: Cell
    box: Box
    sound: bool


class Placed(NamedTuple):
    """A table put to its grid.

    It has its boxes, the names of the rows that it lacks, and the rows that it has besides.
    """

    spots: list[Spot]
    missing: list[str]
    extra: list[Row]


def put_to_grid(grid: Grid, table: Sequence[Row]) -> Placed:
    """Put the boxes of ``table`` to the cells of ``grid``."""
    official = grid_rows(grid)
    found = find_rows(official, table)
    boxes: dict[tuple[int, int], Box] = {}
    for row, at in found.items():
        for cell, box in zip(official[row], table[at], strict=True):
            boxes[row, cell.col] = box
    spots = list(_spots(official, sorted(found), boxes))
    missing: list[str] = []
    for number, cells in enumerate(official):
        if number not in found:
            missing.append(row_name(cells, number))
    known = set(found.values())
    extra = [row for at, row in enumerate(table) if at not in known]
    return Placed(spots, missing, extra)


def _spots(official: Sequence[GridRow], rows: Sequence[int], boxes: _Boxes) -> Iterator[Spot]:
    """Yield the boxes of ``rows``, row by row."""
    edges = _edges(official, boxes)
    sound_labels = _sound_labels(official, rows, boxes)
    for row in rows:
        for cell in official[row]:
            box = boxes[row, cell.col]
            if not _is_in_place(cell, box, edges):
                sound = False
            elif not cell.field:
                sound = is_label(cell, row, box)
            elif _is_merged(row, cell.col, boxes):
                sound = False
            else:
                sound = sound_labels.issuperset(_labels_of(cell, official))
            yield Spot(cell, box, sound)


def _edges(official: Sequence[GridRow], boxes: _Boxes) -> _Edges:
    """Return where most boxes have the edges of the grid's columns."""
    found: dict[int, list[float]] = {}
    for (row, col), box in boxes.items():
        for cell in official[row]:
            if cell.col == col:
                for edge, at in _edges_of(cell, box):
                    found.setdefault(edge, []).append(at)
    return {edge: median(places) for edge, places in found.items()}


def _edges_of(cell: Cell, box: Box) -> Iterator[tuple[int, float]]:
    """Yield the column that begins at each edge of ``box``, and where that is."""
    if box.side is not None:
        yield cell.col, box.side[0]
        yield cell.col + cell.colspan, box.side[1]


def _is_in_place(cell: Cell, box: Box, edges: _Edges) -> bool:
    """Whether ``box`` stands where the others of its columns do, not below another heading."""
    places = _edges_of(cell, box)
    return all(abs(at - edges[edge]) <= _BESIDE for edge, at in places)


def _sound_labels(official: Sequence[GridRow], rows: Sequence[int], boxes: _Boxes) -> set[Cell]:
    """Return the labels in ``rows`` that are there in the official words."""
    labels: set[Cell] = set()
    for row in rows:
        for cell in official[row]:
            if not cell.field and _is_there(cell, boxes):
                labels.add(cell)
    return labels


def _is_there(label: Cell, boxes: _Boxes) -> bool:
    """Whether ``label`` is there, in the official words, and nothing else is in its box."""
    if (label.row, label.col) not in boxes:
        return False
    for row in range(label.row, label.row + label.rowspan):
        box = boxes.get((row, label.col))
        if box is not None and not is_label(label, row, box):
            return False
    return True


def _is_merged(row: int, col: int, boxes: _Boxes) -> bool:
    """Whether the box was merged with the one above or below it."""
    below = boxes.get((row + 1, col))
    return boxes[row, col].goes_on or (below is not None and below.goes_on)


def _labels_of(figure: Cell, official: Sequence[GridRow]) -> Iterator[Cell]:
    """Yield the labels of a figure.

    These are all in its row, and those above it in the nearest rows without figures.
    """
    for cell in official[figure.row]:
        if not cell.field:
            yield cell
    above = dropwhile(_has_figures, reversed(official[: figure.row]))
    for row in takewhile(_has_none, above):
        for cell in row:
            if cell.col <= figure.col < cell.col + cell.colspan:
                yield cell


def _has_figures(row: GridRow) -> bool:
    return any(cell.field for cell in row)


def _has_none(row: GridRow) -> bool:
    return not _has_figures(row)
