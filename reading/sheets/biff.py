"""The stream of records in a workbook of Excel 97 to 2003 ([MS-XLS], 2.1.4), and its texts."""

import struct
from collections.abc import Iterator
from typing import Final, NamedTuple

#: Kinds of records that are read ([MS-XLS], 2.3).
BOF: Final = 0x0809
EOF: Final = 0x000A
CONTINUE: Final = 0x003C
_HEAD: Final = struct.Struct("<HH")
_WIDE, _EXTENDED, _RICH = 0x01, 0x04, 0x08


class Record(NamedTuple):
    """A record: its kind, and its data, which others may go on with; these stand apart."""

    kind: int
    parts: list[bytes]

    @property
    def data(self) -> bytes:
        """What it holds itself."""
        return self.parts[0]

    def numbers(self, layout: str, at: int = 0) -> tuple[int, ...]:
        """Return whole numbers that stand ``at`` a place in it; raises ValueError."""
        try:
            return struct.unpack_from(f"<{layout}", self.data, at)
        except struct.error as error:
            raise ValueError(self.kind) from error


class RichText(NamedTuple):
    """A text; ``runs`` are where in it another font begins, and which."""

    text: str
    runs: tuple[tuple[int, int], ...] = ()


def records(stream: bytes, start: int = 0) -> Iterator[Record]:
    """Yield the records from ``start`` to the end of that part of the stream.

    Those of a chart within a sheet are left out. Raises ValueError where the stream is cut off.
    """
    depth = 0
    for record in _joined(stream, start):
        if record.kind == BOF:
            depth += 1
            if depth > 1:
                continue
        if record.kind == EOF:
            depth -= 1
            if depth <= 0:
                return
        elif depth == 1:
            yield record
    raise ValueError(start)


def _joined(stream: bytes, at: int) -> Iterator[Record]:
    """Yield records, each with those that go on with it."""
    held: Record | None = None
    while at + _HEAD.size <= len(stream):
        kind, size = _HEAD.unpack_from(stream, at)
        at += _HEAD.size
        data = stream[at : at + size]
        at += size
        if len(data) < size:
            raise ValueError(at)
        if kind == CONTINUE and held is not None:
            held.parts.append(data)
            continue
        if held is not None:
            yield held
        held = Record(kind, [data])
    if held is not None:
        yield held


class TextReader:
    """Reads texts from the parts of a record, of which one may begin in the middle of a text."""

    def __init__(self, parts: list[bytes], at: int = 0) -> None:
        self._parts = parts
        self._part = 0
        self._at = at

    def rich_text(self) -> RichText:
        """Return the text that stands here (2.5.293, XLUnicodeRichExtendedString)."""
        count, flags = struct.unpack("<HB", self._take(3))
        runs = struct.unpack("<H", self._take(2))[0] if flags & _RICH else 0
        more = struct.unpack("<I", self._take(4))[0] if flags & _EXTENDED else 0
        text = self._characters(count, is_wide=bool(flags & _WIDE))
        fonts = struct.unpack(f"<{2 * runs}H", self._take(4 * runs))
        self._take(more)
        return RichText(text, tuple(zip(fonts[::2], fonts[1::2], strict=True)))

    def short_text(self) -> str:
        """Return the text that stands here with its length in one byte."""
        count, flags = struct.unpack("<BB", self._take(2))
        return self._characters(count, is_wide=bool(flags & _WIDE))

    def _take(self, size: int) -> bytes:
        """Return so many bytes, from the next parts too; raises ValueError."""
        taken: list[bytes] = []
        while size > 0:
            if self._part >= len(self._parts):
                raise ValueError(size)
            piece = self._parts[self._part][self._at : self._at + size]
            taken.append(piece)
            size -= len(piece)
            self._at += len(piece)
            if size:
                self._next_part()
        return b"".join(taken)

    def _characters(self, count: int, *, is_wide: bool) -> str:
        """Return so many characters; a part that goes on with them says anew how wide they are."""
        text: list[str] = []
        while count > 0:
            if self._part < len(self._parts) and self._at >= len(self._parts[self._part]):
                self._next_part()
                is_wide = bool(self._take(1)[0] & _WIDE)
            if self._part >= len(self._parts):
                raise ValueError(count)
            width = 2 if is_wide else 1
            there = (len(self._parts[self._part]) - self._at) // width
            if not there:
                raise ValueError(count)
            data = self._take(min(count, there) * width)
            text.append(data.decode("utf-16-le" if is_wide else "latin-1", "surrogatepass"))
            count -= min(count, there)
        return "".join(text)

    def _next_part(self) -> None:
        self._part += 1
        self._at = 0
