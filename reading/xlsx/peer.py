"""A workbook through openpyxl: another program's eyes on what ours has written.

Our own reader judges how a workbook looks, which openpyxl passes over; but a fault that our writing
and our reading shared would be seen by neither.
"""

from pathlib import Path
from typing import Any, NamedTuple

from openpyxl import load_workbook

from reading.xlsx.places import Place


class PeerCell(NamedTuple):
    """What openpyxl finds in a cell: its value, None for none, and its formula, empty for none."""

    value: object
    formula: str


def read_by_peer(path: Path) -> dict[str, dict[Place, PeerCell]]:
    """Return the cells that are not empty of each sheet of our own workbook, by row and column."""
    formulas = load_workbook(path)
    values = load_workbook(path, data_only=True)
    return {page.title: _cells(page, values[page.title]) for page in formulas}


def _cells(formulas: Any, values: Any) -> dict[Place, PeerCell]:  # noqa: ANN401
    found: dict[Place, PeerCell] = {}
    for row in formulas.iter_rows():
        for cell in row:
            if cell.value is None:
                continue
            formula = ""
            if cell.data_type == "f":
                formula = str(cell.value).removeprefix("=")
            value = values.cell(cell.row, cell.column).value
            found[cell.row - 1, cell.column - 1] = PeerCell(value, formula)
    return found
