"""Cutting a text that no row can show whole into parts, each for a row of its own."""

import unicodedata
from collections.abc import Iterator
from typing import Final

from export.xlsx.measure import letters_a_line, letters_shown, lines_within

#: Points that a row is high at most. Programs show no row of more than 409, and on an office's
#: screen rows are scrolled one by one: of one that is higher than the window the end is never seen.
TALLEST: Final = 240.0
_ENDS, _PAUSES = "。！？；;\n", "，、：,"
_CLOSING: Final = "”’」』）》〉】"
_JOINERS: Final = "\u200d\ufe0e\ufe0f"


def parts(text: str, width: float, size: float) -> Iterator[str]:
    """Yield ``text`` in parts of which each fits into a row, in a column ``width`` digits wide.

    They end with sentences where they can, else with clauses, and never within a number.
    """
    lines = lines_within(TALLEST, size)
    most = letters_a_line(width, size) * lines
    start = 0
    while True:
        # Only so much is measured as a row may show: a text of a file may be of any length.
        ahead = text[start : start + 3 * most]
        shown = letters_shown(ahead, width, size, lines)
        if shown == len(ahead):
            break
        at = _cut(ahead, min(shown, most))
        yield ahead[:at]
        start += at
    yield text[start:]


def _cut(text: str, most: int) -> int:
    """Return where ``text`` is cut, so that at most so many characters stand before."""
    least = most // 2
    for marks in (_ENDS, _PAUSES):
        for at in range(most, least, -1):
            if text[at - 1] in marks and text[at] not in _CLOSING and not _is_within(text, at):
                return at
            is_closed = text[at - 1] in _CLOSING and text[at - 2] in marks
            if is_closed and text[at] not in _CLOSING:
                return at
    for at in range(most, least, -1):
        if not _is_within(text, at):
            return at
    return most


def _is_within(text: str, at: int) -> bool:
    """Whether a word, a number or a character with its marks goes on at this place."""
    before, after = text[at - 1], text[at]
    if unicodedata.combining(after) or after in _JOINERS or before in _JOINERS:
        return True
    is_selector = unicodedata.name(after, "").startswith("VARIATION SELECTOR")
    is_word = before.isascii() and after.isascii() and not (before + after).isspace()
    return is_selector or (is_word and before not in " \n" and after != " ")
