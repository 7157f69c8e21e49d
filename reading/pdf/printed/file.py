"""A PDF file of any program, read as its reader sees it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pypdfium2

from reading.errors import Unreadable
from reading.pdf.opening import INCOMPLETE
from reading.pdf.printed.aligned import aligned_tables
from reading.pdf.printed.filling import filled
from reading.pdf.printed.flow import Flow, Placed, measure
from reading.pdf.printed.grids import grids
from reading.pdf.printed.lines import Line, lines_of
from reading.pdf.printed.notes import notes_on
from reading.pdf.printed.opening import opened
from reading.pdf.printed.page import sheet_of
from reading.pdf.printed.refusals import refuse_illegible
from reading.pdf.printed.rules import rules_of
from reading.pdf.printed.running import without_running
from reading.pdf.printed.sheet import Rect, Sheet
from reading.pdf.printed.struck import parted
from reading.seen import Block, Table
from reading.seen_file import SeenFile

#: Wide lines of a document by which its measure is known at all, and of a page that has its own.
_FEWEST: Final = 3
_ENOUGH: Final = 8


def read_printed(path: Path) -> SeenFile:
    """Return what the pages of the file at ``path`` show; raises Unreadable, OSError."""
    with opened(path) as (document, note):
        try:
            sheets = [sheet_of(page) for page in document]
        except (pypdfium2.PdfiumError, ValueError) as error:
            raise Unreadable(INCOMPLETE) from error
    refuse_illegible(sheets)
    notes = [note] if note else []
    notes += notes_on(sheets)
    return SeenFile("PDF", _blocks(sheets), len(sheets), tuple(notes))


def _blocks(sheets: list[Sheet]) -> list[Block]:
    """Return the paragraphs and tables of all pages."""
    ruled = [list(_ruled(sheet)) for sheet in sheets]
    outside = [_outside(sheet, found) for sheet, found in zip(sheets, ruled, strict=True)]
    kept = without_running(list(zip(sheets, outside, strict=True)))
    tables = [rect for found in ruled for rect, _ in found]
    usual = measure([line for lines in kept for line in lines], _FEWEST, tables)
    flow = Flow()
    for number, (sheet, found, lines) in enumerate(zip(sheets, ruled, kept, strict=True), 1):
        where = f"第 {number} 页"
        placed: list[tuple[float, Placed | Table]] = [(rect.top, table) for rect, table in found]
        unruled = aligned_tables(lines, rules_of(sheet.rules).level, sheet)
        placed += [(each.top, each.table) for each in unruled]
        taken = {line for each in unruled for line in each.lines}
        own = measure(lines, _ENOUGH) or usual
        for line in lines:
            if id(line) not in taken:
                placed.append((line.rect.top, Placed(line, own, where, *parted(line, sheet))))
        for _, each in sorted(placed, key=lambda pair: pair[0]):
            if isinstance(each, Table):
                each.where = where
            flow.add(each)
    return flow.blocks


def _ruled(sheet: Sheet) -> Iterator[tuple[Rect, Table]]:
    """Yield the tables that lines are drawn around, and where each stands."""
    for grid in grids(rules_of(sheet.rules), sheet.glyphs):
        if grid.is_table:
            yield from filled(grid, sheet)


def _outside(sheet: Sheet, ruled: list[tuple[Rect, Table]]) -> list[Line]:
    """Return the lines of text that stand in no table with lines."""
    glyphs = [
        glyph
        for glyph in sheet.glyphs
        if not glyph.turns and not any(rect.holds(glyph.ink.middle) for rect, _ in ruled)
    ]
    return lines_of(glyphs)
