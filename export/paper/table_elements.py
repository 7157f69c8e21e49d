"""The boxes of a table as elements: row by row, each figure with the headings that say what it is.

What is read aloud beside a figure is what an eye finds by going up and to the left.
"""

from export.document import Table, TableCell
from export.paper.elements import Box, Element
from export.scopes import headings, is_heading, place, scope


def table_elements(table: Table, element: Element) -> list[Element]:
    """Add the rows of ``table`` to its ``element``; return those of its cells, in their order."""
    rows = [element.add("TR") for _ in range(table.grid.rows)]
    about = headings(table)
    made: dict[tuple[int, int], Element] = {}
    for cell in sorted(table.cells, key=place):
        row = rows[cell.row]
        if is_heading(table, cell):
            made[place(cell)] = row.add("TH", _box(cell, scope=scope(table, cell)))
        else:
            said_by = tuple(made[place(each)] for each in about[place(cell)])
            made[place(cell)] = row.add("TD", _box(cell, headings=said_by))
    return [made[place(cell)] for cell in table.cells]


def _box(cell: TableCell, scope: str = "", headings: tuple[Element, ...] = ()) -> Box:
    return Box(cell.rowspan, cell.colspan, scope, headings)
