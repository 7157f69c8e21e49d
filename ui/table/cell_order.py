"""Which cell of an official table the keyboard goes to next; wording is skipped."""

from forms.form import Cell, Grid, Position


class CellOrder:
    """The cells of a table that hold a value, in reading order, totals among them."""

    def __init__(self, grid: Grid) -> None:
        self._cells = grid.by_position()
        self._to_fill: list[Position] = []
        self.fields: list[Position] = []
        for cell in sorted(grid.cells, key=_beginning):
            if cell.field:
                self.fields.append(cell.position)
                if not cell.field.parts:
                    self._to_fill.append(cell.position)

    @property
    def first_to_fill(self) -> Position:
        """The cell that the clerk begins with."""
        return self._to_fill[0]

    def next_to_fill(self, here: Position) -> Position | None:
        """Return the cell to fill after ``here``; None at the end."""
        return next((there for there in self._to_fill if there > here), None)

    def previous_to_fill(self, here: Position) -> Position | None:
        """Return the cell to fill before ``here``; None at the beginning."""
        return next((there for there in reversed(self._to_fill) if there < here), None)

    def beside(self, here: Position, down: int, right: int) -> Position:
        """Return the next cell in the direction of an arrow; ``here`` where there is none."""
        row, col = here[0] + down, here[1] + right
        while (row, col) in self._cells:
            cell = self._cells[row, col]
            if cell.field and cell.position != here:
                return cell.position
            row, col = row + down, col + right
        return here

    def in_row(self, row: int) -> list[Position]:
        """Return the cells that begin in ``row``."""
        return [there for there in self.fields if there[0] == row]

    def in_column(self, col: int) -> list[Position]:
        """Return the cells that begin in column ``col``."""
        return [there for there in self.fields if there[1] == col]


def _beginning(cell: Cell) -> Position:
    return cell.position
