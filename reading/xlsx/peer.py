"""A workbook through openpyxl: another program's eyes on what ours has written.

Our own reader judges how a workbook looks, which openpyxl passes over; but a fault that our writing
and our reading shared would be seen by neither.
"""

from pathlib import Path
from typing import Any, NamedTuple

from openpyxl import load_workbook

from reading.xlsx.places import Place


class PeerCell(NamedTuple):
    """What openpyxl finds in a cell: its value, or its formula, empty for none."""

    value: object
    formula: str = ""


def read_by_peer(path: Path) -> dict[str, dict[Place, PeerCell]]:
    """Return the cells that are not empty of each sheet of our own workbook, by row and column."""
    book = load_workbook(path, read_only=True)  # so its looks are passed over
    try:
        return {page.title: _cells(page) for page in book}
    finally:
        book.close()


def _cells(page: Any) -> dict[Place, PeerCell]:  # noqa: ANN401
    found: dict[Place, PeerCell] = {}
    for row in page.iter_rows():
        for cell in row:
            if cell.value is None:
                continue
            at = cell.row - 1, cell.column - 1
            if cell.data_type == "f":
                found[at] = PeerCell(None, str(cell.value).removeprefix("="))
            else:
                found[at] = PeerCell(cell.value)
    return found
