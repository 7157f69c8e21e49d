"""The sign-off slip: what the signers of a draft need on one page, and the open findings on as many as they take."""

from collections.abc import Iterator
from dataclasses import replace

from export.document import Slip
from export.fonts import Role
from export.paper import page
from export.paper.items import Item, blank, body, centred, title
from export.paper.table_layout import set_table
from export.paper.table_metrics import SIGNED

_PITCH = 18.0  # points, of the small headings
_SMALL = 16.0  # and of the smaller text below them


def slip_items(slip: Slip, unit: str) -> Iterator[Item]:
    """Yield the items of a slip, from its heading on; ``unit`` is the one whose report is to be signed."""
    yield from centred(slip.heading, Role.TITLE, page.ER_HAO, 2 * page.ER_HAO)
    yield from title(slip.title, unit, Role.FANG, page.SAN_HAO, page.PITCH)
    yield blank(_PITCH / 2)
    for part in set_table(slip.table, page.HEIGHT, (page.SI_HAO,), SIGNED):
        yield Item(part.height, part.draw)
    yield from _heading(slip.figures.name)
    for part in set_table(slip.figures, page.HEIGHT):
        yield Item(part.height, part.draw)
    heading = list(_heading(slip.note))
    yield from heading if slip.findings else [*heading[:-1], replace(heading[-1], keep=False)]
    for line in slip.findings:
        yield from body(line, size=page.WU_HAO, pitch=_SMALL)
    yield blank(_SMALL / 2)
    yield from body(slip.end, size=page.WU_HAO, pitch=_SMALL)


def _heading(text: str) -> Iterator[Item]:
    """Yield a small heading, which stands on the page of what it heads."""
    yield blank(_PITCH / 2)
    yield from (
        replace(item, keep=True) for item in body(text, len(text), Role.HEI, page.XIAO_SI, _PITCH)
    )
