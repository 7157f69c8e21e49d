"""What each heading of a table is about, in the words of HTML: columns or rows, or a group of them.

The groups of HTML don't nest. Only the outermost headings make groups; one within a group that
spans several columns or rows is about just those by its span.
"""

from itertools import pairwise

from export.document import Table, TableCell


def scope(table: Table, cell: TableCell) -> str:
    """Return the scope of a cell of wording."""
    if _bands(table, cell) or (_labels(table, cell) and cell.col == 0 and cell.rowspan > 1):
        return "rowgroup"
    if _labels(table, cell):
        return "row"
    return "colgroup" if cell.row == 0 and cell.colspan > 1 else "col"


def row_groups(table: Table) -> list[range]:
    """Return the rows of the head, if there are any, and of each group of rows below it."""
    edges = {0, table.grid.head, table.grid.rows}
    for cell in table.cells:
        if not cell.id and scope(table, cell) == "rowgroup":
            edges |= {cell.row} if _bands(table, cell) else {cell.row, cell.row + cell.rowspan}
    return [range(*rows) for rows in pairwise(sorted(edges))]


def _bands(table: Table, cell: TableCell) -> bool:
    """Whether the cell is a heading across the whole table, over the rows that follow."""
    return cell.row >= table.grid.head and cell.colspan == table.grid.columns


def _labels(table: Table, cell: TableCell) -> bool:
    """Whether the cell is the label of rows: it stands in the stub, beside figures."""
    filled = {each.row for each in table.cells if each.id}
    return cell.row >= table.grid.head and cell.col < table.grid.stub and cell.row in filled
