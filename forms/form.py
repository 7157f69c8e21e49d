"""The parts an official form is declared with: fields, grids, sections, and the form itself."""

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from forms.values import Kind

#: Row and column of a printed table, counted from 0.
Position = tuple[int, int]


class Field(NamedTuple):
    """One value of a report. ``parts`` are the ids whose sum a total is derived from.

    ``short`` says it in fewer words than the ``label``, where these are many.
    """

    id: str
    kind: Kind
    label: str
    parts: tuple[str, ...] = ()
    short: str = ""

    @property
    def name(self) -> str:
        """What it is called in messages; no other field of the form is called so."""
        return self.short or self.label


class Cell(NamedTuple):
    """One box of a printed table: official wording (``text``) or a field to fill (``field``)."""

    row: int
    col: int
    text: str = ""
    field: Field | None = None
    rowspan: int = 1
    colspan: int = 1

    @property
    def position(self) -> Position:
        """Where the box begins."""
        return self.row, self.col


class Grid(NamedTuple):
    """A printed table. ``head`` rows repeat where it breaks; ``stub`` columns hold row labels.

    ``widths`` are the columns' shares of the table's width.
    """

    rows: int
    columns: int
    cells: tuple[Cell, ...]
    head: int
    stub: int
    widths: tuple[float, ...]

    @property
    def fields(self) -> Iterator[Field]:
        """The fields in reading order."""
        return (cell.field for cell in self.cells if cell.field)

    def by_position(self) -> dict[Position, Cell]:
        """Return the cell that covers each position of the table."""
        cells: dict[Position, Cell] = {}
        for cell in self.cells:
            for row in range(cell.row, cell.row + cell.rowspan):
                for col in range(cell.col, cell.col + cell.colspan):
                    cells[row, col] = cell
        return cells


class Section(NamedTuple):
    """A numbered section of the report: text (``grid`` is None) or an official table.

    ``short`` is its heading where room is scarce.
    """

    id: str
    heading: str
    short: str
    hint: str = ""
    grid: Grid | None = None

    @property
    def text_id(self) -> str:
        """The id of a text section's only field."""
        return f"text.{self.id}"

    @property
    def fields(self) -> tuple[Field, ...]:
        """What the clerk fills in, and the totals that follow."""
        if self.grid:
            return tuple(self.grid.fields)
        return (Field(self.text_id, Kind.TEXT, self.heading),)

    @property
    def inputs(self) -> tuple[str, ...]:
        """The ids of what the clerk fills in."""
        return tuple(field.id for field in self.fields if not field.parts)


class KeyFigure(NamedTuple):
    """What a leader looks at first: its field, and what it is called beside last year's.

    Those of one ``group`` are called so together; ``width`` is that of its column beside others.
    """

    id: str
    label: str
    group: str = ""
    width: float = 1.0

    @property
    def name(self) -> str:
        """What it is called alone."""
        return f"{self.group}{self.label}"


class _Declared(NamedTuple):
    """What an edition of the form is declared with."""

    id: str
    name: str
    source: str
    title: str  # with {unit} and {year}
    identity: tuple[Field, ...]
    sections: tuple[Section, ...]
    key_figures: tuple[KeyFigure, ...]  # totals
    disclosed_figures: tuple[KeyFigure, ...] = ()  # of what was disclosed, none of them a total


class Form(_Declared):
    """An edition of the official form: what is printed and filled in, and what follows from it.

    No data class: their module is one that the window's first paint does without.
    """

    @cached_property
    def fields(self) -> dict[str, Field]:
        """Every field by id, in the order of the report."""
        fields = list(self.identity)
        for section in self.sections:
            fields += section.fields
        return {field.id: field for field in fields}

    @cached_property
    def totals_of(self) -> dict[str, tuple[str, ...]]:
        """For each field, the totals that depend on it, directly or through another total."""
        found: dict[str, tuple[str, ...]] = dict.fromkeys(self.fields, ())
        for total in self.fields.values():
            for part in set(self._parts_at_any_depth(total)):
                found[part] += (total.id,)
        return found

    def _parts_at_any_depth(self, total: Field) -> Iterator[str]:
        for part in total.parts:
            yield part
            yield from self._parts_at_any_depth(self.fields[part])

    def section_of(self, id: str) -> Section | None:
        """Return the section that holds the field; None for what the title and signature need."""
        return self._section_by_field.get(id)

    @cached_property
    def _section_by_field(self) -> dict[str, Section]:
        found: dict[str, Section] = {}
        for section in self.sections:
            for field in section.fields:
                found[field.id] = section
        return found
