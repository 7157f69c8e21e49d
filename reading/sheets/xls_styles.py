"""How the cells of a workbook of Excel 97 to 2003 look, as far as it changes what is read."""

from typing import Final

from xlrd.book import Book
from xlrd.formatting import XF, XFBackground

from reading.flaws import HIDDEN, LOWERED, RAISED, STRUCK
from reading.sheets.numbers import BUILT_IN
from reading.sheets.sheet import Style
from reading.xlsx.formats import GENERAL

_OFF_THE_LINE: Final = {1: RAISED, 2: LOWERED}
_Colour = tuple[int, int, int]
_WHITE: Final = (255, 255, 255)


class Styles:
    """The looks of the cells of ``book``, by their numbers."""

    def __init__(self, book: Book) -> None:
        self._book = book
        #: xlrd knows the numbers that stand for a format as they are in America.
        declared = {each.format_key: each.format_str for each in book.format_list}
        self._codes: dict[int, str] = BUILT_IN | declared
        self._looks: dict[int, Style] = {}

    def look(self, number: int) -> Style:
        """Return the look with this number; raises IndexError."""
        if number not in self._looks:
            self._looks[number] = self._look(self._book.xf_list[number])
        return self._looks[number]

    def flaw(self, font: int) -> str:
        """Return why what is written in a font is no text; empty where it is."""
        found = self._book.font_list[font]
        return STRUCK if found.struck_out else _OFF_THE_LINE.get(found.escapement, "")

    def _look(self, xf: XF) -> Style:
        border = xf.border
        lines = (
            border.left_line_style,
            border.right_line_style,
            border.top_line_style,
            border.bottom_line_style,
        )
        flaw = self.flaw(xf.font_index) or self._unseen(xf)
        return Style(self._codes.get(xf.format_key, GENERAL), flaw, any(lines))

    def _unseen(self, xf: XF) -> str:
        """Return what is to be said of letters in the very colour of their ground."""
        colours = self._book.colour_map
        ink = colours.get(self._book.font_list[xf.font_index].colour_index)
        if ink is None:
            return ""
        return HIDDEN if ink == self._ground(xf.background) else ""

    def _ground(self, background: XFBackground) -> _Colour | None:
        """Return the colour behind the letters, None where it is not one alone."""
        match background.fill_pattern:
            case 0:
                return _WHITE
            case 1:  # solid
                colour: _Colour | None = self._book.colour_map.get(background.pattern_colour_index)
                return colour
            case _:
                return None
