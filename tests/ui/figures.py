"""Made-up reports for the tests of the window."""

from datetime import date

from forms.editions.registry import CURRENT
from forms.form import Grid
from forms.report import Report
from forms.succession import empty_report
from forms.values import Value

UNIT = "青禾县档案局"
YEAR = 2024
COLUMNS = ("natural", "business", "research", "welfare", "legal", "other")

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
    found = next(each.grid for each in CURRENT.sections if each.id == section)
    assert found
    return found


def inputs(section: str) -> list[str]:
    """Return the cells of a table that the clerk fills in, in reading order."""
    cells = sorted(grid(section).cells, key=lambda cell: (cell.row, cell.col))
    return [cell.field.id for cell in cells if cell.field and not cell.field.parts]


def blank_report(unit: str = UNIT, year: int = YEAR) -> Report:
    """Return a report that knows only whose it is."""
    return empty_report(unit, "department", year)


def complete_report(unit: str = UNIT, year: int = YEAR, **changed: Value) -> Report:
    """Return a report without findings; ``changed`` are other values by id, with ``__`` for a dot."""
    values: dict[str, Value] = {
        "unit": unit,
        "kind": "department",
        "year": year,
        "date": date(year + 1, 1, 20),
        "contact.phone": "0100-0000000",
        "text.overview": "（一）主动公开。按时公开各类信息。",
        "text.problems": "公开的时效还不够，将按月检查并通报。",
        "text.other_matters": "无",
    }
    for field in CURRENT.fields.values():
        if field.kind.is_number and not field.parts:
            values[field.id] = field.kind.zero
    return Report(CURRENT, values | {id.replace("__", "."): value for id, value in changed.items()})


def faulty_report(unit: str = UNIT, year: int = YEAR) -> Report:
    """Return a report that is complete but for the fault in table three."""
    report = complete_report(unit, year)
    report.apply([report.edit(id, value) for id, value in FAULTY.items()])
    return report


def block(rows: int = 25, columns: int = 6) -> list[list[int]]:
    """Return figures that differ from cell to cell."""
    return [[(row * columns + col) % 10 for col in range(columns)] for row in range(rows)]


def tabbed(figures: list[list[int]], end: str = "\n") -> str:
    """Return figures as a spreadsheet puts them on the clipboard."""
    return "".join("\t".join(map(str, row)) + end for row in figures)
