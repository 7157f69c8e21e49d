"""What a stream of a PDF file is packed with (ISO 32000-1, 7.4), undone within bounds."""

import base64
import binascii
import zlib
from collections.abc import Callable
from typing import Final

from reading.errors import Unreadable
from reading.guards import MOST_EXPORTED, TOO_LARGE
from reading.pdf.file.damage import Damaged

_PNG: Final = range(10, 16)  # predictors that say in each row which one it is
_WIDEST: Final = 10_000  # bytes of a row


class UnknownFilter(Unreadable):
    """Something is packed in a way that we do not undo."""

    def __init__(self) -> None:
        """Say so."""
        super().__init__("里面有本程序不会解开的内容")


def unpacked(data: bytes, filter: str) -> bytes:
    """Return ``data`` without the filter of that name; Damaged where it is not what it says."""
    undo = _FILTERS.get(filter)
    if undo is None:
        raise UnknownFilter
    try:
        return undo(data)
    except (zlib.error, binascii.Error, ValueError) as error:
        raise Damaged from error


def unpredicted(data: bytes, predictor: int, columns: int) -> bytes:
    """Return ``data`` without a PNG predictor over rows of ``columns`` bytes, as tables have it."""
    if predictor == 1:
        return data
    if predictor not in _PNG or not 0 < columns < _WIDEST or len(data) % (columns + 1):
        raise Damaged
    rows = bytearray()
    above = bytes(columns)
    for start in range(0, len(data), columns + 1):
        above = _row(data[start], data[start + 1 : start + 1 + columns], above)
        rows += above
    return bytes(rows)


def _row(kind: int, row: bytes, above: bytes) -> bytes:
    if kind == 0:
        return row
    if kind == 2:
        return bytes((one + other) & 0xFF for one, other in zip(row, above, strict=True))
    raise Damaged


def _inflated(data: bytes) -> bytes:
    """Return what was deflated; its own checksum has to fit."""
    if not data:  # of an empty page, as qpdf writes it
        return data
    inflater = zlib.decompressobj()
    found = inflater.decompress(data, MOST_EXPORTED)
    if inflater.unconsumed_tail:
        raise Unreadable(TOO_LARGE)
    if not inflater.eof or inflater.unused_data.strip(b"\r\n"):
        raise Damaged
    return found


def _from_85(data: bytes) -> bytes:
    return base64.a85decode(b"".join(data.split()).removesuffix(b"~>"))


def _from_hex(data: bytes) -> bytes:
    digits = b"".join(data.split()).removesuffix(b">")
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))


_FILTERS: Final[dict[str, Callable[[bytes], bytes]]] = {
    "FlateDecode": _inflated,
    "ASCII85Decode": _from_85,
    "ASCIIHexDecode": _from_hex,
}
