"""The part word/fontTable.xml: what a computer that lacks a typeface sets the text in instead."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from export.docx.styles import family
from export.docx.wordml import Markup, part, w
from export.fonts import Role

#: GB 2312, as Windows counts character sets.
_SIMPLIFIED: Final = "86"


class _Kind(NamedTuple):
    """What a typeface is like, for a program that has to find another.

    ``other`` is the name by which it goes elsewhere, or the typeface that stands in for it;
    ``panose`` are its class numbers, and ``kind`` is its family, both as Windows has them.
    """

    other: str
    panose: str
    kind: str


#: 小标宋 is not sold with Windows: 宋体 is the nearest that is.
_KINDS: Final = {
    Role.TITLE: _Kind(family(Role.SONG), "02010601030101010101", "roman"),
    Role.HEI: _Kind("SimHei", "02010609060101010101", "swiss"),
    Role.KAI: _Kind("KaiTi", "02010609060101010101", "modern"),
    Role.FANG: _Kind("FangSong", "02010609060101010101", "roman"),
    Role.SONG: _Kind("SimSun", "02010600030101010101", "roman"),
}


def font_table() -> Markup:
    """Return the part, with each typeface that the styles name."""
    return part("fonts", *map(_font, Role))


def _font(role: Role) -> Markup:
    return w("font", *_description(_KINDS[role]), name=family(role))


def _description(kind: _Kind) -> Iterator[Markup]:
    yield w("altName", val=kind.other)
    yield w("panose1", val=kind.panose)
    yield w("charset", val=_SIMPLIFIED)
    yield w("family", val=kind.kind)
    yield w("pitch", val="variable")
