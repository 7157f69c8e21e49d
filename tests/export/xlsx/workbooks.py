"""Writing, reading and tampering with workbooks, for the tests of XLSX."""

import zipfile
from pathlib import Path
from typing import Any

import openpyxl

from export import xlsx
from export.compose import compose
from forms.checks.finding import Case
from forms.editions.form_2021 import FORM as FORM_2021
from forms.report import Report
from forms.review import review
from forms.sign_off.reasons import standings

#: Figures that do not agree: a balance, a result and a stated total.
BROKEN = {
    "requests.received.natural": 3,
    "requests.granted.natural": 2,
    "requests.received.total": 4,
}


def written(report: Report, folder: Path, name: str = "a.xlsx") -> Path:
    path = folder / name
    document = compose(report, standings=standings(report, review(Case(report)), ()))
    xlsx.write(document, path)
    assert xlsx.differences(document, path) == []
    return path


def book(path: Path, *, values: bool = True) -> Any:  # noqa: ANN401
    with path.open("rb") as file:
        return openpyxl.load_workbook(file, data_only=values)


def cell(path: Path, id: str, *, values: bool = True) -> Any:  # noqa: ANN401
    """Return the workbook's cell of a field: the grid begins in the second row of its sheet."""
    section = FORM_2021.section_of(id)
    assert section
    assert section.grid
    place = next(cell for cell in section.grid.cells if cell.field and cell.field.id == id)
    return book(path, values=values)[section.heading].cell(place.row + 2, place.col + 1)


def statuses(path: Path) -> dict[tuple[str, str], str]:
    """Return what the check sheet says of each sum, by its name and words."""
    rows = book(path)["校核"].iter_rows(min_row=3, values_only=True)
    return {(row[1], row[2]): row[6] for row in rows if row[6]}


def contents(path: Path) -> dict[tuple[str, str], Any]:
    return {
        (sheet.title, cell.coordinate): cell.value
        for sheet in book(path)
        for row in sheet.iter_rows()
        for cell in row
        if cell.value not in (None, "")
    }


def tampered(path: Path, sheet: int, old: str, new: str) -> None:
    """Change one place in the XML of a sheet."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = f"xl/worksheets/sheet{sheet}.xml"
    assert parts[name].decode().count(old) == 1
    parts[name] = parts[name].decode().replace(old, new).encode()
    with zipfile.ZipFile(path, "w") as archive:
        for part, data in parts.items():
            archive.writestr(part, data)
