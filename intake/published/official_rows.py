"""The rows and heads of an official table, taken from its declaration."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import dropwhile, takewhile

from forms.form import Cell, Field, Grid
from intake.matching.table_rows import GridRow, grid_rows


@dataclass(frozen=True)
class OfficialRow:
    """A row of figures: its own label, those around it from outside in, its fields and heads.

    ``heads`` are what is printed above each field, from the outermost to the nearest.
    """

    label: str
    groups: tuple[str, ...]
    fields: tuple[Field, ...]
    heads: tuple[tuple[str, ...], ...]

    @property
    def nearest_heads(self) -> tuple[str, ...]:
        """What is printed right above each field."""
        return tuple(heads[-1] for heads in self.heads)


def official_rows(grid: Grid) -> list[OfficialRow]:
    """Return the rows of ``grid`` that have figures, from top to bottom."""
    rows = grid_rows(grid)
    found: list[OfficialRow] = []
    for number, row in enumerate(rows):
        figures = [cell for cell in row if cell.field]
        if not figures:
            continue
        *groups, label = ["", *_labels(row)]
        fields = tuple(cell.field for cell in figures if cell.field)
        heads = tuple(tuple(_heads_above(cell, rows[:number])) for cell in figures)
        found.append(OfficialRow(label, tuple(groups[1:]), fields, heads))
    return found


def upper_heads(rows: Sequence[OfficialRow]) -> tuple[str, ...]:
    """Return the heads that stand above others."""
    found: dict[str, None] = {}
    for row in rows:
        for heads in row.heads:
            found.update(dict.fromkeys(heads[:-1]))
    return tuple(found)


def _labels(row: GridRow) -> list[str]:
    return [cell.text for cell in row if not cell.field]


def _heads_above(figure: Cell, above: Sequence[GridRow]) -> Iterator[str]:
    """Yield the labels above ``figure`` in the nearest rows without figures, from the top."""
    nearest = dropwhile(_has_figures, reversed(above))
    heads = list(takewhile(lambda row: not _has_figures(row), nearest))
    last = None
    for row in reversed(heads):
        for cell in row:
            if cell.col <= figure.col < cell.col + cell.colspan and cell != last:
                last = cell
                yield cell.text


def _has_figures(row: GridRow) -> bool:
    return any(cell.field for cell in row)
