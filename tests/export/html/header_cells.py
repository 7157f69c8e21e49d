"""The headings that a browser gives each cell of a table, by the algorithm of HTML (4.9.12.2).

https://html.spec.whatwg.org/multipage/tables.html#header-and-data-cell-semantics
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

_GROUPS = ("thead", "tbody", "tfoot")


@dataclass(eq=False)
class Cell:
    """A cell where a browser puts it: ``group`` is its group of rows, ``columns`` of columns."""

    attributes: dict[str, str | None]
    is_header: bool
    row: int
    col: int
    group: int
    columns: int = 0
    text: str = ""

    @property
    def width(self) -> int:
        """How many columns it covers."""
        return int(self.attributes.get("colspan") or 1)

    @property
    def height(self) -> int:
        """How many rows it covers."""
        return int(self.attributes.get("rowspan") or 1)

    @property
    def scope(self) -> str:
        """What it is about; of these tables every heading says so."""
        return self.attributes["scope"] or ""


@dataclass
class Grid:
    """A table as a browser forms it."""

    cells: list[Cell] = field(default_factory=list)
    slots: dict[tuple[int, int], Cell] = field(default_factory=dict)  # by column and row


class Tables(HTMLParser):
    """Forms the tables of a page; of each, every row is in a group and every column too."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.grids: list[Grid] = []
        self._row = self._group = -1
        self._column_groups: list[int] = []  # of each column
        self._text = ""
        self._cell: Cell | None = None
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self.grids.append(Grid())
            self._row = self._group = -1
            self._column_groups = []
            self._count = 0
        elif tag == "colgroup":
            self._count += 1
        elif tag == "col":
            self._column_groups.append(self._count)
        elif tag in _GROUPS:
            self._group += 1
        elif tag == "tr":
            self._row += 1
        elif tag in ("td", "th"):
            self._place(tag, dict(attrs))

    def handle_data(self, data: str) -> None:
        if self._cell is not None:
            self._cell.text += data

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th"):
            self._cell = None

    def _place(self, tag: str, attributes: dict[str, str | None]) -> None:
        grid = self.grids[-1]
        col = 0
        while (col, self._row) in grid.slots:
            col += 1
        cell = Cell(attributes, tag == "th", self._row, col, self._group, self._column_groups[col])
        grid.cells.append(cell)
        for along in range(cell.width):
            for down in range(cell.height):
                slot = col + along, self._row + down
                assert slot not in grid.slots
                grid.slots[slot] = cell
        self._cell = cell


def header_cells(grid: Grid, principal: Cell) -> list[Cell]:
    """Return the headings of a cell, in the order in which they are found, or as it names them."""
    named = principal.attributes.get("headers")
    if named is not None:
        by_id = {cell.attributes["id"]: cell for cell in grid.cells if "id" in cell.attributes}
        return [by_id[id] for id in named.split()]
    found: list[Cell] = []
    for row in range(principal.row, principal.row + principal.height):
        found += _scanned(grid, principal, (principal.col, row), (-1, 0))
    for col in range(principal.col, principal.col + principal.width):
        found += _scanned(grid, principal, (col, principal.row), (0, -1))
    right, bottom = principal.col + principal.width - 1, principal.row + principal.height - 1
    for cell in grid.cells:
        if cell.is_header and cell.col <= right and cell.row <= bottom:
            if cell.scope == "rowgroup" and cell.group == principal.group:
                found.append(cell)
            if cell.scope == "colgroup" and cell.columns == principal.columns:
                found.append(cell)
    return [cell for cell in dict.fromkeys(found) if cell is not principal and cell.text]


def _scanned(
    grid: Grid, principal: Cell, start: tuple[int, int], step: tuple[int, int]
) -> Iterator[Cell]:
    """Yield the headings that are met on the way from a slot to the table's edge."""
    col, row = start
    opaque: list[Cell] = []
    block: list[Cell] = [principal] if principal.is_header else []
    is_in_block = principal.is_header
    while True:
        col, row = col + step[0], row + step[1]
        if col < 0 or row < 0:
            return
        cell = grid.slots.get((col, row))
        if cell is None:
            continue
        if not cell.is_header:
            if is_in_block:
                is_in_block = False
                opaque += block
                block = []
            continue
        is_in_block = True
        block.append(cell)
        if step[0] == 0:
            covered = any(o.col == cell.col and o.width == cell.width for o in opaque)
            is_about = cell.scope == "col"
        else:
            covered = any(o.row == cell.row and o.height == cell.height for o in opaque)
            is_about = cell.scope == "row"
        if is_about and not covered:
            yield cell
