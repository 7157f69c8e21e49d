"""Properties as a document has them: a list of changes, each a code and its operand.

[MS-DOC] 2.2.5 and 2.6 call such a change a Sprm with its operand a Prl, and a list of them grpprl.
"""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from reading.doc.damage import DamagedError
from reading.doc.numbers import byte, cut, short

#: Of characters.
DELETED: Final = 0x0800
INSERTED: Final = 0x0801
SYMBOL: Final = 0x6A09
STYLE_OF_CHARACTERS: Final = 0x4A30
STRUCK: Final = 0x0837
STRUCK_TWICE: Final = 0x2A53
HIDDEN: Final = 0x083C
HIDDEN_ON_THE_WEB: Final = 0x0811
HIDDEN_FOR_EVER: Final = 0x0818
PLAIN: Final = 0x2A33
SPECIAL: Final = 0x0855
SIZE: Final = 0x4A43
POSITION: Final = 0x4845
RAISED_OR_LOWERED: Final = 0x2A48
#: Of paragraphs.
STYLE: Final = 0x4600
LEVEL: Final = 0x260A
LIST: Final = 0x460B
IN_TABLE: Final = 0x2416
ROW_END: Final = 0x2417
DEPTH: Final = 0x6649
DEPTH_CHANGE: Final = 0x664A
INNER_BOX_END: Final = 0x244B
INNER_ROW_END: Final = 0x244C
HUGE: Final = (0x6645, 0x6646, 0x646B)
#: Of rows of a table.
BOXES: Final = 0xD608
BOXES_PUT_IN: Final = 0x7621
BOXES_TAKEN_OUT: Final = 0x5622
BOXES_WIDTH: Final = 0x7623
BOXES_MERGED: Final = 0x5624
BOXES_SPLIT: Final = 0x5625
BOXES_MERGED_DOWN: Final = 0xD62B

#: Tab stops, whose length is worked out where it is 255 ([MS-DOC] 2.9.181).
_TABS: Final = 0xC615
_DEEPEST: Final = 3  # lists of changes in each other
#: How many bytes an operand has, by the last three bits of its code; -1 where it says so itself.
_SIZES: Final = (1, 1, 2, 4, 2, 2, -1, 3)
#: What a piece of text may have by a number of seven bits ([MS-DOC] 2.9.215).
_SHORT_CODES: Final = {
    0x0C: LEVEL,
    0x18: IN_TABLE,
    0x19: ROW_END,
    0x41: DELETED,
    0x42: INSERTED,
    0x50: HIDDEN_ON_THE_WEB,
    0x51: HIDDEN_FOR_EVER,
    0x53: PLAIN,
    0x57: STRUCK,
    0x5C: HIDDEN,
    0x68: RAISED_OR_LOWERED,
    0x73: STRUCK_TWICE,
}


class Sprm(NamedTuple):
    """A change of one property: its code, and its operand without the length of that."""

    code: int
    operand: bytes

    @property
    def value(self) -> int:
        """The operand as a number without a sign."""
        return int.from_bytes(self.operand, "little")

    @property
    def signed(self) -> int:
        """The operand as a number that may be below 0."""
        return int.from_bytes(self.operand, "little", signed=True)


def sprms(grpprl: bytes) -> Iterator[Sprm]:
    """Yield the changes in ``grpprl``; raises DamagedError where one is cut off."""
    at = 0
    while at + 2 <= len(grpprl):
        code = short(grpprl, at)
        start, size = _operand(grpprl, at + 2, code)
        yield Sprm(code, cut(grpprl, start, size))
        at = start + size


def _operand(grpprl: bytes, at: int, code: int) -> tuple[int, int]:
    """Return where an operand begins and how long it is."""
    size = _SIZES[code >> 13]
    if size >= 0:
        return at, size
    if code == BOXES:
        return at + 2, short(grpprl, at) - 1
    size = byte(grpprl, at)
    if code == _TABS and size == 255:
        deleted = byte(grpprl, at + 1)
        added = byte(grpprl, at + 2 + 4 * deleted)
        size = 2 + 4 * deleted + 3 * added
    return at + 1, size


def with_huge(found: Iterable[Sprm], data: bytes, depth: int = 0) -> Iterator[Sprm]:
    """Yield the changes, those that stand in the stream of ``data`` in the place of what says so.

    Those stand there since they are too long for a page of properties ([MS-DOC] 2.9.184).
    """
    for each in found:
        if each.code not in HUGE:
            yield each
        elif depth == _DEEPEST:
            raise DamagedError
        else:
            at = each.value
            there = sprms(cut(data, at + 2, short(data, at)))
            yield from with_huge(there, data, depth + 1)


def of_piece(prm: int, lists: list[bytes]) -> Iterator[Sprm]:
    """Yield what a piece of text has by its ``prm``, as a document saved in haste has it.

    ``lists`` are those of the document, to one of which it may refer.
    """
    if prm & 1:
        number = prm >> 1
        if number >= len(lists):
            raise DamagedError
        yield from sprms(lists[number])
        return
    code = _SHORT_CODES.get(prm >> 1 & 0x7F)
    if code is not None:
        yield Sprm(code, bytes([prm >> 8]))
