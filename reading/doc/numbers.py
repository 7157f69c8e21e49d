"""Numbers in the bytes of a file, which never lie beyond its end."""

import struct
from typing import Final

from reading.doc.damage import DamagedError

_BYTE: Final = struct.Struct("<B")
_SHORT: Final = struct.Struct("<H")
_SIGNED: Final = struct.Struct("<h")
_LONG: Final = struct.Struct("<I")


def _number(form: struct.Struct, data: bytes, at: int) -> int:
    if at < 0:
        raise DamagedError
    try:
        (value,) = form.unpack_from(data, at)
    except struct.error:
        raise DamagedError from None
    return int(value)


def byte(data: bytes, at: int) -> int:
    """Return the byte at ``at``; raises DamagedError."""
    return _number(_BYTE, data, at)


def short(data: bytes, at: int) -> int:
    """Return the number of two bytes at ``at``, which has no sign; raises DamagedError."""
    return _number(_SHORT, data, at)


def signed(data: bytes, at: int) -> int:
    """Return the number of two bytes at ``at``, which may be below 0; raises DamagedError."""
    return _number(_SIGNED, data, at)


def long(data: bytes, at: int) -> int:
    """Return the number of four bytes at ``at``, which has no sign; raises DamagedError."""
    return _number(_LONG, data, at)


def cut(data: bytes, at: int, length: int) -> bytes:
    """Return the ``length`` bytes at ``at``; raises DamagedError where there are fewer."""
    if at < 0 or length < 0 or at + length > len(data):
        raise DamagedError
    return data[at : at + length]


def longs(data: bytes, count: int) -> list[int]:
    """Return the first ``count`` numbers of four bytes; raises DamagedError."""
    return list(struct.unpack(f"<{count}I", cut(data, 0, 4 * count)))
