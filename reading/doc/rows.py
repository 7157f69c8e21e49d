"""Where the boxes of a row stand, as the end of the row says ([MS-DOC] 2.6.3, 2.9.321)."""

from collections.abc import Iterable
from typing import Final

from reading.doc import sprms
from reading.doc.damage import DamagedError
from reading.doc.numbers import byte, short, signed
from reading.doc.sprms import Sprm
from reading.placed_boxes import PlacedBox

_CELL: Final = 20  # bytes that a row has of each box
_MERGED: Final = 0x3  # with its neighbours: the first of them bears another number than the rest
_GOES_ON_DOWN: Final = 0x20
_BEGINS_DOWN: Final = 0x40
_MOST: Final = 63  # boxes of a row
_BEGINS: Final = 3  # what a change says of a box that is merged with those below


def row_places(changes: Iterable[Sprm]) -> list[PlacedBox]:
    """Return where the boxes of a row stand by its ``changes``; none where these do not say."""
    places: list[PlacedBox] = []
    for each in changes:
        match each.code:
            case sprms.BOXES:
                places = _boxes(each.operand)
            case sprms.BOXES_PUT_IN:
                _put_in(places, each.operand)
            case sprms.BOXES_TAKEN_OUT:
                first, limit = each.operand
                _moved(places, first, limit, 0)
                del places[first:limit]
            case sprms.BOXES_WIDTH:
                _moved(places, each.operand[0], each.operand[1], short(each.operand, 2))
            case sprms.BOXES_MERGED | sprms.BOXES_SPLIT:
                _merged(places, each)
            case sprms.BOXES_MERGED_DOWN:
                _merged_down(places, each.operand)
            case _:
                raise DamagedError
        if len(places) > _MOST:
            raise DamagedError
    return places


def _boxes(operand: bytes) -> list[PlacedBox]:
    count = byte(operand, 0)
    edges = [signed(operand, 1 + 2 * number) for number in range(count + 1)]
    if edges != sorted(edges):
        raise DamagedError
    places: list[PlacedBox] = []
    for number in range(count):
        at = 1 + 2 * (count + 1) + _CELL * number
        flags = 0
        if at + 2 <= len(operand):  # those at the end may be left out
            flags = short(operand, at)
        place = PlacedBox(edges[number], edges[number + 1], flags & _MERGED)
        place.goes_on = bool(flags & _GOES_ON_DOWN) and not flags & _BEGINS_DOWN
        place.begins = bool(flags & _BEGINS_DOWN)
        places.append(place)
    return places


def _put_in(places: list[PlacedBox], operand: bytes) -> None:
    """Put in boxes of one width; where there are fewer before them, these get it too."""
    first, count, width = operand[0], operand[1], short(operand, 2)
    if max(first, len(places)) + count > _MOST:
        raise DamagedError
    while len(places) < first:
        _add(places, len(places), width)
    for _ in range(count):
        _add(places, first, width)


def _add(places: list[PlacedBox], at: int, width: int) -> None:
    left = 0
    if at:
        left = places[at - 1].right
    elif places:
        left = places[0].left
    for each in places[at:]:
        each.left += width
        each.right += width
    places.insert(at, PlacedBox(left, left + width))


def _moved(places: list[PlacedBox], first: int, limit: int, width: int) -> None:
    """Make boxes as wide, and move those after them."""
    for number in range(first, min(limit, len(places))):
        change = width - (places[number].right - places[number].left)
        places[number].right += change
        for each in places[number + 1 :]:
            each.left += change
            each.right += change


def _merged(places: list[PlacedBox], change: Sprm) -> None:
    first, limit = change.operand
    is_merged = change.code == sprms.BOXES_MERGED
    for number in range(first, min(limit, len(places))):
        places[number].merged = 0
        if is_merged:
            places[number].merged = 1 if number == first else 2


def _merged_down(places: list[PlacedBox], operand: bytes) -> None:
    number, how = byte(operand, 0), byte(operand, 1)
    if number < len(places):
        places[number].begins = how == _BEGINS
        places[number].goes_on = 0 < how < _BEGINS
