"""Putting tables to the figures of a section."""

from collections.abc import Sequence
from dataclasses import dataclass

from forms.form import Form, Section
from forms.parsing import Refused, parse
from intake.matching.table_boxes import put_to_grid
from intake.published.report_read import Doubt, FieldRead, Leftover, Outcome
from reading.seen import Block, Box, Table


@dataclass
class GridRead:
    """What was read of a grid."""

    fields: dict[str, FieldRead]
    doubts: list[Doubt]
    leftovers: list[Leftover]
    edition: str
    is_found: bool


def read_grid(form: Form, section: Section, blocks: Sequence[tuple[int, Block]]) -> GridRead:
    """Return the figures of ``section`` in ``blocks``."""
    grid = section.grid or form.sections[1].grid
    rows: list[list[Box]] = []
    for _, block in blocks:
        if isinstance(block, Table):
            rows += block.rows
    fields: dict[str, FieldRead] = {}
    if rows and grid:
        for spot in put_to_grid(grid, rows).spots:
            if spot.cell.field and spot.sound:
                try:
                    value = parse(spot.cell.field.kind, spot.box.words)
                except Refused:
                    continue
                outcome = Outcome.BLANK if value is None else Outcome.READ
                fields[spot.cell.field.id] = FieldRead(outcome, value)
    lacking = tuple(field.id for field in section.fields if field.id not in fields)
    doubts = []
    if lacking:
        doubts.append(Doubt("没有读出", lacking))
    for id in lacking:
        fields[id] = FieldRead(Outcome.UNREAD)
    return GridRead(fields, doubts, [], "", bool(rows))
