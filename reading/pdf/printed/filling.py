"""A grid with the characters that stand in it: a table, each box told that cannot be read."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final
from unicodedata import normalize

from reading.pdf.printed.grids import Cell, Grid
from reading.pdf.printed.legibility import PRESSED, STACKED, is_figure, why_unread
from reading.pdf.printed.lines import lines_of, upright
from reading.pdf.printed.sheet import Glyph, Rect, Sheet
from reading.seen import Box, Paragraph, Span, Table

_LONG: Final = 60  # characters: a head across a table has fewer
_HEADING: Final = re.compile("[一二三四五六七八九十]{1,3}、")
_TWENTIETHS: Final = 20  # of a point
_BESIDE: Final = 40.0  # points around a table: what stands further out is none of its figures
_PRESSED: Final = 0.12  # em: digits of one number are no further from each other


def filled(grid: Grid, sheet: Sheet) -> Iterator[tuple[Rect, Table]]:
    """Yield the tables that ``grid`` makes of what stands in it on ``sheet``, and their places.

    It is several where a text stands between their rows, as in a report within a frame; where its
    lines part no rows, so that figures of several stand in one box, it is none.
    """
    glyphs: dict[Span, list[Glyph]] = defaultdict(list)
    for glyph in sheet.glyphs:
        cell = grid.at(glyph.ink.middle)
        if cell is not None:
            glyphs[cell.span].append(glyph)
    near = grid.rect.padded(_BESIDE)
    pressed = _pressed(grid, [each for each in sheet.glyphs if near.holds(each.ink.middle)])
    boxes: list[Box] = []
    first = 0
    for cell in grid.listed():
        box = _box(cell, glyphs[cell.span], sheet)
        if cell.span in pressed and not box.unread:
            box.unread = PRESSED
        if _is_stacked(box):
            return
        if cell.span.cols == len(grid.xs) - 1 and _is_text(box.text):
            yield from _table(grid, boxes, first, cell.span.row)
            boxes, first = [], cell.span.row + cell.span.rows
        else:
            boxes.append(box)
    yield from _table(grid, boxes, first, len(grid.ys) - 1)


def _table(grid: Grid, boxes: list[Box], first: int, stop: int) -> Iterator[tuple[Rect, Table]]:
    """Yield the table of what stands between two rows of ``grid``, where there is any."""
    if not boxes:
        return
    table = Table([[] for _ in range(first, stop)])
    for box in boxes:
        box.span = box.span._replace(row=box.span.row - first)
        table.rows[box.span.row].append(box)
    yield Rect(grid.xs[0], grid.ys[first], grid.xs[-1], grid.ys[stop]), table


def _is_stacked(box: Box) -> bool:
    return box.unread == STACKED and box.text.count("\n") > 1


def _is_text(words: str) -> bool:
    """Whether ``words`` across a whole table are none of it: a text, or the heading of one."""
    return len(words) > _LONG or _HEADING.match(normalize("NFKC", words)) is not None


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
            if one != other and glyph.gap(before) < _PRESSED:
                found |= {cell.span for cell in (one, other) if cell}
    return found
