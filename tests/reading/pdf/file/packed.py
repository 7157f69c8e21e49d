"""A file of PDF 1.5 with all its tables and most of its objects packed in streams."""

import struct
import zlib

#: What the pages of the file are, by the numbers of the objects.
OBJECTS = {
    1: b"<< /Type /Catalog /Pages 2 0 R >>",
    2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 500 700] /Contents 5 0 R >>",
}
_PACK, _CONTENTS, _TABLE = 4, 5, 6
IN_USE, IN_PACK = 1, 2


def stream(number: int, entries: bytes, data: bytes) -> bytes:
    head = b"%d 0 obj\n<< %s /Length %d >>\nstream\n" % (number, entries, len(data))
    return head + data + b"\nendstream\nendobj\n"


def pack(objects: dict[int, bytes], *, counted: bytes | None = None, entries: bytes = b"") -> bytes:
    """Return the stream in which ``objects`` are packed, said to be ``counted``."""
    heads, bodies = b"", b""
    for number, body in objects.items():
        heads += b"%d %d " % (number, len(bodies))
        bodies += body + b" "
    count = b"%d" % len(objects) if counted is None else counted
    about = b"/Type /ObjStm /N %s /First %d /Filter /FlateDecode %s" % (count, len(heads), entries)
    return stream(_PACK, about, zlib.compress(heads + bodies))


def file(packed: bytes, contents: bytes = b"/Filter /FlateDecode", pack: int = _PACK) -> bytes:
    """Return the file with this pack, whose objects are said to be in the one with that number."""
    data = b"%PDF-1.5\n"
    places = {_PACK: len(data)}
    data += packed
    places[_CONTENTS] = len(data)
    data += stream(_CONTENTS, contents, zlib.compress(b"0 0 m 9 9 l S"))
    places[_TABLE] = len(data)
    rows = struct.pack(">BHB", 0, 0, 255)
    for place, _ in enumerate(OBJECTS):
        rows += struct.pack(">BHB", IN_PACK, pack, place)
    for number in sorted(places):
        rows += struct.pack(">BHB", IN_USE, places[number], 0)
    about = b"/Type /XRef /Size 7 /W [1 2 1] /Root 1 0 R /Filter /FlateDecode"
    data += stream(_TABLE, about, zlib.compress(rows))
    return data + b"startxref\n%d\n%%%%EOF\n" % places[_TABLE]
