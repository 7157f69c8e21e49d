"""How a paragraph ends and where it stands, by its properties ([MS-DOC] 2.4.3)."""

from collections.abc import Iterable
from enum import Enum, auto
from typing import Final, NamedTuple

from reading.doc import sprms
from reading.doc.damage import DamagedError
from reading.doc.sprms import Sprm

PARAGRAPH_MARK: Final = "\r"
BOX_MARK: Final = "\x07"
_DEEPEST: Final = 30  # tables in each other


class Ends(Enum):
    """What ends with a paragraph."""

    NOTHING_ELSE = auto()
    BOX = auto()
    ROW = auto()


class Mark(NamedTuple):
    """The end of a paragraph: ``depth`` is in how many tables it stands.

    ``list_use`` and ``level`` are of its automatic number; ``row`` is what is set for a row of a
    table that ends with it.
    """

    depth: int
    ends: Ends
    list_use: int
    level: int
    row: list[Sprm]


def read_mark(letter: str, changes: Iterable[Sprm]) -> Mark:
    """Return what a paragraph is that ends in ``letter`` and has these ``changes``."""
    values: dict[int, int] = {}
    row: list[Sprm] = []
    for each in changes:
        if each.code in _OF_ROWS:
            row.append(each)
        elif each.code == sprms.DEPTH_CHANGE:
            values[sprms.DEPTH] = values.get(sprms.DEPTH, 0) + each.signed
        else:
            values[each.code] = each.value
    depth = _depth(values)
    ends = _ends(letter, depth, values)
    return Mark(depth, ends, values.get(sprms.LIST, 0), values.get(sprms.LEVEL, 0), row)


_OF_ROWS: Final = frozenset(
    (
        sprms.BOXES,
        sprms.BOXES_PUT_IN,
        sprms.BOXES_TAKEN_OUT,
        sprms.BOXES_WIDTH,
        sprms.BOXES_MERGED,
        sprms.BOXES_SPLIT,
        sprms.BOXES_MERGED_DOWN,
    )
)


def _depth(values: dict[int, int]) -> int:
    if not values.get(sprms.IN_TABLE):
        return 0
    depth = values.get(sprms.DEPTH, 1) or 1  # Word 97 has no tables in tables, and does not say
    if not 0 < depth <= _DEEPEST:
        raise DamagedError
    return depth


def _ends(letter: str, depth: int, values: dict[int, int]) -> Ends:
    if letter == BOX_MARK:
        if depth != 1:
            raise DamagedError
        return Ends.ROW if values.get(sprms.ROW_END) else Ends.BOX
    if depth > 1 and letter == PARAGRAPH_MARK:
        if values.get(sprms.INNER_ROW_END):
            return Ends.ROW
        if values.get(sprms.INNER_BOX_END):
            return Ends.BOX
    return Ends.NOTHING_ELSE
