"""What a TrueType file says of itself: the characters it has, and whether a PDF may embed it.

Only a few of its tables are read.
"""

from bisect import bisect_right
from collections.abc import Callable
from io import BufferedReader
from struct import error as StructError  # noqa: N812 (it is named like no exception)
from struct import iter_unpack, unpack, unpack_from
from typing import Final

from export.fonts import FontFile

#: Whether a file has a glyph for a code point.
Lookup = Callable[[int], bool]

_COLLECTION: Final = b"ttcf"
_TRUE_TYPE: Final = (b"\0\1\0\0", b"true")
#: Of the licence bits in OS/2: no embedding at all; no subsets, or bitmaps only.
_NO_EMBEDDING, _NO_SUBSETS = 0x0002, 0x0300


class Unusable(Exception):
    """No PDF can be set in a font file; the message says why, in the clerk's language."""


def lookup(file: FontFile) -> Lookup:
    """Return what looks characters up in ``file``; raises Unusable."""
    try:
        with file.path.open("rb") as stream:
            return _lookup(stream, file.index)
    except OSError as error:
        raise Unusable("找不到或打不开这个字体文件") from error
    except (StructError, IndexError, KeyError) as error:
        raise Unusable("这个文件不是字体，或者已经损坏") from error


def _lookup(stream: BufferedReader, index: int) -> Lookup:
    tables = _tables(stream, index)
    if b"OS/2" in tables:
        (licence,) = unpack_from(">H", _read(stream, *tables[b"OS/2"]), 8)
        if licence == _NO_EMBEDDING or licence & _NO_SUBSETS:
            raise Unusable("字体的许可不允许嵌入到 PDF 里")
    if b"glyf" not in tables:
        raise Unusable("不是 TrueType 字体（.ttf、.ttc），不能嵌入到 PDF 里")
    characters = _chosen(_read(stream, *tables[b"cmap"]))
    (format,) = unpack_from(">H", characters)
    if format == 4:
        return _by_segments(characters)
    if format == 12:
        return _by_groups(characters)
    raise Unusable("字体里没有汉字的编码表")


def _tables(stream: BufferedReader, index: int) -> dict[bytes, tuple[int, int]]:
    """Return where each table of a face stands: its start and its length."""
    start = 0
    kind = stream.read(4)
    if kind == _COLLECTION:
        start = unpack(">I", _read(stream, 12 + 4 * index, 4))[0]
        kind = _read(stream, start, 4)
    if kind not in _TRUE_TYPE:
        return {b"cmap": (0, 0)}
    (count,) = unpack(">H", _read(stream, start + 4, 2))
    found: dict[bytes, tuple[int, int]] = {}
    for tag, _sum, at, length in iter_unpack(">4sIII", _read(stream, start + 12, 16 * count)):
        found[tag] = (at, length)
    return found


def _read(stream: BufferedReader, start: int, length: int) -> bytes:
    stream.seek(start)
    return stream.read(length)


def _chosen(table: bytes) -> bytes:
    """Return the part for Unicode that the PDF's writer takes: the last for Windows, else for all.

    A face has several, of which later ones have more characters.
    """
    (count,) = unpack_from(">H", table, 2)
    offset: int | None = None
    for platform, encoding, start in iter_unpack(">HHI", table[4 : 4 + 8 * count]):
        if platform == 3 or (platform == 0 and encoding != 5):
            offset = start
    if offset is None:
        return b"\0\0"
    return table[offset:]


def _by_groups(characters: bytes) -> Lookup:
    """Return the look-up in a table of format 12: ranges, each with its first glyph."""
    (count,) = unpack_from(">I", characters, 12)
    groups = sorted(iter_unpack(">III", characters[16 : 16 + 12 * count]))
    starts = [group[0] for group in groups]

    def has(point: int) -> bool:
        at = bisect_right(starts, point) - 1
        if at < 0:
            return False
        start, end, glyph = groups[at]
        return point <= end and bool(glyph + point - start)

    return has


def _by_segments(characters: bytes) -> Lookup:
    """Return the look-up in a table of format 4: segments of characters up to U+FFFF."""
    count = unpack_from(">H", characters, 6)[0] // 2
    row = f">{count}H"
    ends = unpack_from(row, characters, 14)
    starts = unpack_from(row, characters, 16 + 2 * count)
    deltas = unpack_from(row, characters, 16 + 4 * count)
    offsets_at = 16 + 6 * count
    offsets = unpack_from(row, characters, offsets_at)

    def has(point: int) -> bool:
        for at in range(count):
            if starts[at] <= point <= ends[at]:
                return bool(glyph(point, at))
        return False

    def glyph(point: int, at: int) -> int:
        if not offsets[at]:
            return (point + int(deltas[at])) & 0xFFFF
        place = offsets_at + 2 * at + offsets[at] + 2 * (point - starts[at])
        if place + 2 > len(characters):
            return 0
        number: int = unpack_from(">H", characters, place)[0]
        if not number:
            return 0
        return (number + int(deltas[at])) & 0xFFFF

    return has
