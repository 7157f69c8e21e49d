"""From the blocks of a document to the items that fill its pages."""

from collections.abc import Iterator
from math import ceil
from typing import Final, NamedTuple, assert_never

from export.document import Document, Heading, Paragraph, Signature, Slip, Table, Title
from export.fonts import LEAD_ROLES, Role
from export.paper import page
from export.paper.elements import Element
from export.paper.faces import Faces
from export.paper.items import Item, blank, bookmarked, kept, on_grid, tagged
from export.paper.last_page import with_signature
from export.paper.signature_layout import signature_items
from export.paper.slip_layout import slip_items
from export.paper.table_layout import set_table
from export.paper.table_metrics import ROOM
from export.paper.typesetting import BODY, HEADING, Lead, TextStyle, paragraph, title

_TITLE: Final = TextStyle(Role.TITLE, page.ER_HAO, 1.25 * page.PITCH)


class Flow(NamedTuple):
    """Items that fill pages of their own; ``numbered`` are those of the report itself."""

    items: list[Item]
    numbered: bool


def flow(faces: Faces, document: Document, root: Element) -> Iterator[Flow]:
    """Yield the items of a draft's slip, and then those of the report, which begins a page.

    What they say becomes parts of ``root``, in the order of the document.
    """
    items: list[Item] = []
    for block in document.blocks:
        match block:
            case Title(text):
                items += tagged(_title(faces, text, document.author), root.add("H1"))
            case Heading(text):
                lines = kept(paragraph(faces, text, HEADING))
                items += bookmarked(list(tagged(lines, root.add("H2"))), text)
            case Paragraph():
                items += _paragraph(faces, block, document.author, root)
            case Table():
                items += _table(faces, block, root)
            case Signature():
                items = with_signature(items, list(signature_items(faces, block, root)))
            case Slip(heading):
                slip = list(slip_items(faces, block, document.author, root))
                yield Flow(bookmarked(slip, heading), numbered=False)
            case _:
                assert_never(block)
    yield Flow(items, numbered=True)


def _title(faces: Faces, text: str, unit: str) -> list[Item]:
    """Return the title and the space below it, down to a line of the page."""
    lines = list(title(faces, text, unit, _TITLE))
    used = len(lines) * _TITLE.pitch
    down_to = ceil(used / page.PITCH + 1) * page.PITCH
    return bookmarked([*lines, blank(down_to - used)], text)


def _paragraph(faces: Faces, block: Paragraph, unit: str, root: Element) -> Iterator[Item]:
    """Yield the lines of a paragraph; a heading at its beginning is one of level three.

    It is so whatever its number: levels of headings are not skipped (ISO 14289-1, 7.4.2).
    """
    lead = None
    if block.lead:
        role = LEAD_ROLES.get(block.level, Role.FANG)
        lead = Lead(block.lead, role, root.add("H3"))
    lines = paragraph(faces, block.text, BODY, lead, (unit,))
    if block.is_heading:
        lines = kept(lines)
    yield from tagged(lines, root.add("P"))


def _table(faces: Faces, table: Table, root: Element) -> Iterator[Item]:
    """Yield the table in parts that fit below its heading, which stands on the same page."""
    for part in set_table(faces, table, ROOM):
        yield on_grid(part.height, part.drawn_within(root.add("Table")))
