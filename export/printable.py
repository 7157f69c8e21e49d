"""The characters that the fonts at hand can print, known without loading a font.

Of a TrueType file only the table of its characters is read, and only where a character is in none
of the files before: the checks ask after every edit.
"""

from bisect import bisect_right
from collections.abc import Callable, Container, Iterator
from functools import cache
from io import BufferedReader
from struct import error as StructError  # noqa: N812 (it is named like no exception)
from struct import iter_unpack, unpack, unpack_from
from typing import Final

from export.fonts import FontFile, Role, files

#: Whether a file has a glyph for a code point.
Lookup = Callable[[int], bool]

_COLLECTION: Final = b"ttcf"
_TRUE_TYPE: Final = (b"\0\1\0\0", b"true")
#: Of the licence bits in OS/2: no embedding at all; no subsets, or bitmaps only.
_NO_EMBEDDING, _NO_SUBSETS = 0x0002, 0x0300


class Printable(Container[str]):
    """What can be printed, a character at a time; each is looked up once."""

    def __init__(self, candidates: Iterator[FontFile]) -> None:
        """Look characters up in ``candidates``, in order."""
        self._further = candidates
        self._open: list[Lookup] = []
        self._known: dict[str, bool] = {}

    def __contains__(self, character: object) -> bool:
        """Whether one of the files has a glyph for the character."""
        if not isinstance(character, str) or len(character) != 1:
            return False
        if character not in self._known:
            self._known[character] = self._is_in_a_file(ord(character))
        return self._known[character]

    def _is_in_a_file(self, point: int) -> bool:
        if any(has(point) for has in self._open):
            return True
        for file in self._further:
            has = _usable(file)
            self._open.append(has)
            if has(point):
                return True
        return False


@cache
def printable() -> Container[str]:
    """Return what the fonts at hand can print; kept for the life of the program."""
    return Printable(iter(dict.fromkeys(files(Role.FANG))))


def _usable(file: FontFile) -> Lookup:
    """Return what looks characters up in ``file``: none is in one that no PDF can embed."""
    try:
        with file.path.open("rb") as stream:
            return _lookup(stream, file.index)
    except (OSError, StructError, IndexError, KeyError):
        return _nothing


def _nothing(_point: int) -> bool:
    return False


def _lookup(stream: BufferedReader, index: int) -> Lookup:
    tables = _tables(stream, index)
    if b"OS/2" in tables:
        (licence,) = unpack_from(">H", _read(stream, *tables[b"OS/2"]), 8)
        if licence == _NO_EMBEDDING or licence & _NO_SUBSETS:
            return _nothing
    if b"glyf" not in tables:
        return _nothing
    characters = _chosen(_read(stream, *tables[b"cmap"]))
    (format,) = unpack_from(">H", characters)
    if format == 4:
        return _by_segments(characters)
    if format == 12:
        return _by_groups(characters)
    return _nothing


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
