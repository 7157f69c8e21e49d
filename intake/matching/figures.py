"""Taking the figures of an official table, and telling what else is there."""

from collections.abc import Sequence

from forms.form import Grid
from intake.matching.found import Found
from intake.matching.table_boxes import Spot, put_to_grid
from reading.seen import Block, Table, only_paragraphs, only_tables


def take_table(found: Found, heading: str, grid: Grid, blocks: Sequence[Block]) -> None:
    """Take the figures of the table under ``heading``; one that was split in two is read as one."""
    tables = only_tables(blocks)
    found.leave(heading, only_paragraphs(blocks))
    if not tables:
        found.leave_text(heading, "（没有找到表格）")
        return
    placed = put_to_grid(grid, [row for table in tables for row in table.rows])
    for spot in placed.spots:
        _take_box(found, heading, spot)
    for row in placed.missing:
        found.leave_text(heading, f"（没有找到“{row}”这一行）")
    for extra in placed.extra:
        found.leave(f"{heading}，多出的行", [Table([list(extra)])])


def _take_box(found: Found, heading: str, spot: Spot) -> None:
    """Take the figure in a box.

    Tell what is in it where it is not sound, and what is in it besides text.
    """
    field, box = spot.cell.field, spot.box
    name = f"{heading}，{field.label if field else spot.cell.text}"
    if not spot.sound:
        lost = "" if field else "（文字没有了）"
        found.leave_text(name, box.words or lost)
    elif field:
        found.read_value(field, box.words)
    found.leave(f"{name}，格中表格", only_tables(box.content))
    found.leave_asides(name, only_paragraphs(box.content))
