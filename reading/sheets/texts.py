"""The text of a cell, piece by piece: in the look of the cell, or each in its own."""

from collections.abc import Iterable
from typing import NamedTuple

from reading.sheets.sheet import Cell
from reading.writing import Writing


class Piece(NamedTuple):
    """A piece of a text; ``flaw`` is why it is none, None where that is as with the cell."""

    text: str
    flaw: str | None = None


#: A text of a cell, in order.
Pieces = tuple[Piece, ...]


def written(pieces: Iterable[Piece], flaw: str) -> Cell:
    """Return the cell in which ``pieces`` stand, whose own look makes ``flaw`` of a text."""
    writing = Writing()
    for piece in pieces:
        why = flaw if piece.flaw is None else piece.flaw
        if why:
            writing.put_apart(why, piece.text)
        else:
            writing.add(piece.text)
    paragraph = writing.paragraph()
    return Cell(paragraph.text, apart=tuple(paragraph.apart), is_written=True)
