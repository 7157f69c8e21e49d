"""Reading the figures of an official table, and telling what else is there."""

from collections.abc import Sequence

from forms.form import Field, Grid
from intake.matching.found import Found
from intake.matching.table_boxes import Spot, put_to_grid
from reading.seen import Block, Box, Table, only_paragraphs, only_tables


def read_figures(found: Found, heading: str, grid: Grid, blocks: Sequence[Block]) -> None:
    """Read the figures of the table under ``heading``; one that was split in two is read as one."""
    tables = only_tables(blocks)
    found.leave(heading, only_paragraphs(blocks))
    if not tables:
        found.leave_text(heading, "（没有找到表格）")
        return
    rows: list[list[Box]] = []
    for table in tables:
        rows += table.rows
    placed = put_to_grid(grid, rows)
    for spot in placed.spots:
        _read_box(found, heading, spot)
    for row in placed.missing:
        found.leave_text(heading, f"（没有找到“{row}”这一行）")
    for extra in placed.extra:
        found.leave(f"{heading}，多出的行", [Table([list(extra)])])


def _read_box(found: Found, heading: str, spot: Spot) -> None:
    """Read the figure in a box.

    Tell what is in it where it is not sound, and what is in it besides text.
    """
    content = spot.box.content
    field = spot.cell.field
    if field:
        place = f"{heading}，{field.label}"
        _read_figure(found, place, field, spot)
    else:
        place = f"{heading}，{spot.cell.text}"
        _check_label(found, place, spot)
    found.leave(f"{place}，格中表格", only_tables(content))
    lines = only_paragraphs(content)
    found.leave_asides(place, lines)
    if field and spot.sound:
        found.ask(field, place, lines)
    else:
        found.leave_apart(place, lines)


def _read_figure(found: Found, place: str, field: Field, spot: Spot) -> None:
    if spot.sound:
        found.read_value(field, spot.box.words)
    else:
        found.leave_text(place, spot.box.words)


def _check_label(found: Found, place: str, spot: Spot) -> None:
    """Tell of a label that is not in the official words."""
    if not spot.sound:
        found.leave_text(place, spot.box.words or "（文字没有了）")
