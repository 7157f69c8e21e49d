"""What is drawn on a page of a PDF file.

Characters in the order in which they were drawn, frames, pictures.
"""

import ctypes
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

_HYPHEN: Final = 2  # pdfium's code for a hyphen at a line's end
_HIGH_HALF: Final = range(0xD800, 0xDC00)  # of a character above U+FFFF in UTF-16
_LOW_HALF: Final = range(0xDC00, 0xE000)


@dataclass(frozen=True, slots=True)
class Char:
    """A character; ``x`` is where it begins on its ``baseline``.

    Both are in points from the page's lower left corner, as is its ``middle``.
    """

    text: str
    x: float
    baseline: float
    middle: tuple[float, float]


class Frame(NamedTuple):
    """The bounds of a path that was drawn, in points; frames are read with their lines' width."""

    left: float
    bottom: float
    right: float
    top: float


def chars(page: pypdfium2.PdfPage) -> Iterator[Char]:
    """Yield the characters of ``page`` that show."""
    text = page.get_textpage()
    high = 0
    for index in range(text.count_chars()):
        code = pdfium.FPDFText_GetUnicode(text, index)
        if code in _HIGH_HALF:
            high = code
            continue
        if code in _LOW_HALF:
            code = 0x10000 + ((high - _HIGH_HALF.start) << 10) + (code - _LOW_HALF.start)
        character = _character(code)
        if not character.isspace() and not pdfium.FPDFText_IsGenerated(text, index):
            yield _placed(character, text, index)


def objects(page: pypdfium2.PdfPage) -> tuple[list[Frame], int]:
    """Return the frames that are drawn on ``page``, and how many pictures there are."""
    frames: list[Frame] = []
    pictures = 0
    bounds = [ctypes.c_float() for _ in range(4)]
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        each = pdfium.FPDFPage_GetObject(page, index)
        kind = pdfium.FPDFPageObj_GetType(each)
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            pictures += 1
        elif kind == pdfium.FPDF_PAGEOBJ_PATH:
            pdfium.FPDFPageObj_GetBounds(each, *bounds)
            frames.append(Frame(*_values(bounds)))
    return frames, pictures


def _character(code: int) -> str:
    if code == _HYPHEN:
        return "-"
    return chr(code)


def _placed(character: str, text: pypdfium2.PdfTextPage, index: int) -> Char:
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(text, index, x, y)
    box = [ctypes.c_double() for _ in range(4)]
    pdfium.FPDFText_GetCharBox(text, index, *box)
    left, right, bottom, top = _values(box)
    middle = (left + right) / 2, (bottom + top) / 2
    return Char(character, x.value, y.value, middle)


def _values(numbers: Iterable[ctypes.c_float | ctypes.c_double]) -> list[float]:
    return [number.value for number in numbers]
