"""The tables of a document or a page as sheets, for those who go by rows and cells."""

from collections.abc import Iterator

from reading.seen import Paragraph, Span, Table
from reading.seen_file import SeenFile
from reading.sheets.sheet import Cell, Most, Sheet, Style

_LONGEST_NAME = 30  # characters
_PLAIN = Style()


def sheets_of_tables(seen: SeenFile, most: Most) -> list[Sheet]:
    """Return a sheet for each table, by the name of the line above it; raises Unreadable.

    What of the file was not read is remarked on the first.
    """
    sheets = list(_sheets(seen, most))
    if sheets:
        sheets[0].remarks += seen.notes
    return sheets


def _sheets(seen: SeenFile, most: Most) -> Iterator[Sheet]:
    above = ""
    count = 0
    for block in seen.blocks:
        if isinstance(block, Paragraph):
            above = block.text.strip() or above
            continue
        count += 1
        yield _sheet(block, above[:_LONGEST_NAME] or f"表格 {count}", most)
        above = ""


def _sheet(table: Table, name: str, most: Most) -> Sheet:
    sheet = Sheet(name, most=most)
    for number, row in enumerate(table.rows):
        for box in row:
            at = (number, box.span.col)
            sheet.merge(Span(*at, box.span.rows, box.span.cols))
            sheet.take(at, Cell(box.text, box.unread), _PLAIN)
    return sheet
