"""Texts as items: paragraphs, centred headings, titles, each line of them an item of its own."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Final

from export.fonts import Role
from export.paper import page
from export.paper.elements import Element
from export.paper.faces import Faces, Glyph, places, total_width, widths
from export.paper.items import Item
from export.paper.lines import Space, balance, break_lines
from export.paper.sheet import PlacedGlyph, Sheet
from export.paper.title_lines import title_lines


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a text is set: the role of its face, its size and the distance of its lines in points."""

    role: Role
    size: float
    pitch: float


BODY: Final = TextStyle(Role.FANG, page.SAN_HAO, page.PITCH)
#: Of the sections of the report.
HEADING: Final = TextStyle(Role.HEI, page.SAN_HAO, page.PITCH)


@dataclass(frozen=True, slots=True)
class Lead:
    """The characters that a paragraph begins with which are a heading of their own."""

    length: int
    role: Role
    element: Element


def paragraph(
    faces: Faces,
    text: str,
    style: TextStyle = BODY,
    lead: Lead | None = None,
    names: Sequence[str] = (),
) -> Iterator[Item]:
    """Yield the lines of a paragraph, which may have a ``lead``.

    ``names`` are those of organs, of which no word is torn.
    """
    length = lead.length if lead else 0
    lead_role = lead.role if lead else style.role
    found = faces.glyphs(text[:length], lead_role) + faces.glyphs(text[length:], style.role)
    gap = page.GAP * style.size / page.SAN_HAO
    indent = 2 * (style.size + gap)
    space = Space(page.WIDTH, indent, gap)
    for line in break_lines(text, places(found, style.size), space, names):
        xs = [page.LEFT + x for x in line.xs]
        placed = list(zip(found[line.start : line.stop], xs, strict=True))
        if lead and line.start < lead.length:
            yield _lead_line(placed, style, lead, lead.length - line.start)
        else:
            yield _line(placed, style)


def centred(faces: Faces, text: str, style: TextStyle) -> Iterator[Item]:
    """Yield the lines of a heading in the middle of the page, as equal in length as they can be."""
    found = faces.glyphs(text, style.role)
    for line in balance(text, widths(found, style.size), page.WIDTH):
        part = found[line.start : line.stop]
        x = (page.LEFT + page.RIGHT - total_width(part, style.size)) / 2
        yield replace(row(part, x, style), keep=True)


def title(faces: Faces, text: str, unit: str, style: TextStyle) -> Iterator[Item]:
    """Yield the lines of a report's title, ``unit`` being whose report it is."""

    def fits(part: str) -> bool:
        return total_width(faces.glyphs(part, style.role), style.size) <= page.WIDTH

    for part in title_lines(text, unit, fits):
        yield from centred(faces, part, style)


def row(found: Sequence[Glyph], x: float, style: TextStyle = BODY) -> Item:
    """Return a line of glyphs that begins at ``x``."""
    return _line(side_by_side(found, x, style.size), style)


def side_by_side(found: Sequence[Glyph], x: float, size: float) -> list[PlacedGlyph]:
    """Return the glyphs one after the other from ``x`` on."""
    xs = accumulate(widths(found[:-1], size), initial=x)
    return list(zip(found, xs, strict=False))  # no glyphs, but still a place to begin


def _line(placed: Sequence[PlacedGlyph], style: TextStyle) -> Item:
    def draw(sheet: Sheet, top: float) -> None:
        baseline = page.baseline(top, style.pitch, style.size)
        sheet.draw_glyphs(placed, baseline, style.size)

    return Item(style.pitch, draw)


def _lead_line(placed: Sequence[PlacedGlyph], style: TextStyle, lead: Lead, length: int) -> Item:
    """Return a line that begins with ``length`` characters of the lead, or is all lead."""
    heading, rest = _line(placed[:length], style), _line(placed[length:], style)

    def draw(sheet: Sheet, top: float) -> None:
        with sheet.within(lead.element):
            heading.draw(sheet, top)
        if length < len(placed):
            rest.draw(sheet, top)

    return Item(style.pitch, draw)
