"""Whether it can be told what is printed in a box: why not, as half a sentence for the clerk."""

import re
from collections.abc import Collection
from typing import Final

from reading.pdf.printed.lines import Line
from reading.pdf.printed.sheet import Glyph, Rect, Sheet

PRESSED: Final = "数字压在表格线上，分不清属于哪一格"
STRUCK: Final = "有线条穿过，可能是划掉的"
STACKED: Final = "数字分成几行，分不清是一个还是几个"
SCATTERED: Final = "数字隔得开或者高低不齐，分不清是一个还是几个"
OVERLAID: Final = "有字叠在一起"
_GRAZED: Final = 1.5  # points that what belongs to a neighbour may reach into a box
_HAN: Final = re.compile("[\u2e80-\u2fdf\u3400-\u9fff\uf900-\ufaff]")
_AFTER_ITEM: Final = ".．、,，"
_FIGURE: Final = re.compile(r"[\d.．,，、%％+＋－—―-]*\d[\d.．,，、%％+＋－—―-]*")


def is_han(text: str) -> bool:
    """Whether ``text`` is of Chinese words: of what is lost in them, no figure becomes another."""
    return _HAN.search(text) is not None


def is_figure(text: str) -> bool:
    """Whether ``text`` is one figure, or several."""
    return _FIGURE.fullmatch("".join(text.split())) is not None


def is_number(text: str) -> bool:
    """Whether ``text`` is a figure that something is counted by, not the number of an item."""
    return is_figure(text) and text[-1] not in _AFTER_ITEM


def why_unread(lines: list[Line], glyphs: Collection[Glyph], room: Rect, sheet: Sheet) -> str:
    """Return why nobody can tell what is printed in ``room``; empty where everybody can.

    ``lines`` are the ``glyphs`` in it as they are read.
    """
    if any(sheet.is_struck(glyph) for glyph in glyphs):
        return STRUCK
    text = "".join(line.text for line in lines)
    if is_han(text):
        return ""
    return _why_covered(glyphs, room, sheet) or _why_unsure(lines, glyphs, text)


def _why_covered(glyphs: Collection[Glyph], room: Rect, sheet: Sheet) -> str:
    """Return what else is printed in a box than its characters."""
    if any(sheet.is_slashed(glyph) for glyph in glyphs):
        return STRUCK
    inside = room.padded(-_GRAZED)
    for patch in sheet.patches:
        if patch.rect.meets(inside):
            return patch.why
    return ""


def _why_unsure(lines: list[Line], glyphs: Collection[Glyph], text: str) -> str:
    """Return why the characters of a box may mean this or that."""
    if not all(glyph.is_known for glyph in glyphs):
        return "字体没有说明印的是什么字"
    if any(line.overlaps for line in lines):
        return OVERLAID
    if not is_figure(text):
        return ""
    if len(lines) > 1:
        return STACKED
    if not lines[0].is_one_figure:
        return SCATTERED
    return ""
