"""What is drawn on a page of a PDF file.

Characters in the order in which they were drawn, frames, pictures, and what is none of these.
"""

import ctypes
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from reading.pdf.file.damage import MOST_CHARACTERS, MOST_FRAMES, refuse_more

_HYPHEN: Final = 2  # pdfium's code for a hyphen at a line's end
_HIGH_HALF: Final = range(0xD800, 0xDC00)  # of a character above U+FFFF in UTF-16
_LOW_HALF: Final = range(0xDC00, 0xE000)
_LONGEST_NAME: Final = 200  # bytes of a font's name
_FLAT: Final = 0.01  # of a matrix: turned or slanted by no more
_EDGE: Final = 0.1  # points: two ends of lines this close are one


class Ink(NamedTuple):
    """The bounds of something that was drawn, in points from the page's lower left corner."""

    left: float
    bottom: float
    right: float
    top: float


#: The rectangle that a path is drawn around.
Frame = Ink


@dataclass(frozen=True, slots=True)
class Char:
    """A character; ``x`` is where it begins on its ``baseline``.

    Both are in points from the page's lower left corner, as is its ``middle``. ``width`` and
    ``size`` are an em along the line and across it, in points; ``font`` is what the file calls the
    font that it is drawn with. ``ink`` bounds its outline. ``run`` numbers the texts that were
    drawn at once, and is where the one of this character begins.
    """

    text: str
    x: float
    baseline: float
    ink: Ink
    font: str = ""
    width: float = 0.0
    size: float = 0.0
    is_upright: bool = True
    run: tuple[int, float, float] = (0, 0.0, 0.0)

    @property
    def middle(self) -> tuple[float, float]:
        """The middle of its outline."""
        left, bottom, right, top = self.ink
        return (left + right) / 2, (bottom + top) / 2


@dataclass(slots=True)
class Objects:
    """What is drawn on a page besides text.

    ``pictures`` are the places of its pictures in the order of drawing, ``others`` is how many
    lines there are that make no frame.
    """

    frames: list[Frame] = field(default_factory=list)
    pictures: list[int] = field(default_factory=list)
    others: int = 0


def chars(page: pypdfium2.PdfPage) -> Iterator[Char]:
    """Yield the characters of ``page`` that show."""
    text = page.get_textpage()
    fonts: dict[int, str] = {}
    runs: dict[int, int] = {}
    high = 0
    count = text.count_chars()
    refuse_more(count, MOST_CHARACTERS, "个字的页面")
    for index in range(count):
        code = pdfium.FPDFText_GetUnicode(text, index)
        if code in _HIGH_HALF:
            high = code
            continue
        if code in _LOW_HALF:
            code = 0x10000 + ((high - _HIGH_HALF.start) << 10) + (code - _LOW_HALF.start)
        character = _character(code)
        if not character.isspace() and not pdfium.FPDFText_IsGenerated(text, index):
            yield _placed(character, text, index, fonts, runs)


def objects(page: pypdfium2.PdfPage) -> Objects:
    """Return what is drawn on ``page`` besides text."""
    found = Objects()
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        refuse_more(len(found.frames), MOST_FRAMES, "个方框的页面")
        each = pdfium.FPDFPage_GetObject(page, index)
        kind = pdfium.FPDFPageObj_GetType(each)
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            found.pictures.append(index)
        elif kind == pdfium.FPDF_PAGEOBJ_PATH:
            points = list(_points(each))
            found.frames.append(_around(points))
            found.others += not (_is_frame(points) and _is_stroked(each))
    return found


def _points(path: pdfium.FPDF_PAGEOBJECT) -> Iterator[tuple[float, float]]:
    """Yield the points of a path, on the page."""
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(path, matrix)
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(pdfium.FPDFPath_CountSegments(path)):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        yield (
            matrix.a * x.value + matrix.c * y.value + matrix.e,
            matrix.b * x.value + matrix.d * y.value + matrix.f,
        )


def _around(points: list[tuple[float, float]]) -> Frame:
    xs = [x for x, _ in points]
    ys = [y for _, y in points]
    return Frame(min(xs, default=0), min(ys, default=0), max(xs, default=0), max(ys, default=0))


def _is_frame(points: list[tuple[float, float]]) -> bool:
    """Whether ``points`` are the corners of an upright rectangle."""
    left, bottom, right, top = _around(points)
    corners = {(left, bottom), (left, top), (right, bottom), (right, top)}
    reached: set[tuple[float, float]] = set()
    for x, y in points:
        near = [each for each in corners if abs(x - each[0]) + abs(y - each[1]) < _EDGE]
        if not near:
            return False
        reached.update(near)
    return len(reached) == len(corners) == 4


def _is_stroked(path: pdfium.FPDF_PAGEOBJECT) -> bool:
    """Whether the path is drawn along its edges, and not filled."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, fill, stroke)
    return bool(stroke.value and not fill.value)


def _character(code: int) -> str:
    if code == _HYPHEN:
        return "-"
    return chr(code)


def _placed(
    character: str,
    text: pypdfium2.PdfTextPage,
    index: int,
    fonts: dict[int, str],
    runs: dict[int, int],
) -> Char:
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(text, index, x, y)
    box = [ctypes.c_double() for _ in range(4)]
    pdfium.FPDFText_GetCharBox(text, index, *box)
    left, right, bottom, top = _values(box)
    size = pdfium.FPDFText_GetFontSize(text, index)
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text, index, matrix)
    drawn = pdfium.FPDFText_GetTextObject(text, index)
    number = runs.setdefault(_address(drawn), len(runs))
    return Char(
        character,
        x.value,
        y.value,
        Ink(left, bottom, right, top),
        _font(drawn, fonts),
        size * matrix.a,
        size * matrix.d,
        abs(matrix.b) + abs(matrix.c) < _FLAT,
        (number, matrix.e, matrix.f),
    )


def _font(drawn: pdfium.FPDF_PAGEOBJECT, fonts: dict[int, str]) -> str:
    """Return the name of a text's font, asked for once for each of the page's ``fonts``."""
    font = pdfium.FPDFTextObj_GetFont(drawn)
    address = _address(font)
    if address not in fonts:
        name = ctypes.create_string_buffer(_LONGEST_NAME)
        pdfium.FPDFFont_GetBaseFontName(font, name, _LONGEST_NAME)
        fonts[address] = name.value.decode("latin-1")
    return fonts[address]


def _address(pointer: object) -> int:
    return ctypes.cast(pointer, ctypes.c_void_p).value or 0  # type: ignore[arg-type]


def _values(numbers: Iterable[ctypes.c_float | ctypes.c_double]) -> list[float]:
    return [number.value for number in numbers]
