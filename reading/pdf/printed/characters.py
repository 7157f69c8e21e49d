"""The characters of a page as pdfium finds them, in the file's own measure of the page."""

import ctypes
import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from unicodedata import category

import pypdfium2
import pypdfium2.raw as pdfium

from reading.pdf.file.damage import MOST_CHARACTERS, refuse_more
from reading.pdf.printed.drawn import address
from reading.pdf.printed.turning import Bounds

#: Stands for a character that a font does not tell.
UNKNOWN: Final = "\ufffd"
_HYPHEN: Final = 2  # pdfium's code for a hyphen at a line's end
_HIGH_HALF: Final = range(0xD800, 0xDC00)  # of a character above U+FFFF in UTF-16
_LOW_HALF: Final = range(0xDC00, 0xE000)
_ASKEW: Final = 0.12  # radians that a line may be off the level: scans are set straight by less
_UNTOLD: Final = ("Cc", "Cs", "Cn")  # kinds of what no font means
_WHITE: Final = 245  # of 255: nobody sees it on paper


@dataclass(frozen=True, slots=True)
class Character:
    """A character: ``ink`` bounds its outline, ``room`` what a line gives to it.

    ``turns`` are quarter turns to the left by which it is turned; None where it stands askew.
    ``is_drawn`` is false where the file says that it is not to be seen. Of a font that is not
    embedded, nobody can tell whether this machine has all its outlines: ``has_outline``. ``drawn``
    is where the text that it belongs to is in memory.
    """

    text: str
    ink: Bounds
    room: Bounds
    origin: tuple[float, float]
    size: float
    turns: int | None
    is_known: bool
    is_drawn: bool
    has_outline: bool
    drawn: int

    @property
    def middle(self) -> tuple[float, float]:
        """The middle of its outline."""
        return (self.ink.left + self.ink.right) / 2, (self.ink.bottom + self.ink.top) / 2


def characters(text: pypdfium2.PdfTextPage) -> list[Character]:
    """Return the characters of a page, without white space."""
    count = text.count_chars()
    refuse_more(count, MOST_CHARACTERS, "个字的页面")
    return list(_all(text, count))


def main_turns(found: list[Character]) -> int:
    """Return by how many quarter turns to the left most of the characters are turned."""
    turns = Counter(each.turns for each in found if each.turns is not None)
    return turns.most_common(1)[0][0] if turns else 0


def _all(text: pypdfium2.PdfTextPage, count: int) -> Iterator[Character]:
    high = 0
    for index in range(count):
        code = pdfium.FPDFText_GetUnicode(text, index)
        if code in _HIGH_HALF:
            high = code
            continue
        if code in _LOW_HALF:
            code = 0x10000 + ((high - _HIGH_HALF.start) << 10) + (code - _LOW_HALF.start)
        if pdfium.FPDFText_IsGenerated(text, index) == 1:
            continue
        character = _meant(code)
        if pdfium.FPDFText_HasUnicodeMapError(text, index) == 1:
            character = UNKNOWN
        if not character.isspace() and category(character) != "Cf":
            yield _placed(character, text, index)


def _meant(code: int) -> str:
    if code == _HYPHEN:
        return "-"
    character = chr(code)
    is_blank = character.isspace()
    return UNKNOWN if category(character) in _UNTOLD and not is_blank else character


def _placed(character: str, text: pypdfium2.PdfTextPage, index: int) -> Character:
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(text, index, x, y)
    box = [ctypes.c_double() for _ in range(4)]
    pdfium.FPDFText_GetCharBox(text, index, *box)
    left, right, bottom, top = (each.value for each in box)
    loose = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(text, index, loose)
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text, index, matrix)
    size = pdfium.FPDFText_GetFontSize(text, index) * math.hypot(matrix.c, matrix.d)
    drawn = pdfium.FPDFText_GetTextObject(text, index)
    room = Bounds(loose.left, loose.bottom, loose.right, loose.top)
    ink = Bounds(left, bottom, right, top)
    has_outline = bool(pdfium.FPDFFont_GetIsEmbedded(pdfium.FPDFTextObj_GetFont(drawn)) == 1)
    return Character(
        character,
        ink if ink.right > ink.left and ink.top > ink.bottom else room,
        room,
        (x.value, y.value),
        abs(size) or room.top - room.bottom,
        _turns(math.atan2(matrix.b, matrix.a)),
        character != UNKNOWN and category(character) != "Co",
        _is_drawn(text, index, drawn),
        has_outline,
        address(drawn),
    )


def _turns(angle: float) -> int | None:
    turns = round(angle / (math.pi / 2))
    return turns % 4 if abs(angle - turns * math.pi / 2) < _ASKEW else None


def _is_drawn(text: pypdfium2.PdfTextPage, index: int, drawn: pdfium.FPDF_PAGEOBJECT) -> bool:
    """Whether the file means the character to be seen at all."""
    if pdfium.FPDFTextObj_GetTextRenderMode(drawn) in (
        pdfium.FPDF_TEXTRENDERMODE_INVISIBLE,
        pdfium.FPDF_TEXTRENDERMODE_CLIP,
    ):
        return False
    colour = [ctypes.c_uint() for _ in range(4)]
    if not pdfium.FPDFText_GetFillColor(text, index, *colour):
        return True
    return colour[3].value > 0
