"""Finding the rows of an official table among those of a table as read.

How a program counts columns differs: LibreOffice writes an official column as two where a merged
box ends a hair beside it. So boxes are counted within their rows, and a row is known by its labels.
"""

from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher

from forms.form import Cell, Grid
from intake.matching.wording import same
from reading.seen import Box

#: The cells of the grid that lie in one row, from left to right.
GridRow = Sequence[Cell]
#: A row as read.
Row = Sequence[Box]
#: Of each cell in a row its column, its text, and whether it begins in that row.
_Pattern = tuple[tuple[int, str, bool], ...]

_UNLIKE_ANY = -1


def grid_rows(grid: Grid) -> list[GridRow]:
    """Return the cells that lie in each row of ``grid``.

    One that spans several rows lies in each of them.
    """
    rows: list[list[Cell]] = [[] for _ in range(grid.rows)]
    for cell in sorted(grid.cells, key=lambda cell: cell.col):
        for row in range(cell.row, cell.row + cell.rowspan):
            rows[row].append(cell)
    return list(rows)


def row_name(row: GridRow, number: int) -> str:
    """Return what a row of the grid is called: its labels, else its ``number`` from 0."""
    return " ".join(_labels(row)) or f"第 {number + 1} 行"


def find_rows(official: Sequence[GridRow], table: Sequence[Row]) -> dict[int, int]:
    """Return for each row of the grid the number of that of the table.

    A row is known by its labels, and between such rows by the order.
    """
    kinds = _kinds(official)
    read = _sure_kinds(official, kinds, table)
    found: dict[int, int] = {}
    matcher = SequenceMatcher(None, kinds, read, autojunk=False)
    for change, start, stop, begin, end in matcher.get_opcodes():
        is_pair = change == "equal"
        if change == "replace":
            is_pair = _are_alike(official[start:stop], table[begin:end])
        if is_pair:
            found.update(zip(range(start, stop), range(begin, end), strict=True))
    return found


def is_label(label: Cell, row: int, box: Box) -> bool:
    """Whether ``box`` is what ``label`` is in ``row``.

    In the rows below its first, where a label goes on from above, its box may be split off or
    repeated.
    """
    if row == label.row:
        return not box.goes_on and same(box.words, label.text)
    return not box.words or same(box.words, label.text)


def _labels(row: GridRow) -> list[str]:
    return [cell.text for cell in row if not cell.field]


def _kinds(official: Sequence[GridRow]) -> list[int]:
    """Return for each row of the grid the first that has the same labels at the same places."""
    first: dict[_Pattern, int] = {}
    kinds: list[int] = []
    for number, row in enumerate(official):
        kinds.append(first.setdefault(_pattern(row, number), number))
    return kinds


def _pattern(row: GridRow, number: int) -> _Pattern:
    """Return what is printed in a row, where, and whether it begins there."""
    return tuple((cell.col, cell.text, cell.row == number) for cell in row)


def _sure_kinds(
    official: Sequence[GridRow], kinds: Sequence[int], table: Sequence[Row]
) -> list[int]:
    """Return the kind of each row of the table, where it is sure.

    A number of its own where it is not. A row that is there more or less often than it should be
    may be any of them: its labels alone don't tell.
    """
    read = [_kind(official, row) for row in table]
    wanted, there = Counter(kinds), Counter(read)
    sure: list[int] = []
    for at, kind in enumerate(read):
        if wanted[kind] == there[kind]:
            sure.append(kind)
        else:
            sure.append(_UNLIKE_ANY - at)
    return sure


def _kind(official: Sequence[GridRow], read: Row) -> int:
    """Return the first row of the grid that has the labels of ``read``.

    Of several with such, that with most.
    """
    best, most = _UNLIKE_ANY, -1
    for number, row in enumerate(official):
        labels = len(_labels(row))
        if labels > most and _has_labels(row, number, read):
            best, most = number, labels
    return best


def _are_alike(official: Sequence[GridRow], table: Sequence[Row]) -> bool:
    """Whether there are as many rows, each with as many boxes as the grid has in its place."""
    return list(map(len, official)) == list(map(len, table))


def _has_labels(row: GridRow, number: int, read: Row) -> bool:
    """Whether ``read`` has all the labels of the grid's ``row``, each in its place."""
    if len(row) != len(read):
        return False
    for cell, box in zip(row, read, strict=True):
        if not cell.field and not is_label(cell, number, box):
            return False
    return True
