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
    if cell.row < table.grid.head or _has_figures(table):
        return True
    return cell.col < table.grid.stub


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


def headings(table: Table) -> dict[tuple[int, int], list[TableCell]]:
    """Return the headings that say what each other cell is, by the places of these cells.

    They go from the band above it down to its column's, then along its row from the left.
    """
    above: list[TableCell] = []
    labels: list[TableCell] = []
    others: list[TableCell] = []
    for cell in sorted(table.cells, key=place):
        if not is_heading(table, cell):
            others.append(cell)
        elif _labels(table, cell):
            labels.append(cell)
        else:
            above.append(cell)
    bands = [cell.row for cell in above if _bands(table, cell)]

    found: dict[tuple[int, int], list[TableCell]] = {}
    for cell in others:
        # Below a band, what stands above it is about other rows, but for the head's.
        since = max((row for row in bands if row < cell.row), default=0)
        over = [each for each in above if each.row < table.grid.head or each.row >= since]
        found[place(cell)] = [*_above(cell, over), *_beside(cell, labels)]
    return found


def beyond_scopes(table: Table) -> dict[tuple[int, int], list[TableCell]]:
    """Return the headings of the cells to which scopes alone would give others too, by place.

    A column's heading is about all that stands below it, beyond the next band too, unless one of
    the same columns takes its place.
    """
    of_columns = [cell for cell in table.cells if is_heading(table, cell)]
    of_columns = [cell for cell in of_columns if scope(table, cell) == "col"]
    places = {place(cell): cell for cell in table.cells}
    found: dict[tuple[int, int], list[TableCell]] = {}
    for at, own in headings(table).items():
        strangers = [cell for cell in _above(places[at], of_columns) if cell not in own]
        if any(not _is_replaced(cell, own) for cell in strangers):
            found[at] = own
    return found


def _is_replaced(heading: TableCell, nearer: list[TableCell]) -> bool:
    columns = heading.col, heading.colspan
    return any((each.col, each.colspan) == columns for each in nearer if each.row > heading.row)


def place(cell: TableCell) -> tuple[int, int]:
    """Return where a cell begins: cells in this order are read row by row."""
    return cell.row, cell.col


def _above(cell: TableCell, headings: list[TableCell]) -> Iterator[TableCell]:
    for each in headings:
        if each.row < cell.row and _share(each.col, each.colspan, cell.col, cell.colspan):
            yield each


def _beside(cell: TableCell, labels: list[TableCell]) -> Iterator[TableCell]:
    for each in labels:
        if each.col < cell.col and _share(each.row, each.rowspan, cell.row, cell.rowspan):
            yield each


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


def _has_figures(table: Table) -> bool:
    return any(cell.id for cell in table.cells)
