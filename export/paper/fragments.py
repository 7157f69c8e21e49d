"""A table that is too tall for a page goes on in fragments, each under the head of the table."""

from dataclasses import replace

from export.document import Table
from forms.form import Grid


def fragment(table: Table, start: int, stop: int) -> Table:
    """Return the rows ``start`` to ``stop`` of ``table`` below its head rows, as a table.

    ``start`` is not within the head. A cell that spans rows on both sides of a break stands on
    both.
    """
    head = table.grid.head
    cells = [cell for cell in table.cells if cell.row < head]
    for cell in table.cells:
        top = max(cell.row, start)
        bottom = min(cell.row + cell.rowspan, stop)
        if cell.row >= head and top < bottom:
            cells.append(replace(cell, row=head + top - start, rowspan=bottom - top))
    whole = table.grid
    grid = Grid(head + stop - start, whole.columns, whole.cells, head, whole.stub, whole.widths)
    return replace(table, grid=grid, cells=tuple(cells))
