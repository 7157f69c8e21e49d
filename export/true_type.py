"""What a font file says of itself: the characters it has, and whether a PDF may embed it.

Only a few of its tables are read.
"""

from array import array
from collections.abc import Callable
from functools import cached_property, lru_cache
from io import BufferedReader
from pathlib import Path
from struct import error as StructError  # noqa: N812 (it is named like no exception)
from struct import iter_unpack, unpack, unpack_from
from typing import Final, NamedTuple

from export.character_maps import NoCharacters, glyphs_of, numbers
from export.fonts import FontFile
from forms.texts.characters import is_seen

#: Whether a file has a glyph for a code point.
Lookup = Callable[[int], bool]

_COLLECTION: Final = b"ttcf"
#: Outlines of a kind that the PDF's writer does not take.
_POST_SCRIPT: Final = b"OTTO"
_KINDS: Final = (b"\0\1\0\0", b"true", _POST_SCRIPT)
#: What the PDF's writer reads of a file.
_NEEDED: Final = frozenset(
    (b"cmap", b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp", b"name", b"post")
)
#: Of the licence bits in OS/2: no embedding at all; no subsets, or bitmaps only.
_NO_EMBEDDING, _NO_SUBSETS = 0x0002, 0x0300
#: Kinds of names, and those for Windows and for Macintosh in English.
_NAMES: Final = (1, 4, 6)
_ENGLISH: Final = ((3, 1, 0x409), (1, 0, 0))
_MOST_FACES: Final = 64  # that a collection has
_Tables = dict[bytes, tuple[int, int]]


class Unusable(Exception):
    """No PDF can be set in a font file; the message says why, in the clerk's language."""


class Face(NamedTuple):
    """A face of a file: the characters it has, and why no PDF can embed it, empty where one can."""

    has: Lookup
    refusal: str


def lookup(file: FontFile) -> Lookup:
    """Return what looks characters up in ``file``; raises Unusable."""
    face = inspected(file)
    if face.refusal:
        raise Unusable(face.refusal)
    return face.has


@lru_cache(maxsize=4096)  # more than any computer has
def inspected(file: FontFile) -> Face:
    """Return the face of ``file``; raises Unusable where it is none."""
    try:
        with file.path.open("rb") as stream:
            return _face(stream, file)
    except OSError as error:
        raise Unusable("找不到或打不开这个字体文件") from error
    except NoCharacters as error:
        raise Unusable("字体里没有汉字的编码表") from error
    except (StructError, IndexError, KeyError, ValueError, OverflowError, MemoryError) as error:
        raise Unusable("这个文件不是字体，或者已经损坏") from error


def faces_in(file: FontFile) -> int:
    """Return how many faces a file has: a collection several, any other one."""
    try:
        with file.path.open("rb") as stream:
            if stream.read(4) != _COLLECTION:
                return 1
            (count,) = unpack(">I", _read(stream, 8, 4))
    except (OSError, StructError):
        return 1
    return min(int(count), _MOST_FACES)


def _face(stream: BufferedReader, file: FontFile) -> Face:
    kind, tables = _tables(stream, file.index)
    glyph_of = glyphs_of(_read(stream, *tables[b"cmap"]))
    if kind == _POST_SCRIPT or b"glyf" not in tables:
        why = "不是 TrueType 字体，不能嵌入到 PDF 里"
        return Face(lambda point: bool(glyph_of(point)), why)
    if not tables.keys() >= _NEEDED:
        raise ValueError("a table is missing")
    (format,) = unpack_from(">H", _read(stream, *tables[b"head"]), 50)
    outlines = _Outlines(file.path, *tables[b"loca"], "I" if format else "H")

    def has(point: int) -> bool:
        glyph = glyph_of(point)
        return bool(glyph) and (not is_seen(chr(point)) or outlines.has(glyph))

    refusal = ""
    if b"OS/2" in tables and _is_forbidden(_read(stream, *tables[b"OS/2"])):
        refusal = "字体的许可不允许嵌入到 PDF 里"
    elif not _is_named(_read(stream, *tables[b"name"])):
        refusal = "字体里没有英文的名称，不能嵌入到 PDF 里"
    return Face(has, refusal)


def _is_forbidden(os2: bytes) -> bool:
    """Whether the licence of a face keeps it out of a PDF."""
    (licence,) = unpack_from(">H", os2, 8)
    return licence == _NO_EMBEDDING or bool(licence & _NO_SUBSETS)


def _is_named(names: bytes) -> bool:
    """Whether a face has a name that the PDF's writer can call it by."""
    format, count = unpack_from(">HH", names)
    for *kind, name, _length, _at in iter_unpack(">6H", names[6 : 6 + 12 * count]):
        if name in _NAMES and tuple(kind) in _ENGLISH:
            return not format
    return False


class _Outlines:
    """The glyphs of a face that have an outline.

    Some faces have pictures of dots instead, or an empty glyph for every character there is.
    """

    def __init__(self, path: Path, at: int, length: int, kind: str) -> None:
        """Be those of a file whose table loca, of numbers of a ``kind``, stands there."""
        self._where = path, at, length
        self._kind = kind

    def has(self, glyph: int) -> bool:
        """Whether the glyph is drawn."""
        starts = self._starts
        return glyph + 1 < len(starts) and starts[glyph] < starts[glyph + 1]

    @cached_property
    def _starts(self) -> "array[int]":
        """Where each outline starts and the one before ends; read when it is first asked for."""
        path, at, length = self._where
        try:
            with path.open("rb") as stream:
                return numbers(_read(stream, at, length), self._kind)
        except OSError:  # the file has gone away meanwhile
            return array(self._kind)


def _tables(stream: BufferedReader, index: int) -> tuple[bytes, _Tables]:
    """Return what kind of face it is, and where each of its tables stands: start and length."""
    start = 0
    kind = stream.read(4)
    if kind == _COLLECTION:
        start = unpack(">I", _read(stream, 12 + 4 * index, 4))[0]
        kind = _read(stream, start, 4)
    if kind not in _KINDS:
        raise ValueError("no font")
    (count,) = unpack(">H", _read(stream, start + 4, 2))
    size = stream.seek(0, 2)
    found: _Tables = {}
    for tag, _sum, at, length in iter_unpack(">4sIII", _read(stream, start + 12, 16 * count)):
        if at + length > size:
            raise ValueError("cut off")
        found[tag] = (at, length)
    return kind, found


def _read(stream: BufferedReader, start: int, length: int) -> bytes:
    stream.seek(start)
    return stream.read(length)
