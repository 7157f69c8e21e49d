"""Made-up reports for the tests of the window."""

from forms.editions.form_2021 import FORM as FORM_2021
from forms.form import Grid
from forms.report import Report
from forms.succession import empty_report
from tests.builders import UNIT, YEAR, complete

#: The cells of table three that are not 0. 自然人 is one short on the left: 12 + 0 against 12 + 1.
FAULTY = {
    "requests.received.natural": 12,
    "requests.received.business": 4,
    "requests.received.welfare": 2,
    "requests.granted.natural": 12,
    "requests.granted.business": 3,
    "requests.partly_granted.welfare": 1,
    "requests.unavailable.not_held.welfare": 1,
    "requests.not_processed.petition.business": 1,
    "requests.carried_out.natural": 1,
}


def grid(section: str) -> Grid:
    """Return the printed table of a section."""
    found = next(each.grid for each in FORM_2021.sections if each.id == section)
    assert found
    return found


def inputs(section: str) -> list[str]:
    """Return the cells of a table that the clerk fills in, in reading order."""
    cells = sorted(grid(section).cells, key=lambda cell: (cell.row, cell.col))
    return [cell.field.id for cell in cells if cell.field and not cell.field.parts]


def blank_report(unit: str = UNIT, year: int = 2024) -> Report:
    """Return a report that knows only whose it is."""
    return empty_report(unit, "department", year)


def faulty_report(unit: str = UNIT, year: int = YEAR) -> Report:
    """Return a report that is complete but for the fault in table three."""
    return complete(FAULTY, unit=unit, year=year)


def block(rows: int = 25, columns: int = 6) -> list[list[int]]:
    """Return figures that differ from cell to cell."""
    return [[(row * columns + col) % 10 for col in range(columns)] for row in range(rows)]


def tabbed(figures: list[list[int]], end: str = "\n") -> str:
    """Return figures as a spreadsheet puts them on the clipboard."""
    return "".join("\t".join(map(str, row)) + end for row in figures)
