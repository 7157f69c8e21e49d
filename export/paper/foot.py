"""The foot of a page: its number outside, one character in, and below it the code of a draft.

The pages of a draft's slip have no number.
"""

from export.fonts import Role
from export.paper import page
from export.paper.elements import Artifact
from export.paper.faces import Faces, Glyph, total_width
from export.paper.sheet import Sheet
from export.paper.typesetting import side_by_side


def draw_foot(sheet: Sheet, faces: Faces, number: int, stamp: str) -> None:
    """Draw the foot of page ``number``, which is 0 for a page of the slip.

    ``stamp`` is a draft's content code, "" for a final.
    """
    with sheet.within(Artifact.FOOT):
        if number:
            row = faces.glyphs(f"— {number} —", Role.SONG)
            _draw_number(sheet, row, is_right=number % 2 == 1)
        if stamp:
            _draw_stamp(sheet, faces.glyphs(stamp, Role.SONG))


def _draw_number(sheet: Sheet, found: list[Glyph], *, is_right: bool) -> None:
    size = page.SI_HAO
    x = page.LEFT + size
    if is_right:
        x = page.RIGHT - size - total_width(found, size)
    _draw_row(sheet, found, x, page.BOTTOM - page.NUMBER_BELOW, size)


def _draw_stamp(sheet: Sheet, found: list[Glyph]) -> None:
    size = page.XIAO_WU
    x = (page.LEFT + page.RIGHT - total_width(found, size)) / 2
    _draw_row(sheet, found, x, page.BOTTOM - page.CODE_BELOW, size)


def _draw_row(sheet: Sheet, found: list[Glyph], x: float, middle: float, size: float) -> None:
    """Draw glyphs from ``x`` on, the middle of the characters at the height ``middle``."""
    sheet.draw_glyphs(side_by_side(found, x, size), middle - page.MIDDLE * size, size)
