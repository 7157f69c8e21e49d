"""The parts of a form: which cell of a printed table covers which place."""

import pytest

from forms.editions.form_2021 import FORM as FORM_2021
from forms.form import Grid

GRIDS = [section.grid for section in FORM_2021.sections if section.grid]


@pytest.mark.parametrize("grid", GRIDS)
def test_every_position_is_covered(grid: Grid) -> None:
    cells = grid.by_position()
    assert len(cells) == grid.rows * grid.columns
    for cell in grid.cells:
        last = cell.row + cell.rowspan - 1, cell.col + cell.colspan - 1
        assert cells[cell.position] == cells[last] == cell
