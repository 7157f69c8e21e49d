"""The signature on paper, without seal (GB/T 9704—2012, 7.3.5.2)."""

from collections.abc import Iterator
from dataclasses import replace

from export.document import Signature
from export.fonts import Role
from export.paper import page
from export.paper.elements import Element
from export.paper.faces import Faces, total_width
from export.paper.items import Item, blank, tagged
from export.paper.typesetting import row
from forms.texts.name_lines import name_lines


def signature_items(faces: Faces, signature: Signature, root: Element) -> Iterator[Item]:
    """Yield the name two characters from the right and the date, which begins two further in.

    Each is a part of ``root``.

    A date that is longer than the name stands two characters from the right itself, and the name
    gives way.
    """
    date = faces.glyphs(signature.date, Role.FANG)
    room = page.WIDTH - 4 * page.STEP

    def width(part: str) -> float:
        return total_width(faces.glyphs(part, Role.FANG), page.SAN_HAO)

    lines = name_lines(signature.unit, lambda part: width(part) <= room)
    name_width = max(map(width, lines))
    date_width = total_width(date, page.SAN_HAO)

    needed = name_width
    if date_width > name_width:
        needed = max(name_width, date_width + 2 * page.STEP)
    x = page.RIGHT - 2 * page.STEP - needed

    yield blank(page.PITCH)
    names = [replace(row(faces.glyphs(line, Role.FANG), x), keep=True) for line in lines]
    yield from tagged(names, root.add("P"))
    yield from tagged([row(date, x + 2 * page.STEP)], root.add("P"))
