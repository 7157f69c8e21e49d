"""From the blocks of a document to the items that fill its pages."""

from collections.abc import Iterator
from math import ceil
from typing import Final, assert_never

from export.document import Document, Heading, Paragraph, Signature, Slip, Table, Title
from export.fonts import LEAD_ROLES, Role
from export.paper import page
from export.paper.faces import Faces
from export.paper.items import Item, blank, bookmarked, kept, on_grid
from export.paper.signature_layout import signature_items
from export.paper.slip_layout import slip_items
from export.paper.table_layout import set_table
from export.paper.table_metrics import ROOM
from export.paper.typesetting import BODY, HEADING, TextStyle, paragraph, title

_TITLE: Final = TextStyle(Role.TITLE, page.ER_HAO, 1.25 * page.PITCH)


def flow(faces: Faces, document: Document) -> Iterator[list[Item]]:
    """Yield the items of the report, and then those of a draft's slip, which begins a page."""
    items: list[Item] = []
    for block in document.blocks:
        match block:
            case Title(text):
                items += _title(faces, text, document.author)
            case Heading(text):
                items += bookmarked(list(kept(paragraph(faces, text, HEADING))), text)
            case Paragraph(text, level, lead):
                items += paragraph(faces, text, BODY, lead, LEAD_ROLES.get(level, Role.FANG))
            case Table():
                items += _table(faces, block)
            case Signature():
                # It never stands alone on a page: the last two lines of the text go with it.
                items[-2:] = kept(items[-2:])
                items += signature_items(faces, block)
            case Slip(heading):
                yield items
                items = bookmarked(list(slip_items(faces, block, document.author)), heading)
            case _:
                assert_never(block)
    yield items


def _title(faces: Faces, text: str, unit: str) -> list[Item]:
    """Return the title and the space below it, down to a line of the page."""
    lines = list(title(faces, text, unit, _TITLE))
    used = len(lines) * _TITLE.pitch
    down_to = ceil(used / page.PITCH + 1) * page.PITCH
    return bookmarked([*lines, blank(down_to - used)], text)


def _table(faces: Faces, table: Table) -> Iterator[Item]:
    """Yield the table in parts that fit below its heading, which stands on the same page."""
    for part in set_table(faces, table, ROOM):
        yield on_grid(part.height, part.draw)
