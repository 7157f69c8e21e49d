"""The sign-off slip: what the signers of a draft need on one page, and the open findings on as many as they take."""

from collections.abc import Iterator
from dataclasses import replace

from export import page
from export.document import Slip
from export.fonts import Role
from export.pdf.items import Item, blank, body, centred, title
from export.pdf.tables import set_table

_PITCH = 20.0  # points, of the small text
_ROW = 72.0  # points, in which an opinion of some words and a signature have room


def slip_items(slip: Slip, unit: str) -> Iterator[Item]:
    """Yield the items of a slip, from its heading on; ``unit`` is the one whose report is to be signed."""
    yield from centred(slip.heading, Role.TITLE, page.ER_HAO, 2 * page.ER_HAO)
    yield from title(slip.title, unit, Role.FANG, page.SAN_HAO, page.PITCH)
    yield blank(_PITCH / 2)
    for part in set_table(slip.table, page.HEIGHT, (page.SI_HAO,), _ROW):
        yield Item(part.height, part.draw)
    yield blank(_PITCH / 2)
    heading = list(body(slip.note, len(slip.note), Role.HEI, page.XIAO_SI, _PITCH))
    yield from (replace(item, keep=bool(slip.findings)) for item in heading)
    for finding in slip.findings:
        yield from body(finding, size=page.XIAO_SI, pitch=_PITCH)
