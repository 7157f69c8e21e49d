"""A grid with the characters that stand in it: a table, each box told that cannot be read."""

from collections import defaultdict
from typing import Final

from reading.pdf.printed.grids import Cell, Grid
from reading.pdf.printed.legibility import PRESSED, STACKED, is_figure, why_unread
from reading.pdf.printed.lines import lines_of, upright
from reading.pdf.printed.sheet import Glyph, Sheet
from reading.seen import Box, Paragraph, Span, Table

_TWENTIETHS: Final = 20  # of a point
_PRESSED: Final = 0.12  # em: digits of one number are no further from each other


def filled(grid: Grid, sheet: Sheet) -> Table:
    """Return the table that ``grid`` makes of what stands in it on ``sheet``."""
    glyphs: dict[Span, list[Glyph]] = defaultdict(list)
    for glyph in sheet.glyphs:
        cell = grid.at(glyph.ink.middle)
        if cell is not None:
            glyphs[cell.span].append(glyph)
    pressed = _pressed(grid, [each for found in glyphs.values() for each in found])
    table = Table([[] for _ in grid.ys[1:]])
    for cell in grid.listed():
        box = _box(cell, glyphs[cell.span], sheet)
        if cell.span in pressed and not box.unread:
            box.unread = PRESSED
        table.rows[cell.span.row].append(box)
    return table


def parts_rows(table: Table) -> bool:
    """Whether the lines of a ruled table part its rows: figures of several stand in no box."""
    boxes = [box for row in table.rows for box in row]
    return not any(box.unread == STACKED and box.text.count("\n") > 1 for box in boxes)


def _box(cell: Cell, glyphs: list[Glyph], sheet: Sheet) -> Box:
    lines = lines_of(upright(glyphs))
    text = "\n".join(line.text for line in lines)
    side = (cell.rect.left * _TWENTIETHS, cell.rect.right * _TWENTIETHS)
    if is_figure(text):  # one that is printed wide
        text = text.replace(" ", "")
    why = why_unread(lines, glyphs, cell.rect, sheet)
    if glyphs and not cell.is_shut and not why:
        why = "表格线缺了一截，分不清属于哪一格"
    return Box(cell.span, [Paragraph(text)], side=side, unread=why)


def _pressed(grid: Grid, glyphs: list[Glyph]) -> set[Span]:
    """Return the boxes between which a number stands that is too wide for its own."""
    found: set[Span] = set()
    for line in lines_of([glyph for glyph in glyphs if not glyph.turns]):
        for before, glyph in line.pairs():
            if not (before.text.isdecimal() and glyph.text.isdecimal()):
                continue
            one, other = grid.at(before.ink.middle), grid.at(glyph.ink.middle)
            if one and other and one != other and glyph.gap(before) < _PRESSED:
                found |= {one.span, other.span}
    return found
