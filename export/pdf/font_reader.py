"""reportlab's reader of TrueType files, without its loops over every character that a font has.

A document draws some hundred of a font's ten thousand characters: these are looked up one by one,
and the tables of glyphs are taken as they stand.
"""

from collections.abc import Callable, Sequence
from typing import Final, Generic, TypeVar

from reportlab.pdfbase.ttfonts import TTFError, TTFontFace

from export.character_maps import glyphs_of, numbers

#: Of these a font has at least one, by which the other is drawn too.
_SPACE, _NO_BREAK_SPACE = 0x20, 0xA0
#: Where tables say how long others are, and of what kind.
_HEAD_OUTLINES: Final = 50
_HEAD_GLYPHS: Final = 52
_HHEA_METRICS: Final = 34

T = TypeVar("T")


class _LookedUp(Generic[T]):
    """What reportlab asks like a dictionary by code points; each is looked up when asked for."""

    def __init__(self, look_up: Callable[[int], T | None]) -> None:
        self._look_up = look_up

    def __contains__(self, point: int) -> bool:
        return self._look_up(point) is not None

    def __getitem__(self, point: int) -> T:
        found = self._look_up(point)
        if found is None:
            raise KeyError(point)
        return found


class TrueType(TTFontFace):  # type: ignore[misc]  # reportlab has no types
    """A face of a TrueType file, as it is read for the subsets that documents embed."""

    charToGlyph: _LookedUp[int]  # noqa: N815 (reportlab's name)
    charWidths: _LookedUp[float]  # noqa: N815 (and so are these)
    defaultWidth: float  # noqa: N815
    glyphPos: Sequence[int]  # noqa: N815
    hmetrics: Sequence[tuple[int, int]]

    def extractInfo(self, charInfo: int = 1) -> None:  # noqa: ARG002, N802, N803 (reportlab's)
        """Read what the tables say; TTFError and others tell that the file is damaged."""
        super().extractInfo(charInfo=0)
        if self._ushort("head", _HEAD_GLYPHS) != 0:
            raise TTFError("Unknown glyph data format")
        self._glyph_of = glyphs_of(self.get_table("cmap"))
        self.hmetrics = self._metrics()
        self.glyphPos = self._outlines()
        self.defaultWidth = self._pdfScale(self.hmetrics[0][0])
        self.charToGlyph = _LookedUp(self._glyph)
        self.charWidths = _LookedUp(self._width)

    def _glyph(self, point: int) -> int | None:
        """Return the glyph of a character; None where the font has none."""
        if point in (_SPACE, _NO_BREAK_SPACE):
            return self._glyph_of(_SPACE) or self._glyph_of(_NO_BREAK_SPACE) or None
        return self._glyph_of(point) or None

    def _width(self, point: int) -> float | None:
        """Return how wide a character is, in thousandths of an em."""
        glyph = self._glyph(point)
        if glyph is None or glyph >= len(self.hmetrics):
            return None
        width: float = self._pdfScale(self.hmetrics[glyph][0])
        return width

    def _metrics(self) -> list[tuple[int, int]]:
        """Return width and left bearing of each glyph; the last ones share a width."""
        table = self.get_table("hmtx")
        count = self._ushort("hhea", _HHEA_METRICS)
        full = numbers(table[: 4 * count], "H")
        bearings = numbers(table[4 * count : 2 * (count + self.numGlyphs)], "H")
        found = list(zip(full[::2], full[1::2], strict=False))
        found += [(found[-1][0], bearing) for bearing in bearings]
        if len(found) < self.numGlyphs:
            raise TTFError("The table of widths is cut off")
        return found

    def _outlines(self) -> Sequence[int]:
        """Return where the outline of each glyph begins, and where the last one ends."""
        is_long = self._ushort("head", _HEAD_OUTLINES)
        found: Sequence[int] = numbers(self.get_table("loca"), "I" if is_long else "H")
        if not is_long:
            found = [half << 1 for half in found]
        if len(found) <= self.numGlyphs:
            raise TTFError("The table of outlines is cut off")
        return found

    def _ushort(self, table: str, at: int) -> int:
        """Return the two bytes at a place of a table."""
        return int(self.get_ushort(self.get_table_pos(table)[0] + at))
