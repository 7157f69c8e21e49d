"""From the blocks of a document to items, and from these to pages."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from math import ceil

from export.document import Document, Heading, Paragraph, Signature, Slip, Table, Title
from export.fonts import Role
from export.paper import page
from export.paper.faces import glyphs
from export.paper.items import Item, blank, body, on_grid, row, title
from export.paper.lines import balance
from export.paper.slip_layout import slip_items
from export.paper.table_layout import set_table
from export.paper.table_metrics import ROOM
from export.pdf.sheet import Sheet

_LEADS = {1: Role.HEI, 2: Role.KAI}  # of run-in headings, by level
_TITLE_PITCH = 1.25 * page.PITCH
_TOLERANCE = 0.01

Page = list[tuple[Item, float]]  # each item with the height at which it begins


def flow(document: Document) -> Iterator[list[Item]]:
    """Yield the items of the report, and then those of a draft's slip, which begins on a page of its own."""
    items: list[Item] = []
    for block in document.blocks:
        match block:
            case Title(text):
                items += _title(text, document.author)
            case Heading(text):
                items += _bookmarked(
                    [replace(item, keep=True) for item in body(text, len(text), Role.HEI)], text
                )
            case Paragraph(text, level, lead):
                items += body(text, lead, _LEADS.get(level, Role.FANG))
            case Table():
                # Its heading stands above it on the same page.
                items += [on_grid(part.height, part.draw) for part in set_table(block, ROOM)]
            case Signature():
                # It never stands alone on a page: the last two lines of the text go with it.
                items[-2:] = [replace(item, keep=True) for item in items[-2:]]
                items += _signature(block)
            case Slip():
                yield items
                items = _bookmarked(list(slip_items(block, document.author)), block.heading)
    yield items


def paginate(items: Iterable[Item]) -> Iterator[Page]:
    """Yield the pages that ``items`` fill from the top down."""
    placed: Page = []
    top = page.TOP
    for chain in _chains(items):
        for number, item in enumerate(chain):
            needed = item.height if number else sum(each.height for each in chain)
            if placed and top - needed < page.BOTTOM - _TOLERANCE:
                yield placed
                placed, top = [], page.TOP
            placed.append((item, top))
            top -= item.height
    yield placed


def _chains(items: Iterable[Item]) -> Iterator[list[Item]]:
    """Yield the items that have to stand on one page."""
    chain: list[Item] = []
    for item in items:
        chain.append(item)
        if not item.keep:
            yield chain
            chain = []
    if chain:
        yield chain


def _title(text: str, unit: str) -> list[Item]:
    """Return the title and the space below it, down to a line of the page."""
    lines = list(title(text, unit, Role.TITLE, page.ER_HAO, _TITLE_PITCH))
    used = len(lines) * _TITLE_PITCH
    return _bookmarked([*lines, blank(ceil(used / page.PITCH + 1) * page.PITCH - used)], text)


def _signature(signature: Signature) -> Iterator[Item]:
    """Yield the signature without seal: the name two characters from the right, the date two further in.

    A date that is longer than the name stands two characters from the right itself, and the name gives way.
    """
    name, date = glyphs(signature.unit, Role.FANG), glyphs(signature.date, Role.FANG)
    widths = [each.width * page.SAN_HAO for each in name]
    lines = balance(signature.unit, widths, page.WIDTH - 4 * page.STEP)
    name_width = max((line.width for line in lines), default=0.0)
    date_width = sum(each.width for each in date) * page.SAN_HAO
    right = page.RIGHT - 2 * page.STEP
    x = right - max(name_width, date_width + 2 * page.STEP if date_width > name_width else 0.0)
    yield blank(page.PITCH)
    yield from (replace(row(name[line.start : line.stop], x), keep=True) for line in lines)
    yield row(date, x + 2 * page.STEP)


def _bookmarked(items: list[Item], text: str) -> list[Item]:
    """Return ``items`` with an entry of the outline at the first of them."""
    first = items[0]

    def draw(sheet: Sheet, top: float) -> None:
        sheet.bookmark(text, top)
        first.draw(sheet, top)

    return [replace(first, draw=draw), *items[1:]]
