"""Taking the figures of an official table, and telling what else is there."""

from collections.abc import Sequence

from forms.form import Grid
from intake.matching.found import Found
from intake.matching.tables import place
from reading.seen import Block, Paragraph, Table


def take_table(found: Found, heading: str, grid: Grid, blocks: Sequence[Block]) -> None:
    """Take the figures of the table under ``heading``; one that was split in two is read as one."""
    found.leave(heading, [block for block in blocks if isinstance(block, Paragraph)])
    tables = [block for block in blocks if isinstance(block, Table)]
    if not tables:
        found.tell(heading, "（没有找到表格）")
        return
    placed = place(grid, [row for table in tables for row in table.rows])
    for cell, box, sound in placed.spots:
        name = f"{heading}，{cell.field.label if cell.field else cell.text}"
        if not sound:
            found.tell(name, box.text or ("" if cell.field else "（文字没有了）"))
        elif cell.field:
            found.take(cell.field, box.text)
        found.leave(
            f"{name}，格中表格", [block for block in box.content if isinstance(block, Table)]
        )
        found.beside(name, [block for block in box.content if isinstance(block, Paragraph)])
    for missing in placed.missing:
        found.tell(heading, f"（没有找到“{missing}”这一行）")
    for row in placed.extra:
        found.leave(f"{heading}，多出的行", [Table([list(row)])])
