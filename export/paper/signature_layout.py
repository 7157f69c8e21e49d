"""The signature on paper, without seal (GB/T 9704—2012, 7.3.5.2)."""

from collections.abc import Iterator
from dataclasses import replace

from export.document import Signature
from export.fonts import Role
from export.paper import page
from export.paper.elements import Element
from export.paper.faces import Faces, total_width, widths
from export.paper.items import Item, blank, tagged
from export.paper.lines import balance
from export.paper.typesetting import row


def signature_items(faces: Faces, signature: Signature, root: Element) -> Iterator[Item]:
    """Yield the name two characters from the right and the date, which begins two further in.

    Each is a part of ``root``.

    A date that is longer than the name stands two characters from the right itself, and the name
    gives way.
    """
    name = faces.glyphs(signature.unit, Role.FANG)
    date = faces.glyphs(signature.date, Role.FANG)
    room = page.WIDTH - 4 * page.STEP
    lines = balance(signature.unit, widths(name, page.SAN_HAO), room)
    name_width = max((line.width for line in lines), default=0.0)
    date_width = total_width(date, page.SAN_HAO)

    needed = name_width
    if date_width > name_width:
        needed = max(name_width, date_width + 2 * page.STEP)
    x = page.RIGHT - 2 * page.STEP - needed

    yield blank(page.PITCH)
    names = [replace(row(name[line.start : line.stop], x), keep=True) for line in lines]
    yield from tagged(names, root.add("P"))
    yield from tagged([row(date, x + 2 * page.STEP)], root.add("P"))
