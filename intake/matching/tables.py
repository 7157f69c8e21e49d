"""Putting the boxes of a table as read to those of the official grid.

How a program counts columns differs: LibreOffice writes an official column as two where a merged box ends a hair beside
it. So boxes are counted within their rows, and a figure is sound only where every official label of its row and its
column stands around it.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import dropwhile, takewhile
from typing import NamedTuple

from forms.form import Cell, Grid
from intake.matching.wording import same
from reading.seen import Box

Row = Sequence[Box]
_Lines = Sequence[Sequence[Cell]]  # the cells that lie in each row, from left to right


class Spot(NamedTuple):
    """A box of the table at its place in the grid; ``sound`` is a label in the official words, or a figure among such."""

    cell: Cell
    box: Box
    sound: bool


class Placed(NamedTuple):
    """A table put to its grid: its boxes, the rows of the grid that it lacks (named by their labels), and those it has besides."""

    spots: list[Spot]
    missing: list[str]
    extra: list[Row]


def place(grid: Grid, table: Sequence[Row]) -> Placed:
    """Put ``table`` to ``grid``."""
    lines = [
        sorted(
            (cell for cell in grid.cells if cell.row <= row < cell.row + cell.rowspan),
            key=lambda cell: cell.col,
        )
        for row in range(grid.rows)
    ]
    rows = _rows(lines, table)
    boxes = {
        (row, cell.col): box
        for row, at in rows.items()
        for cell, box in zip(lines[row], table[at], strict=True)
    }
    labels = {cell for cell in grid.cells if not cell.field and _stands(cell, boxes)}
    spots = [
        Spot(cell, boxes[row, cell.col], _is_sound(cell, row, boxes, lines, labels))
        for row in sorted(rows)
        for cell in lines[row]
    ]
    known = set(rows.values())
    return Placed(
        spots,
        [_name(lines, row) for row in range(grid.rows) if row not in rows],
        [row for at, row in enumerate(table) if at not in known],
    )


# ---- Rows ------------------------------------------------------------------------------------------


def _rows(lines: _Lines, table: Sequence[Row]) -> dict[int, int]:
    """Return for each row of the grid the one of the table: by its labels, and between rows so found by the order."""
    official, read = _kinds(lines), [_kind(lines, row) for row in table]
    wanted, there = Counter(official), Counter(read)
    # A row that is there more or less often than it should be may be any of them: its labels alone don't tell.
    sure = [kind if wanted[kind] == there[kind] else -1 - at for at, kind in enumerate(read)]
    rows: dict[int, int] = {}
    for change, start, stop, begin, end in SequenceMatcher(
        None, official, sure, autojunk=False
    ).get_opcodes():
        pairs = list(zip(range(start, stop), range(begin, end), strict=False))
        alike = stop - start == end - begin and all(
            len(lines[row]) == len(table[at]) for row, at in pairs
        )
        if change == "equal" or (change == "replace" and alike):
            rows.update(pairs)
    return rows


def _kinds(lines: _Lines) -> list[int]:
    """Return for each row the first that has the same labels at the same places."""
    first: dict[object, int] = {}
    patterns = (
        tuple((cell.col, cell.text, cell.row == row) for cell in line)
        for row, line in enumerate(lines)
    )
    return [first.setdefault(pattern, row) for row, pattern in enumerate(patterns)]


def _kind(lines: _Lines, read: Row) -> int:
    """Return the first row of the grid whose labels are those of ``read``, of several the one with most; else -1."""
    fitting = [
        row
        for row, line in enumerate(lines)
        if len(line) == len(read)
        and all(
            cell.field or _is_label(cell, row, box) for cell, box in zip(line, read, strict=True)
        )
    ]
    return max(fitting, key=lambda row: sum(1 for cell in lines[row] if not cell.field), default=-1)


def _name(lines: _Lines, row: int) -> str:
    return " ".join(cell.text for cell in lines[row] if not cell.field) or f"第 {row + 1} 行"


# ---- Boxes -----------------------------------------------------------------------------------------


def _is_sound(
    cell: Cell, row: int, boxes: Mapping[tuple[int, int], Box], lines: _Lines, labels: set[Cell]
) -> bool:
    if not cell.field:
        return _is_label(cell, row, boxes[row, cell.col])
    below = boxes.get((row + 1, cell.col))
    merged = boxes[row, cell.col].goes_on or (below is not None and below.goes_on)
    return not merged and labels.issuperset(_labels(lines, cell))


def _stands(label: Cell, boxes: Mapping[tuple[int, int], Box]) -> bool:
    """Whether ``label`` is there, in the official words, and nothing else is in its box."""
    parts = [
        (row, box)
        for row in range(label.row, label.row + label.rowspan)
        if (box := boxes.get((row, label.col)))
    ]
    return (label.row, label.col) in boxes and all(_is_label(label, row, box) for row, box in parts)


def _is_label(label: Cell, row: int, box: Box) -> bool:
    """Whether ``box`` is what ``label`` is in ``row``: where it goes on from above, it may be split off or repeated."""
    if row == label.row:
        return not box.goes_on and same(box.text, label.text)
    return not box.text or same(box.text, label.text)


def _labels(lines: _Lines, figure: Cell) -> Iterator[Cell]:
    """Yield the labels of a figure: all in its row, and those above it in the nearest rows that hold no figures."""
    yield from (cell for cell in lines[figure.row] if not cell.field)
    above = dropwhile(_has_figures, reversed(lines[: figure.row]))
    for line in takewhile(lambda line: not _has_figures(line), above):
        yield from (cell for cell in line if cell.col <= figure.col < cell.col + cell.colspan)


def _has_figures(line: Sequence[Cell]) -> bool:
    return any(cell.field for cell in line)
