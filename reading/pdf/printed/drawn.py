"""What else is drawn on a page besides characters: straight lines, pictures, texts without words.

Everything is in the file's own measure of the page.
"""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, TypeAlias

import pypdfium2
import pypdfium2.raw as pdfium

from reading.pdf.file.damage import refuse_more
from reading.pdf.printed.clips import clip_of
from reading.pdf.printed.turning import Bounds

#: Points: what is drawn thinner than this is a line.
THIN: Final = 3.0
_LEVEL: Final = 0.6  # points that one end of a line may be higher than the other
_SHORTEST: Final = 0.3  # points: less is a speck
_MOST_OBJECTS: Final = 30_000  # of a page; pages of WPS have one for every character
_MOST_SEGMENTS: Final = 4_000  # of a path that may be lines: a picture in curves has more
_MOST_SLANTS: Final = 500
_CORNERS: Final = 6  # sides of an area: a rectangle has fewer
_SMALL: Final = 40.0  # points: what is no larger may be a digit in outlines
_MOST_LINES: Final = 20_000  # of a page
_DEEPEST: Final = 12  # drawings within drawings
_NO_TEXT: Final = 2  # bytes of what pdfium gives for a text without words

Matrix: TypeAlias = tuple[float, float, float, float, float, float]
_AS_IT_IS: Final[Matrix] = (1, 0, 0, 1, 0, 0)
_Point: TypeAlias = tuple[float, float]
Side: TypeAlias = tuple[_Point, _Point]


@dataclass(slots=True)
class Drawn:
    """What is drawn on a page: ``lines`` as thin rectangles, ``wordless`` texts by their places.

    ``figures`` are small areas that may be anything, such as a digit in outlines; ``slants`` are
    lines that run neither along the page nor down it.

    ``cut`` are digits of figures of which only a part shows.

    ``texts`` are pdfium's objects of all texts, ``wordless`` those without words whose font nobody
    has embedded, so that it cannot be seen whether they show. ``clips`` say of a text, by where it
    is in memory, between which bounds it shows.
    """

    lines: list[Bounds] = field(default_factory=list)
    pictures: list[Bounds] = field(default_factory=list)
    wordless: list[Bounds] = field(default_factory=list)
    texts: list[pdfium.FPDF_PAGEOBJECT] = field(default_factory=list)
    clips: dict[int, Bounds] = field(default_factory=dict)
    figures: list[Bounds] = field(default_factory=list)
    slants: list[Side] = field(default_factory=list)
    cut: list[Bounds] = field(default_factory=list)
    _count: int = 0

    def take(self, kind: int, each: pdfium.FPDF_PAGEOBJECT, matrix: Matrix) -> None:
        """Take in a path or a picture."""
        self._count += 1
        refuse_more(self._count, _MOST_OBJECTS, "个图形的页面")
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            self._take_path(each, matrix)
            refuse_more(len(self.lines), _MOST_LINES, "条线的页面")
        elif kind in (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_SHADING):
            bounds = _bounds(each, matrix)
            if bounds is not None and _is_thin(bounds):
                self.lines.append(bounds)
            elif bounds is not None:
                self.pictures.append(bounds)

    def _take_path(self, path: pdfium.FPDF_PAGEOBJECT, matrix: Matrix) -> None:
        """Take in the straight lines of a path: those it is drawn along, and thin areas it fills.

        What else it fills is paper of another colour where it is large.
        """
        count = pdfium.FPDFPath_CountSegments(path)
        if not 0 < count <= _MOST_SEGMENTS:
            return
        fill, stroke = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDFPath_GetDrawMode(path, fill, stroke)
        for stretch in _stretches(path, _after(_matrix_of(path), matrix), count):
            outline = _around([point for side in stretch for point in side])
            if fill.value and outline is not None and _is_thin(outline):
                self.lines.append(outline)
            elif stroke.value:
                self._take_sides(stretch)
            elif outline is not None and len(stretch) > _CORNERS and _is_small(outline):
                self.figures.append(outline)

    def _take_sides(self, sides: list[Side]) -> None:
        for side in sides:
            bounds = _around(list(side))
            if bounds is not None and _is_straight(side):
                self.lines.append(bounds)
            elif bounds is not None and len(self.slants) < _MOST_SLANTS:
                self.slants.append(side)


def drawn_on(page: pypdfium2.PdfPage, text: pypdfium2.PdfTextPage) -> Drawn:
    """Return what is drawn on ``page``, in drawings within it too."""
    found = Drawn()
    for each, matrix in _all(page, _AS_IT_IS, 0):
        kind = pdfium.FPDFPageObj_GetType(each)
        found.take(kind, each, matrix)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            found.texts.append(each)
            clip = clip_of(each)
            if clip is not None:
                found.clips[address(each)] = _moved(clip, matrix)
            if pdfium.FPDFTextObj_GetText(each, text, None, 0) <= _NO_TEXT:
                found.wordless += _unsure(each, matrix)
    return found


def _all(
    parent: pypdfium2.PdfPage | pdfium.FPDF_PAGEOBJECT, matrix: Matrix, depth: int
) -> Iterator[tuple[pdfium.FPDF_PAGEOBJECT, Matrix]]:
    """Yield every object of a page or of a drawing in it, with what places it on the page."""
    if depth == 0:
        count, get = pdfium.FPDFPage_CountObjects, pdfium.FPDFPage_GetObject
    else:
        count, get = pdfium.FPDFFormObj_CountObjects, pdfium.FPDFFormObj_GetObject
    for index in range(count(parent)):
        each = get(parent, index)
        if pdfium.FPDFPageObj_GetType(each) != pdfium.FPDF_PAGEOBJ_FORM:
            yield each, matrix
        elif depth < _DEEPEST:
            yield from _all(each, _after(_matrix_of(each), matrix), depth + 1)


def _unsure(text: pdfium.FPDF_PAGEOBJECT, matrix: Matrix) -> Iterator[Bounds]:
    """Yield where a text without words stands, unless its embedded font lets it be looked at."""
    font = pdfium.FPDFTextObj_GetFont(text)
    if pdfium.FPDFFont_GetIsEmbedded(font) == 1:
        return
    bounds = _bounds(text, matrix)
    if bounds is None or bounds.right - bounds.left < _SHORTEST:
        x, y = _at(_after(_matrix_of(text), matrix), (0, 0))
        bounds = Bounds(x, y, x + THIN, y + THIN)
    yield bounds


def _stretches(path: pdfium.FPDF_PAGEOBJECT, matrix: Matrix, count: int) -> Iterator[list[Side]]:
    """Yield the stretches of a path, each as its sides."""
    begin = before = (0.0, 0.0)
    sides: list[Side] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = _at(matrix, (x.value, y.value))
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            if sides:
                yield sides
            sides, begin = [], point
        else:  # of a curve, each part as a straight line
            sides.append((before, point))
        before = point
        if sides and pdfium.FPDFPathSegment_GetClose(segment):
            sides.append((point, begin))
            before = begin
    if sides:
        yield sides


def _is_straight(side: Side) -> bool:
    """Whether a side runs along the page or down it."""
    (x, y), (to_x, to_y) = side
    return min(abs(x - to_x), abs(y - to_y)) < _LEVEL


def _is_thin(bounds: Bounds) -> bool:
    return min(bounds.right - bounds.left, bounds.top - bounds.bottom) <= THIN


def _is_small(bounds: Bounds) -> bool:
    return max(bounds.right - bounds.left, bounds.top - bounds.bottom) < _SMALL


def _around(points: list[_Point]) -> Bounds | None:
    if not points:
        return None
    xs, ys = [x for x, _ in points], [y for _, y in points]
    bounds = Bounds(min(xs), min(ys), max(xs), max(ys))
    is_speck = max(bounds.right - bounds.left, bounds.top - bounds.bottom) < _SHORTEST
    return None if is_speck else bounds


def _bounds(each: pdfium.FPDF_PAGEOBJECT, matrix: Matrix) -> Bounds | None:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not pdfium.FPDFPageObj_GetBounds(each, left, bottom, right, top):
        return None
    return _moved(Bounds(left.value, bottom.value, right.value, top.value), matrix)


def _moved(bounds: Bounds, matrix: Matrix) -> Bounds:
    """Return what bounds the corners of ``bounds`` where ``matrix`` places them."""
    corners = [
        _at(matrix, (x, y))
        for x in (bounds.left, bounds.right)
        for y in (bounds.bottom, bounds.top)
    ]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return Bounds(min(xs), min(ys), max(xs), max(ys))


def address(each: pdfium.FPDF_PAGEOBJECT) -> int:
    """Return where an object is in memory: pdfium's functions name it by that."""
    return ctypes.cast(each, ctypes.c_void_p).value or 0


def _matrix_of(each: pdfium.FPDF_PAGEOBJECT) -> Matrix:
    found = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(each, found):
        return _AS_IT_IS
    return (found.a, found.b, found.c, found.d, found.e, found.f)


def _after(one: Matrix, other: Matrix) -> Matrix:
    """Return what places first as ``one`` does, then as the ``other``."""
    a, b, c, d, e, f = one
    p, q, r, s, t, u = other
    return (
        a * p + b * r,
        a * q + b * s,
        c * p + d * r,
        c * q + d * s,
        e * p + f * r + t,
        e * q + f * s + u,
    )


def _at(matrix: Matrix, point: _Point) -> _Point:
    a, b, c, d, e, f = matrix
    x, y = point
    return a * x + c * y + e, b * x + d * y + f
