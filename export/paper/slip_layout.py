"""The sign-off slip: what signers need on one page, then the findings on as many as they take."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from export.document import Slip, Table
from export.fonts import Role
from export.paper import page
from export.paper.faces import Faces
from export.paper.items import Item, blank, kept
from export.paper.table_layout import set_table
from export.paper.table_metrics import SIGNED, SIZES, SLIP_SPACE, SLIP_SPACE_BEFORE_END
from export.paper.typesetting import BODY, TextStyle, centred, paragraph, title

_HEADING: Final = TextStyle(Role.TITLE, page.ER_HAO, 2 * page.ER_HAO)
_SMALL_HEADING: Final = TextStyle(Role.HEI, page.XIAO_SI, 18.0)
_SMALL: Final = TextStyle(Role.FANG, page.WU_HAO, 16.0)


def slip_items(faces: Faces, slip: Slip, unit: str) -> Iterator[Item]:
    """Yield the items of a slip, from its heading on; ``unit`` is whose report is to be signed."""
    yield from centred(faces, slip.heading, _HEADING)
    yield from title(faces, slip.title, unit, BODY)
    yield blank(SLIP_SPACE)
    yield from _table(faces, slip.table, (page.SI_HAO,), SIGNED)
    yield from _small_heading(faces, slip.figures.name)
    yield from _table(faces, slip.figures)
    yield from _findings(faces, slip)
    yield blank(SLIP_SPACE_BEFORE_END)
    yield from paragraph(faces, slip.end, _SMALL)


def _table(
    faces: Faces, table: Table, sizes: tuple[float, ...] = SIZES, least: float = 0.0
) -> Iterator[Item]:
    for part in set_table(faces, table, page.HEIGHT, sizes, least):
        yield Item(part.height, part.draw)


def _findings(faces: Faces, slip: Slip) -> Iterator[Item]:
    heading = list(_small_heading(faces, slip.note))
    if not slip.findings:  # the note heads nothing then
        heading[-1] = replace(heading[-1], keep=False)
    yield from heading
    for line in slip.findings:
        yield from paragraph(faces, line, _SMALL)


def _small_heading(faces: Faces, text: str) -> Iterator[Item]:
    """Yield a small heading, which stands on the page of what it heads."""
    yield blank(SLIP_SPACE)
    yield from kept(paragraph(faces, text, _SMALL_HEADING))
