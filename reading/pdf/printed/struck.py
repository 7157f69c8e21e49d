"""A line of text without what is struck out in it, which stands apart."""

from itertools import groupby

from reading.flaws import STRUCK
from reading.pdf.printed.lines import Line
from reading.pdf.printed.sheet import Sheet
from reading.seen import Apart


def parted(line: Line, sheet: Sheet) -> tuple[str, list[Apart]]:
    """Return the text of ``line``, and what on ``sheet`` a line is drawn through."""
    text = ""
    apart: list[Apart] = []
    for is_struck, group in groupby(line.glyphs, sheet.is_struck):
        words = Line(tuple(group)).text
        if is_struck:
            apart.append(Apart(STRUCK, words, len(text)))
        else:
            text += words
    return text, apart
