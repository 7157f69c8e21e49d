"""How the cells of a workbook of Excel 97 to 2003 look, as far as it changes what is read."""

from typing import Final, NamedTuple

from reading.flaws import HIDDEN, LOWERED, RAISED, STRUCK
from reading.sheets.biff import Record, TextReader
from reading.sheets.numbers import BUILT_IN
from reading.sheets.sheet import Style
from reading.xlsx.formats import GENERAL

_FONT: Final = 0x0031
_FORMAT: Final = 0x041E
_XF: Final = 0x00E0
_PALETTE: Final = 0x0092
_OFF_THE_LINE: Final = {1: RAISED, 2: LOWERED}
_STRUCK_OUT: Final = 0x0008
_NO_SUCH_FONT: Final = 4  # its number is left out
_WHITE: Final = 0xFFFFFF
#: Colours by their numbers, as they are where the workbook declares no others; the eight from 0
#: are those from 8.
_BASIC: Final = (0x000000, _WHITE, 0x0000FF, 0x00FF00, 0xFF0000, 0x00FFFF, 0xFF00FF, 0xFFFF00)
_FIRST_DECLARED: Final = 8
_SOLID: Final = 1


class _Font(NamedTuple):
    flaw: str
    colour: int


class Styles:
    """Fonts, number formats and looks, by the numbers that cells and texts refer to them."""

    def __init__(self) -> None:
        self._fonts: list[_Font] = []
        self._codes = dict(BUILT_IN)
        self._looks: list[Record] = []
        self._colours = dict(enumerate((*_BASIC, *_BASIC)))

    def take(self, record: Record) -> None:
        """Take what ``record`` declares; raises ValueError."""
        if record.kind == _FONT:
            _, flags, colour, _, raised = record.numbers("5H")
            flaw = _OFF_THE_LINE.get(raised, "")
            self._fonts.append(_Font(STRUCK if flags & _STRUCK_OUT else flaw, colour))
        elif record.kind == _FORMAT:
            (number,) = record.numbers("H")
            self._codes[number] = TextReader(record.parts, 2).rich_text().text
        elif record.kind == _XF:
            self._looks.append(record)
        elif record.kind == _PALETTE:
            (count,) = record.numbers("H")
            for number, colour in enumerate(record.numbers(f"{count}I", 2)):
                self._colours[_FIRST_DECLARED + number] = colour & _WHITE

    def look(self, number: int) -> Style:
        """Return the look with this number; raises ValueError."""
        record = self._looks[number] if number < len(self._looks) else None
        if record is None:
            return Style()
        font, code = record.numbers("2H")
        (lines,) = record.numbers("H", 10)
        (fill,) = record.numbers("I", 14)
        (ground,) = record.numbers("H", 18)
        flaw = self.flaw(font) or self._unseen(font, fill >> 26, ground & 0x7F)
        return Style(self._codes.get(code, GENERAL), flaw, bool(lines))

    def flaw(self, font: int) -> str:
        """Return why what is written in a font is no text; empty where it is."""
        found = self._font(font)
        return "" if found is None else found.flaw

    def _unseen(self, number: int, pattern: int, ground: int) -> str:
        """Return what is to be said of letters in the very colour of their ground."""
        font = self._font(number)
        ink = None if font is None else self._colours.get(font.colour)
        if ink is None:
            return ""
        paper = _WHITE
        if pattern:
            paper = self._colours.get(ground, -1) if pattern == _SOLID else -1
        return HIDDEN if ink == paper else ""

    def _font(self, number: int) -> _Font | None:
        if number > _NO_SUCH_FONT:
            number -= 1
        return self._fonts[number] if number < len(self._fonts) else None
