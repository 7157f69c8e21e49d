"""What is drawn on a page of a PDF file.

Characters in the order in which they were drawn, frames, pictures, and what is none of these.
"""

import ctypes
from collections.abc import Iterator
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


class Char(NamedTuple):
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
    # The page's text is closed with what stands for it, of which pdfium itself gets the address.
    text = page.get_textpage()
    raw = text.raw
    runs = _Runs(raw)
    high = 0
    count = text.count_chars()
    refuse_more(count, MOST_CHARACTERS, "个字的页面")
    for index in range(count):
        code = pdfium.FPDFText_GetUnicode(raw, index)
        if code in _HIGH_HALF:
            high = code
            continue
        if code in _LOW_HALF:
            code = 0x10000 + ((high - _HIGH_HALF.start) << 10) + (code - _LOW_HALF.start)
        character = _character(code)
        if not character.isspace() and not pdfium.FPDFText_IsGenerated(raw, index):
            yield _placed(character, raw, index, runs.of(index))


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


class _Run(NamedTuple):
    """A text that was drawn at once, as each of its characters says of itself."""

    font: str
    width: float
    size: float
    is_upright: bool
    begins: tuple[int, float, float]


class _Runs:
    """The texts of a page that were drawn at once; what its characters share is asked for once."""

    def __init__(self, text: pdfium.FPDF_TEXTPAGE) -> None:
        self._text = text
        self._known: dict[int, _Run] = {}
        self._fonts: dict[int, str] = {}

    def of(self, index: int) -> _Run:
        """Return the one that a character is of."""
        drawn = pdfium.FPDFText_GetTextObject(self._text, index)
        address = _address(drawn)
        if address not in self._known:
            self._known[address] = self._seen(index, drawn)
        return self._known[address]

    def _seen(self, index: int, drawn: pdfium.FPDF_PAGEOBJECT) -> _Run:
        size = pdfium.FPDFText_GetFontSize(self._text, index)
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(self._text, index, matrix)
        return _Run(
            self._font(drawn),
            size * matrix.a,
            size * matrix.d,
            abs(matrix.b) + abs(matrix.c) < _FLAT,
            (len(self._known), matrix.e, matrix.f),
        )

    def _font(self, drawn: pdfium.FPDF_PAGEOBJECT) -> str:
        font = pdfium.FPDFTextObj_GetFont(drawn)
        address = _address(font)
        if address not in self._fonts:
            name = ctypes.create_string_buffer(_LONGEST_NAME)
            pdfium.FPDFFont_GetBaseFontName(font, name, _LONGEST_NAME)
            self._fonts[address] = name.value.decode("latin-1")
        return self._fonts[address]


def _placed(character: str, text: pdfium.FPDF_TEXTPAGE, index: int, run: _Run) -> Char:
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(text, index, x, y)
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    pdfium.FPDFText_GetCharBox(text, index, left, right, bottom, top)
    ink = Ink(left.value, bottom.value, right.value, top.value)
    return Char(character, x.value, y.value, ink, *run)


def _address(pointer: object) -> int:
    return ctypes.cast(pointer, ctypes.c_void_p).value or 0  # type: ignore[arg-type]
