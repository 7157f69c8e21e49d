"""A look at a register before it is read: its columns, what each is taken to hold, examples."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Final, NamedTuple

from intake.errors import IntakeError
from intake.register.columns import ADDRESS, EMAIL, IDENTITY, NAME, PHONE, POSTCODE, REPRESENTATIVE
from intake.register.grid import Grid
from intake.register.heads import Heading, first_heading, heading_of, may_be_below
from intake.register.register import NO_TABLE, sheets_of, titles_above
from intake.register.units import unit_in
from intake.register.wording import head_key
from ledger.identity_numbers import without_identity_numbers

#: What tells who somebody is, of which no example is shown.
_OF_A_PERSON: Final = (NAME, PHONE, ADDRESS, POSTCODE, EMAIL, REPRESENTATIVE, IDENTITY)
_FEWEST: Final = 3  # cells of a row that may be a heading
_EXAMPLES, _ROWS_LOOKED_AT = 2, 40
_LONGEST: Final = 24  # characters of an example


class ColumnSeen(NamedTuple):
    """A column by its head: the key of what it is taken to hold, "" where nobody knows."""

    head: str
    key: str
    examples: tuple[str, ...]


class RegisterLook(NamedTuple):
    """The columns of all sheets, each head once; whose register it says that it is.

    ``layout`` is the same of every file that has the same heads.
    """

    columns: tuple[ColumnSeen, ...]
    layout: str
    unit: str = ""


def look_at(path: Path) -> RegisterLook:
    """Return what the register at ``path`` looks like; raises IntakeError and OSError."""
    grids = [Grid(sheet) for sheet in sheets_of(path) if not sheet.is_hidden]
    headed = [(grid, first_heading(grid, {})) for grid in grids]
    found = [(grid, heading) for grid, heading in headed if heading is not None]
    if not found:
        found = [(grid, heading) for grid in grids for heading in _supposed(grid)]
    columns: dict[str, ColumnSeen] = {}
    units: set[str] = set()
    for grid, heading in found:
        units.add(unit_in([grid.sheet.name, *titles_above(grid, heading)]))
        for column in _columns(grid, heading):
            columns.setdefault(head_key(column.head), column)
    if not columns:
        raise IntakeError(NO_TABLE)
    layout = sha256("\n".join(sorted(columns)).encode()).hexdigest()[:16]
    units.discard("")
    return RegisterLook(tuple(columns.values()), layout, units.pop() if len(units) == 1 else "")


def _supposed(grid: Grid) -> Iterator[Heading]:
    """Yield the row that may be a heading of which nobody knows enough columns."""
    for row in grid.rows:
        if len(grid.filled(row)) >= _FEWEST and may_be_below(grid, row):
            yield heading_of(grid, row, row, {})
            return


def _columns(grid: Grid, heading: Heading) -> Iterator[ColumnSeen]:
    for col, head in heading.labels.items():
        known = heading.columns.get(col)
        key = known.key if known else ""
        examples = () if key in _OF_A_PERSON else tuple(_examples(grid, heading, col))
        yield ColumnSeen(head, key, examples)


def _examples(grid: Grid, heading: Heading, col: int) -> list[str]:
    found: dict[str, None] = {}
    below = [row for row in grid.rows if row > heading.last]
    for row in below[:_ROWS_LOOKED_AT]:
        text = without_identity_numbers(" ".join(grid.value((row, col)).text.split()))
        if text:
            found[f"{text[:_LONGEST]}…" if len(text) > _LONGEST else text] = None
    return list(found)[:_EXAMPLES]
