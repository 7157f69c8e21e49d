"""What pages are filled with: items that are drawn below a height and are not split."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from math import ceil

from export.fonts import Role
from export.paper import page
from export.paper.faces import Glyph, glyphs
from export.paper.lines import balance, break_lines
from export.paper.title_lines import title_lines
from export.pdf.sheet import Placed, Sheet

Draw = Callable[[Sheet, float], None]  # given the sheet and the top of the item


@dataclass(frozen=True, slots=True)
class Item:
    """Something of known height. ``keep`` puts it on the page where the next item begins."""

    height: float
    draw: Draw
    keep: bool = False


def body(
    text: str,
    lead: int = 0,
    lead_role: Role = Role.FANG,
    size: float = page.SAN_HAO,
    pitch: float = page.PITCH,
) -> Iterator[Item]:
    """Yield the lines of a paragraph; its first ``lead`` characters are set in ``lead_role``."""
    found = glyphs(text[:lead], lead_role) + glyphs(text[lead:], Role.FANG)
    gap = page.GAP * size / page.SAN_HAO
    widths = [each.width * size for each in found]
    for line in break_lines(text, widths, page.WIDTH, indent=2 * (size + gap), gap=gap):
        xs = (page.LEFT + x for x in line.xs)
        yield _line(list(zip(found[line.start : line.stop], xs, strict=True)), size, pitch)


def centred(text: str, role: Role, size: float, pitch: float) -> Iterator[Item]:
    """Yield the lines of a heading in the middle of the page, as equal in length as they can be."""
    found = glyphs(text, role)
    for line in balance(text, [each.width * size for each in found], page.WIDTH):
        part = found[line.start : line.stop]
        width = sum(each.width for each in part) * size
        yield replace(row(part, (page.LEFT + page.RIGHT - width) / 2, size, pitch), keep=True)


def title(text: str, unit: str, role: Role, size: float, pitch: float) -> Iterator[Item]:
    """Yield the lines of a report's title, ``unit`` being whose report it is."""

    def fits(part: str) -> bool:
        return sum(each.width for each in glyphs(part, role)) * size <= page.WIDTH

    for part in title_lines(text, unit, fits):
        yield from centred(part, role, size, pitch)


def row(
    found: Sequence[Glyph], x: float, size: float = page.SAN_HAO, pitch: float = page.PITCH
) -> Item:
    """Return a line of glyphs that begins at ``x``."""
    starts = accumulate((each.width * size for each in found[:-1]), initial=x)
    return _line(list(zip(found, starts, strict=False)), size, pitch)


def blank(height: float) -> Item:
    """Return empty space that goes with what follows it."""
    return Item(height, lambda _sheet, _top: None, keep=True)


def on_grid(height: float, draw: Draw) -> Item:
    """Return an item that takes whole lines of the page, and some space below it."""
    return Item(ceil((height + page.PITCH / 4) / page.PITCH) * page.PITCH, draw)


def _line(placed: Sequence[Placed], size: float, pitch: float) -> Item:
    return Item(
        pitch, lambda sheet, top: sheet.place(placed, page.baseline(top, pitch, size), size)
    )
