"""How much room a text needs in a cell, in any of the programs that show workbooks."""

import math
from typing import Final

#: A unit of column width is a digit of the standard font, at least this many points wide: Excel
#: rounds it to whole dots, and has the fewest points a digit where the screen has the most dots.
_DIGIT: Final = 5.5
_BESIDE: Final = 4.0  # points of a cell's width that are left blank
#: From line to line, in sizes of the font.
_LEADING: Final = 1.35
_ABOVE_AND_BELOW: Final = 6.0
#: A text of so many lines may take one more: by its marks, its words, or the lines of another font.
_LONG: Final = 4
_LATIN: Final = 0.55  # the width of a letter or digit, in sizes of its font


def lines_needed(text: str, width: float, size: float) -> int:
    """Return how many lines ``text`` takes in a cell ``width`` digits wide; ``size`` in points."""
    a_line = letters_a_line(width, size)
    lines = 0
    for part in text.split("\n"):
        lines += max(1, math.ceil(_em(part) / a_line))
    return lines


def letters_shown(text: str, width: float, size: float, lines: int) -> int:
    """Return how many characters of ``text`` such a cell shows that has room for so many lines."""
    a_line = letters_a_line(width, size)
    room, em = lines * a_line, 0.0
    for at, character in enumerate(text):
        if character == "\n":
            room -= max(1, math.ceil(em / a_line)) * a_line
            em = 0.0
        else:
            em += _LATIN if character.isascii() else 1
        if max(em, 1) > room:
            return at
    return len(text)


def letters_a_line(width: float, size: float) -> int:
    """Return how many Chinese characters stand side by side in such a cell; at least one."""
    return max(1, math.floor((width * _DIGIT - _BESIDE) / size))


def height_needed(lines: int, size: float) -> float:
    """Return the height in points that shows so many lines."""
    return lines * size * _LEADING + _ABOVE_AND_BELOW


def height_with_spare(lines: int, size: float) -> float:
    """Return the height for so many lines, with one to spare where they are many."""
    spare = 1 if lines >= _LONG else 0
    return height_needed(lines + spare, size)


def lines_within(height: float, size: float) -> int:
    """Return how many lines a row of ``height`` points has room for, and one to spare."""
    return math.floor((height - _ABOVE_AND_BELOW) / (size * _LEADING)) - 1


def _em(text: str) -> float:
    """Return about how wide ``text`` is, in sizes of its font."""
    return sum(_LATIN if character.isascii() else 1 for character in text)
