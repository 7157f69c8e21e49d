"""The text of a document, which is kept in pieces ([MS-DOC] 2.4.1, 2.8.35, 2.9.38)."""

import struct
from bisect import bisect_right
from dataclasses import dataclass
from typing import Final, NamedTuple

from reading import guards
from reading.doc.damage import DamagedError
from reading.doc.numbers import byte, cut, long, longs, short

_MOST: Final = 50_000  # pieces
_PROPERTIES: Final = 1  # how an entry of properties begins in the list of pieces
_PIECES: Final = 2
_ENTRY: Final = 8  # bytes that say of a piece where it is
_IN_BYTES: Final = 0x4000_0000  # of a piece with a byte a character
_AT: Final = 0x3FFF_FFFF


class Piece(NamedTuple):
    """A piece of text: from which character to which, and where in the stream of the document.

    ``width`` is how many bytes a character takes, ``prm`` what properties it has besides.
    """

    start: int
    end: int
    at: int
    width: int
    prm: int


@dataclass(frozen=True, slots=True)
class Pieces:
    """All text of a document, in its order.

    ``lists`` are properties to which pieces refer.
    """

    text: str
    pieces: list[Piece]
    lists: list[bytes]

    def piece_of(self, number: int) -> Piece:
        """Return the piece in which a character is."""
        at = bisect_right(self.pieces, number, key=lambda piece: piece.start)
        if at == 0 or number >= self.pieces[at - 1].end:
            raise DamagedError
        return self.pieces[at - 1]

    def place(self, number: int) -> int:
        """Return where in the stream of the document a character is."""
        piece = self.piece_of(number)
        return piece.at + (number - piece.start) * piece.width


def read_pieces(clx: bytes, document: bytes, count: int) -> Pieces:
    """Return the text of which the list of pieces is ``clx``, with at least ``count`` characters.

    Raises Unreadable.
    """
    at = 0
    lists: list[bytes] = []
    while byte(clx, at) == _PROPERTIES:
        length = short(clx, at + 1)
        lists.append(cut(clx, at + 3, length))
        at += 3 + length
    if byte(clx, at) != _PIECES:
        raise DamagedError
    pieces = _pieces(cut(clx, at + 5, long(clx, at + 1)))
    if not pieces or pieces[-1].end < count:
        raise DamagedError
    guards.refuse_many_characters(pieces[-1].end)
    return Pieces("".join(_text(piece, document) for piece in pieces), pieces, lists)


def _pieces(plc: bytes) -> list[Piece]:
    """Return the pieces in their order; raises DamagedError where they do not follow each other."""
    count = (len(plc) - 4) // (4 + _ENTRY)
    if not 0 < count <= _MOST:
        raise DamagedError
    limits = longs(plc, count + 1)
    pieces: list[Piece] = []
    for number in range(count):
        entry = cut(plc, 4 * (count + 1) + _ENTRY * number, _ENTRY)
        start, end = limits[number], limits[number + 1]
        if end < start or (number == 0 and start != 0):
            raise DamagedError
        if end == start:
            continue
        place = long(entry, 2)
        at, width = place & _AT, 2
        if place & _IN_BYTES:
            at, width = at // 2, 1
        pieces.append(Piece(start, end, at, width, short(entry, 6)))
    return pieces


def _text(piece: Piece, document: bytes) -> str:
    data = cut(document, piece.at, (piece.end - piece.start) * piece.width)
    if piece.width == 1:
        return data.decode("cp1252", "replace")
    # A character above U+FFFF is two here, and stays so: places are counted in them.
    return "".join(map(chr, struct.unpack(f"<{piece.end - piece.start}H", data)))
