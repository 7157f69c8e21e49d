"""What each heading of a table is about, in the words of HTML: columns or rows, or a group of them.

The groups of HTML don't nest. Only the outermost headings make groups; one within a group that
spans several columns or rows is about just those by its span.
"""

from collections.abc import Iterator
from itertools import pairwise

from export.document import Table, TableCell


def is_heading(table: Table, cell: TableCell) -> bool:
    """Whether a cell heads others: wording does, and in tables of words, the head and the stub."""
    if cell.id:
        return False
    if any(each.id for each in table.cells):
        return True
    return cell.row < table.grid.head or cell.col < table.grid.stub


def scope(table: Table, cell: TableCell) -> str:
    """Return the scope of a heading."""
    if _bands(table, cell):
        return "rowgroup"
    if _labels(table, cell):
        return "rowgroup" if cell.col == 0 and cell.rowspan > 1 else "row"
    return "colgroup" if cell.row == 0 and cell.colspan > 1 else "col"


def row_groups(table: Table) -> list[range]:
    """Return the rows of the head, if there are any, and of each group of rows below it."""
    edges = {0, table.grid.head, table.grid.rows}
    for cell in table.cells:
        if not cell.id and scope(table, cell) == "rowgroup":
            edges |= {cell.row} if _bands(table, cell) else {cell.row, cell.row + cell.rowspan}
    return [range(*rows) for rows in pairwise(sorted(edges))]


def headings(table: Table) -> dict[str, list[TableCell]]:
    """Return the headings that say what each figure is, by the ids of the figures.

    They go from the band above it down to its column's, then along its row from the left.
    """
    above: list[TableCell] = []
    labels: list[TableCell] = []
    for cell in sorted(table.cells, key=place):
        if not cell.id:
            kind = labels if _labels(table, cell) else above
            kind.append(cell)
    bands = [cell.row for cell in above if _bands(table, cell)]

    found: dict[str, list[TableCell]] = {}
    for figure in table.cells:
        if figure.id:
            # Below a band, what stands above it is about other rows, but for the head's.
            since = max((row for row in bands if row < figure.row), default=0)
            over = [cell for cell in above if cell.row < table.grid.head or cell.row >= since]
            found[figure.id] = [*_above(figure, over), *_beside(figure, labels)]
    return found


def place(cell: TableCell) -> tuple[int, int]:
    """Return where a cell begins: cells in this order are read row by row."""
    return cell.row, cell.col


def _above(figure: TableCell, headings: list[TableCell]) -> Iterator[TableCell]:
    for cell in headings:
        is_above = cell.row < figure.row
        if is_above and _share(cell.col, cell.colspan, figure.col, figure.colspan):
            yield cell


def _beside(figure: TableCell, labels: list[TableCell]) -> Iterator[TableCell]:
    for cell in labels:
        if _share(cell.row, cell.rowspan, figure.row, figure.rowspan):
            yield cell


def _share(one: int, length: int, other: int, other_length: int) -> bool:
    """Whether two stretches of rows or of columns have one in common."""
    return one < other + other_length and other < one + length


def _bands(table: Table, cell: TableCell) -> bool:
    """Whether the cell is a heading across the whole table, over the rows that follow."""
    return cell.row >= table.grid.head and cell.colspan == table.grid.columns


def _labels(table: Table, cell: TableCell) -> bool:
    """Whether the cell is the label of rows: it stands in the stub, and not between headings."""
    if cell.row < table.grid.head or cell.col >= table.grid.stub:
        return False
    beside = (each for each in table.cells if each.row == cell.row)
    return not all(is_heading(table, each) for each in beside)
