"""Blocks of cells as Excel and WPS put them on the clipboard, and as edits of a report."""

import csv
import io
from collections.abc import Sequence

from forms.form import Cell, Form, Grid
from forms.parsing import Refused, parse
from forms.report import Edit, Report
from forms.values import Value, show


class Misfit(ValueError):
    """A block that cannot be pasted where it should go; the message tells the clerk why."""


def layout(grid: Grid) -> dict[tuple[int, int], Cell]:
    """Return the cell that covers each position of the grid."""
    return {
        (row, col): cell
        for cell in grid.cells
        for row in range(cell.row, cell.row + cell.rowspan)
        for col in range(cell.col, cell.col + cell.colspan)
    }


def read_block(text: str) -> list[list[str]]:
    """Return the rows of tab-separated clipboard text; a line break within quotes belongs to its cell."""
    rows = list(
        csv.reader(io.StringIO(text.replace("\r\n", "\n").replace("\r", "\n")), delimiter="\t")
    )
    return [row or [""] for row in rows] or [[""]]


def write_block(report: Report, grid: Grid, positions: Sequence[tuple[int, int]]) -> str:
    """Return the values at ``positions`` as tab-separated text over the smallest rectangle that holds them."""
    at = layout(grid)
    chosen = set(positions)
    rows = range(min(row for row, _ in positions), max(row for row, _ in positions) + 1)
    cols = range(min(col for _, col in positions), max(col for _, col in positions) + 1)

    def content(row: int, col: int) -> str:
        cell = at[row, col]
        return show(report.value(cell.field.id)) if cell.field and (row, col) in chosen else ""

    lines = ["\t".join(content(row, col) for col in cols) for row in rows]
    return "\n".join(lines) + (
        "" if lines[-1] else "\n"
    )  # a blank last row would not be seen otherwise


def paste(report: Report, grid: Grid, start: tuple[int, int], block: list[list[str]]) -> list[Edit]:
    """Return the edits that put ``block`` into the grid with its first value at ``start``.

    A pasted total that equals the sum of its parts stays derived.

    Raises:
        Misfit: where the block does not fit or holds something that is no number; then nothing is to change.
    """
    at, new = layout(grid), {}
    for down, line in enumerate(block):
        for right, typed in enumerate(line):
            cell = at.get((start[0] + down, start[1] + right))
            where = f"第 {down + 1} 行第 {right + 1} 列“{_short(typed)}”"
            if cell is None or cell.field is None:
                raise Misfit(
                    f"粘贴的内容有 {len(block)} 行 {max(map(len, block))} 列，从这一格起放不下（{where}没有对应的填写格）。"
                    "没有改动任何数字。"
                )
            try:
                new[cell.field.id] = parse(cell.field.kind, typed)
            except Refused as refused:
                raise Misfit(f"{where}不能填入：{refused}。没有改动任何数字。") from refused
    return edits_to(report, new)


def edits_to(report: Report, new: dict[str, Value]) -> list[Edit]:
    """Return the edits that bring the fields to ``new``; unchanged fields and totals that follow anyway are left out."""
    after = report.changed(report.edit(id, value) for id, value in new.items())
    settled = {id: None if _follows(report.form, after, id) else value for id, value in new.items()}
    return [
        edit
        for edit in (report.edit(id, value) for id, value in settled.items())
        if edit.old != edit.new
    ]


def _follows(form: Form, after: Report, id: str) -> bool:
    """Whether a total, as it would be stated, says no more than the sum of its parts."""
    return bool(form.fields[id].parts) and after.derived(id) == after.stated(id)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 12 else line[:11] + "…"
