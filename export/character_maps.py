"""The table of a font file that leads from characters to its glyphs: cmap, of formats 4 and 12.

It is kept as numbers of two or four bytes: of the hundreds of fonts that a computer has, many may
be asked for one character.
"""

import sys
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from operator import gt
from struct import iter_unpack, unpack_from
from typing import Final

#: Which glyph a code point has; 0 where it has none.
GlyphOf = Callable[[int], int]

#: The last code point, and so many has the largest font that is sound: all there are.
_LAST: Final = 0x10FFFF
_SHORT, _LONG = "H", "I"  # of arrays


class NoCharacters(Exception):
    """A font file has no table that leads from Unicode to its glyphs."""


def glyphs_of(cmap: bytes) -> GlyphOf:
    """Return the look-up in a table cmap.

    Raises:
        NoCharacters: where no part of it is for Unicode.
        StructError, IndexError, ValueError: where it is damaged.
    """
    characters = _chosen(cmap)
    (format,) = unpack_from(">H", characters)
    if format == 4:
        return _by_segments(characters)
    if format == 12:
        return _by_groups(characters)
    raise NoCharacters


def _chosen(cmap: bytes) -> bytes:
    """Return the part for Unicode that the PDF's writer takes: the last for Windows, else for all.

    A face has several, of which later ones have more characters.
    """
    (count,) = unpack_from(">H", cmap, 2)
    offset: int | None = None
    for platform, encoding, start in iter_unpack(">HHI", cmap[4 : 4 + 8 * count]):
        if platform == 3 or (platform == 0 and encoding != 5):
            offset = start
    if offset is None:
        raise NoCharacters
    return cmap[offset:]


def _by_groups(characters: bytes) -> GlyphOf:
    """Return the look-up in a table of format 12: ranges, each with its first glyph."""
    (count,) = unpack_from(">I", characters, 12)
    groups = numbers(characters[16 : 16 + 12 * count], _LONG)
    starts, ends, firsts = (groups[column::3] for column in range(3))
    if len(firsts) < count or sum(ends) - sum(starts) + count > _LAST + 1:
        raise ValueError("groups cut off, or far too large")
    if any(map(gt, starts, starts[1:])):
        raise ValueError("groups out of order")

    def glyph_of(point: int) -> int:
        at = bisect_right(starts, point) - 1
        if at < 0 or point > ends[at]:
            return 0
        return firsts[at] + point - starts[at]

    return glyph_of


def _by_segments(characters: bytes) -> GlyphOf:
    """Return the look-up in a table of format 4: segments of characters up to U+FFFF."""
    count: int = unpack_from(">H", characters, 6)[0] // 2
    words = numbers(characters, _SHORT)
    ends_at, starts_at = 7, 8 + count
    deltas_at, offsets_at = starts_at + count, starts_at + 2 * count
    if len(words) < offsets_at + count:
        raise ValueError("segments cut off")

    def glyph_of(point: int) -> int:
        at = bisect_left(words, point, ends_at, ends_at + count) - ends_at
        if at == count or point < words[starts_at + at]:
            return 0
        delta, offset = words[deltas_at + at], words[offsets_at + at]
        if not offset:
            return (point + delta) & 0xFFFF
        place = offsets_at + at + offset // 2 + point - words[starts_at + at]
        glyph = words[place] if place < len(words) else 0
        if not glyph:
            return 0
        return (glyph + delta) & 0xFFFF

    return glyph_of


def numbers(data: bytes, kind: str) -> "array[int]":
    """Return what a font file has as numbers of an array's ``kind``; what is left over is cut."""
    found: array[int] = array(kind)
    found.frombytes(data[: len(data) - len(data) % found.itemsize])
    if sys.byteorder == "little":
        found.byteswap()
    return found
