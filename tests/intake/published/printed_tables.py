"""Official tables as offices print them, built from the form: the subject of the tests here."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from forms.editions.form_2021 import COLUMNS, FORM, request
from forms.form import Cell, Grid, Section
from intake.published.grid_figures import GridRead, read_grid
from intake.published.report_read import FieldRead, Outcome
from reading.seen import Block, Box, Paragraph, Span, Table

SECTIONS = {section.id: section for section in FORM.sections if section.grid}


def grid_of(section: str) -> Grid:
    """Return the table of a section."""
    grid = SECTIONS[section].grid
    assert grid is not None
    return grid


def different_figures(section: str) -> dict[str, str]:
    """Return another figure for each field, by id: one put to the wrong field is noticed."""
    ids = [field.id for field in grid_of(section).fields]
    return {id: str(101 + number) for number, id in enumerate(ids)}


def as_it_is(label: str) -> str:
    """Print a label in the official words."""
    return label


def left_out(_label: str) -> str:
    """Print nothing for a label, as Word does in the rows that a merged box reaches."""
    return ""


def box(row: int, col: int, text: str, rows: int = 1, cols: int = 1) -> Box:
    """Return a box with ``text``."""
    return Box(Span(row, col, rows, cols), [Paragraph(text)])


def printed(
    section: str, figures: Mapping[str, str], label: Callable[[str], str] = as_it_is
) -> Table:
    """Return the table of ``section`` with ``figures`` by id.

    A merged box is there once, as on web pages.
    """
    grid = grid_of(section)
    table = Table([[] for _ in range(grid.rows)])
    for cell in sorted(grid.cells, key=lambda cell: cell.position):
        table.rows[cell.row].append(_box(cell, figures, label))
    return table


def with_stubs(table: Table, section: str, words: Callable[[str], str]) -> Table:
    """Return ``table`` with a box in each row that a merged label reaches; ``words`` of the label.

    They are empty in Word documents, the label itself where somebody took the table apart.
    """
    grid = grid_of(section)
    rows = [list(row) for row in table.rows]
    for cell in grid.cells:
        for row in range(cell.row + 1, cell.row + cell.rowspan):
            below = box(row, cell.col, words(cell.text), cols=cell.colspan)
            below.goes_on = not words(cell.text)
            rows[row].append(below)
            rows[row].sort(key=lambda each: each.span.col)
    return replace(table, rows=rows)


def cells_apart(table: Table) -> Table:
    """Return ``table`` as text that was copied: boxes one by one, without columns."""
    rows: list[list[Box]] = []
    for number, row in enumerate(table.rows):
        rows.append([box(number, at, each.text) for at, each in enumerate(row)])
    return Table(rows, has_columns=False)


def lines_of(table: Table) -> list[Paragraph]:
    """Return ``table`` with a box a line, blank ones left out."""
    texts = [each.text for row in table.rows for each in row]
    return [Paragraph(text) for text in texts if text]


def read(section: str, *blocks: Block, edition: str = "") -> GridRead:
    """Read the table of ``section`` from ``blocks``."""
    return read_grid(FORM, SECTIONS[section], list(enumerate(blocks)), edition)


def table(*rows: Sequence[str], has_columns: bool = True) -> Table:
    """Return a table of ``rows``, a box for each text."""
    boxes = [[box(at, col, text) for col, text in enumerate(row)] for at, row in enumerate(rows)]
    return Table(boxes, has_columns)


def row_at(rows_of: Table, label: str) -> int:
    """Return the number of the row in which ``label`` stands."""
    for at, row in enumerate(rows_of.rows):
        if any(each.text == label for each in row):
            return at
    raise AssertionError(label)


def of(found: GridRead, row: str) -> list[FieldRead]:
    """Return what came of a row of table three, from left to right."""
    return [found.fields[request(row, key)] for key, _ in COLUMNS]


def set_text(rows_of: Table, old: str, new: str) -> Box:
    """Print ``new`` in the box with ``old``; return that box."""
    for row in rows_of.rows:
        for each in row:
            if each.text == old:
                each.content = [Paragraph(new)]
                return each
    raise AssertionError(old)


def values(read: GridRead) -> dict[str, str]:
    """Return what was read, as printed, by id."""
    found: dict[str, str] = {}
    for id, each in read.fields.items():
        if each.outcome is Outcome.READ:
            found[id] = str(each.value)
    return found


def assert_sound(read: GridRead, section: Section, figures: Mapping[str, str]) -> None:
    """Every field has an outcome; what was read is as printed; what was not is told."""
    told = {id for doubt in read.doubts for id in doubt.cells}
    for field in section.fields:
        each = read.fields[field.id]
        if each.outcome is Outcome.READ:
            assert str(each.value) == figures.get(field.id), field.id
        if each.outcome is Outcome.BLANK:
            assert not figures.get(field.id), field.id
        if each.outcome is Outcome.UNREAD or not each.is_sure:
            assert field.id in told, field.id


def _box(cell: Cell, figures: Mapping[str, str], label: Callable[[str], str]) -> Box:
    text = figures[cell.field.id] if cell.field else label(cell.text)
    return box(cell.row, cell.col, text, cell.rowspan, cell.colspan)
