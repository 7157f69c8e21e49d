"""A whole report, written down line by line, with another figure in nearly every row."""

from forms.editions.form_2021 import FORM
from tests.intake.published.shapes import DISCLOSURE, DISPUTES, OTHER, OVERVIEW, PROBLEMS, lines


def full_lines() -> list[str]:
    """Return the lines of a report in which every row of table three is printed."""
    return lines(contents=(OVERVIEW, DISCLOSURE, tuple(_requests()), DISPUTES, PROBLEMS, OTHER))


def _requests() -> list[str]:
    grid = next(section.grid for section in FORM.sections if section.id == "requests")
    assert grid is not None
    written: list[str] = []
    for row in range(grid.rows):
        boxes: list[str] = []
        for cell in grid.cells:
            if cell.row == row:
                boxes.append(str(row) if cell.field else cell.text)
        written.append("|" + "|".join(boxes))
    return written
