"""The sign-off slip: what signers need on one page, then the findings on as many as they take."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from export.document import Slip
from export.fonts import Role
from export.paper import page
from export.paper.elements import Element
from export.paper.faces import Faces
from export.paper.items import Item, blank, kept, tagged
from export.paper.table_layout import SetTable, set_table
from export.paper.table_metrics import SIGNED, SIGNING, SLIP_FIGURES, SLIP_SPACE
from export.paper.typesetting import BODY, Lead, TextStyle, centred, paragraph, title

_HEADING: Final = TextStyle(Role.TITLE, page.ER_HAO, 36.0)
_SMALL_HEADING: Final = TextStyle(Role.HEI, page.XIAO_SI, 18.0)
_SMALL: Final = TextStyle(Role.FANG, page.WU_HAO, 15.0)


def slip_items(faces: Faces, slip: Slip, unit: str, root: Element) -> Iterator[Item]:
    """Yield the items of a slip, from its heading on; ``unit`` is whose report is to be signed.

    What they say becomes parts of ``root``.
    """
    yield from tagged(centred(faces, slip.heading, _HEADING), root.add("H1"))
    yield from tagged(title(faces, slip.title, unit, BODY), root.add("P"))
    yield from tagged(centred(faces, slip.draft, _SMALL), root.add("P"))
    yield blank(SLIP_SPACE)
    for remark in slip.overview:
        lead = Lead(remark.lead, Role.HEI, root.add("H2"))
        yield from tagged(paragraph(faces, remark.text, _SMALL, lead), root.add("P"))
    yield blank(SLIP_SPACE)
    signing = set_table(faces, slip.table, page.HEIGHT, SIGNING, SIGNED)
    yield from _table(signing, root)
    yield from _small_heading(faces, slip.figures_heading, root)
    for number, figures in enumerate(slip.figures):
        if number:
            yield blank(SLIP_SPACE)
        yield from _table(set_table(faces, figures, page.HEIGHT, SLIP_FIGURES), root)
    yield from _findings(faces, slip, root)


def _table(parts: Iterable[SetTable], root: Element) -> Iterator[Item]:
    for part in parts:
        yield Item(part.height, part.drawn_within(root.add("Table")))


def _findings(faces: Faces, slip: Slip, root: Element) -> Iterator[Item]:
    if slip.findings:
        yield from _small_heading(faces, slip.note, root)
    else:  # it heads nothing then
        note = list(_small_heading(faces, slip.note, root, "P"))
        yield from note[:-1]
        yield replace(note[-1], keep=False)
    for finding in slip.findings:
        lines: list[Item] = []
        for text in finding:
            lines += tagged(paragraph(faces, text, _SMALL), root.add("P"))
        yield from kept(lines[:-1])  # no finding is split over pages
        yield lines[-1]


def _small_heading(faces: Faces, text: str, root: Element, kind: str = "H2") -> Iterator[Item]:
    """Yield a small heading, which stands on the page of what it heads."""
    yield blank(SLIP_SPACE)
    yield from tagged(kept(paragraph(faces, text, _SMALL_HEADING)), root.add(kind))
