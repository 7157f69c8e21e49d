"""Where cells stand, by the names that Excel gives them."""

import re
from typing import Final

from reading.errors import Unreadable
from reading.seen import Span

#: A cell's row and column, from 0.
Place = tuple[int, int]

_CELL: Final = re.compile("([A-Z]{1,3})([1-9][0-9]{0,6})")
#: What a sheet has of each.
ROWS: Final = 1_048_576
COLUMNS: Final = 16_384


def place_at(name: str) -> Place:
    """Return where the cell ``name`` stands, such as D5; raises Unreadable."""
    found = _CELL.fullmatch(name.replace("$", ""))
    if found:
        place = int(found[2]) - 1, column_number(found[1])
        if place[0] < ROWS and place[1] < COLUMNS:
            return place
    raise Unreadable(f"没有“{name[:20]}”这样的格子，文件已损坏")


def span_of(area: str) -> Span:
    """Return the block of cells that ``area`` names, such as A5:C5; raises Unreadable."""
    first, _, last = area.partition(":")
    row, col = place_at(first)
    last_row, last_col = place_at(last or first)
    if last_row < row or last_col < col:
        raise Unreadable(f"合并单元格“{area[:20]}”写反了，文件已损坏")
    return Span(row, col, last_row - row + 1, last_col - col + 1)


def name_of(place: Place) -> str:
    """Return the name of the cell at ``place``, such as D5."""
    return f"{column_name(place[1])}{place[0] + 1}"


def column_name(number: int) -> str:
    """Return the letters of a column, which is counted from 0."""
    name, number = "", number + 1
    while number > 0:
        number, letter = divmod(number - 1, 26)
        name = chr(ord("A") + letter) + name
    return name


def column_number(name: str) -> int:
    """Return the column, counted from 0, that has the letters ``name``."""
    number = 0
    for letter in name:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
