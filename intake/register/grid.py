"""A sheet by rows and columns, in which a merged cell stands in every row that it covers."""

from collections import defaultdict
from functools import cached_property
from typing import Final

from reading.sheets.sheet import Cell, Sheet
from reading.xlsx.places import Place

_BLANK: Final = Cell()


class Grid:
    """The cells of a sheet with the blocks of merged ones, by row and column from 0."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self._first: dict[Place, Place] = {}  # of the block that a cell is in
        for (row, col), span in sheet.merged.items():
            for below in range(row, row + span.rows):
                for beside in range(col, col + span.cols):
                    self._first[below, beside] = row, col
        self._in_row: dict[int, list[int]] = defaultdict(list)
        for at in sorted(sheet.cells):
            if self.first(at) == at:
                self._in_row[at[0]].append(at[1])

    @cached_property
    def rows(self) -> list[int]:
        """The rows in which anything begins."""
        return sorted(self._in_row)

    def filled(self, row: int) -> list[int]:
        """Return the columns in which something begins in this ``row``."""
        return self._in_row.get(row, [])

    def first(self, at: Place) -> Place:
        """Return the first cell of the block that the cell ``at`` is in: itself where in none."""
        return self._first.get(at, at)

    def over(self, at: Place) -> Cell:
        """Return the cell, or the block, that the place ``at`` is in, as a heading stands there."""
        return self.sheet.cells.get(self.first(at), _BLANK)

    def place(self, at: Place) -> Place:
        """Return where the value stands of a row of data: beside its own column it is nobody's."""
        first = self.first(at)
        return first if first[1] == at[1] else at

    def value(self, at: Place) -> Cell:
        """Return what a row of data has ``at`` a place."""
        first = self.place(at)
        return self.sheet.cells.get(first, _BLANK) if self.first(first) == first else _BLANK

    @cached_property
    def width(self) -> int:
        """How many columns there are up to the last with anything in it."""
        last = max((col for cols in self._in_row.values() for col in cols), default=-1)
        return 1 + max([last, *(at[1] for at in self._first if at[0] in self._in_row)])
