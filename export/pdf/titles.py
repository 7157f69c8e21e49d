"""Titles in the middle of the page, broken so that each line makes sense (词意完整, 排列对称)."""

import re
from collections.abc import Iterator

from export.fonts import Role
from export.pdf import page
from export.pdf.faces import glyphs
from export.pdf.items import Item, centred

#: A unit's name may be broken after these: whose office it is stays together, and so does which.
_UNIT_PARTS = re.compile("人民政府|委员会|[省市州盟县区旗局厅、]")


def title(text: str, unit: str, role: Role, size: float, pitch: float) -> Iterator[Item]:
    """Yield the lines of a report's title: in more lines than one, ``unit`` stands in lines of its own."""
    parts = [text]
    if not _fits(text, role, size) and text.startswith(unit):
        parts = [*_unit_lines(unit, role, size), text.removeprefix(unit)]
    for part in parts:
        yield from centred(part, role, size, pitch)


def _unit_lines(unit: str, role: Role, size: float) -> tuple[str, ...]:
    """Return the name of the unit, in two lines where it is too long for one and there is a good place to break."""
    if _fits(unit, role, size):
        return (unit,)
    places = [found.end() for found in _UNIT_PARTS.finditer(unit)]
    pairs = [(unit[:at], unit[at:]) for at in places if _fits(unit[:at], role, size) and _fits(unit[at:], role, size)]
    return min(pairs, key=lambda pair: abs(len(pair[0]) - len(pair[1])), default=(unit,))


def _fits(text: str, role: Role, size: float) -> bool:
    return sum(each.width for each in glyphs(text, role)) * size <= page.WIDTH
