"""Font files of every kind that a clerk may choose, made of the bundled ones."""

from pathlib import Path
from struct import pack, unpack_from

from resources import RESOURCES

HEI = RESOURCES / "fonts" / "hei.ttf"


def with_licence(path: Path, bits: int) -> Path:
    """Write a copy of 黑体 whose licence has these bits; return where it is."""
    data = bytearray(HEI.read_bytes())
    (count,) = unpack_from(">H", data, 4)
    for entry in range(12, 12 + 16 * count, 16):
        tag, _sum, at, _length = unpack_from(">4sIII", data, entry)
        if tag == b"OS/2":
            data[at + 8 : at + 10] = pack(">H", bits)
    path.write_bytes(data)
    return path
