"""The outlines of a page's text and lines, from the very PDF: sharp on any printer.

Used in the background thread only, as all that touches PDF files.
"""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

import pypdfium2
import pypdfium2.raw as pdfium
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPainterPathStroker, QTransform

#: Halves of characters above U+FFFF, which pdfium has no outlines for.
_HALVES: Final = range(0xD800, 0xE000)
_POINTS_OF_CURVE: Final = 3
_DRAWN_OTHERWISE: Final = (pdfium.FPDF_PAGEOBJ_TEXT, pdfium.FPDF_PAGEOBJ_IMAGE)
_NEAR: Final = 0.5  # points: pdfium widens the box of a character by a quarter


class NotOutlined(Exception):
    """Something on the page has no outline that is surely its own."""


@dataclass(slots=True)
class Outlines:
    """Makes the outlines of one page; each glyph's is had once.

    On another page the address of a font, by which a glyph is known, may be another font's.
    """

    _glyphs: dict[tuple[int, int], QPainterPath] = field(default_factory=dict)

    def of_page(self, page: pypdfium2.PdfPage) -> QPainterPath:
        """Return what is black on ``page``, in points from its upper left corner.

        Raises NotOutlined: also of what no document of ours has.
        """
        upright = QTransform(1, 0, 0, -1, 0, page.get_height())
        ink = QPainterPath()
        ink.setFillRule(Qt.FillRule.WindingFill)
        for line in _lines(page):
            ink.addPath(upright.map(line))
        for glyph in self._text(page):
            ink.addPath(upright.map(glyph))
        return ink

    def _text(self, page: pypdfium2.PdfPage) -> Iterator[QPainterPath]:
        text = page.get_textpage()
        for index in range(text.count_chars()):
            code = pdfium.FPDFText_GetUnicode(text, index)
            if code in _HALVES:
                raise NotOutlined
            if chr(code).isspace() or pdfium.FPDFText_IsGenerated(text, index):
                continue
            drawn = pdfium.FPDFText_GetTextObject(text, index)
            if pdfium.FPDFTextObj_GetTextRenderMode(drawn) != pdfium.FPDF_TEXTRENDERMODE_FILL:
                raise NotOutlined
            font = pdfium.FPDFTextObj_GetFont(drawn)
            glyph = _place(text, index).map(self._glyph(font, code))
            if not _fills(glyph.boundingRect(), _box(text, index)):
                raise NotOutlined
            yield glyph

    def _glyph(self, font: pdfium.FPDF_FONT, code: int) -> QPainterPath:
        """Return a glyph of the size of one point, which stands on the origin."""
        key = ctypes.cast(font, ctypes.c_void_p).value or 0, code
        if key not in self._glyphs:
            found = pdfium.FPDFFont_GetGlyphPath(font, code, 1.0)
            if not found:
                raise NotOutlined
            segments = [
                pdfium.FPDFGlyphPath_GetGlyphPathSegment(found, index)
                for index in range(pdfium.FPDFGlyphPath_CountGlyphSegments(found))
            ]
            self._glyphs[key] = _path(segments)
        return self._glyphs[key]


def _place(text: pypdfium2.PdfTextPage, index: int) -> QTransform:
    """Return what puts a glyph of the size of one point where the character stands."""
    x, y = ctypes.c_double(), ctypes.c_double()
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetCharOrigin(text, index, x, y)
    pdfium.FPDFText_GetMatrix(text, index, matrix)
    size = pdfium.FPDFText_GetFontSize(text, index)
    across = matrix.a * size, matrix.b * size
    upwards = matrix.c * size, matrix.d * size
    return QTransform(*across, *upwards, x.value, y.value)


def _box(text: pypdfium2.PdfTextPage, index: int) -> QRectF:
    """Return what bounds the character that the page shows, in points from below."""
    box = [ctypes.c_double() for _ in range(4)]
    pdfium.FPDFText_GetCharBox(text, index, *box)
    left, right, bottom, top = [side.value for side in box]
    return QRectF(QPointF(left, bottom), QPointF(right, top))


def _fills(outline: QRectF, box: QRectF) -> bool:
    """Whether an outline is the one for ``box``: it is looked up by what the character means."""
    return _widened(box).contains(outline) and _widened(outline).contains(box)


def _widened(rect: QRectF) -> QRectF:
    return rect.adjusted(-_NEAR, -_NEAR, _NEAR, _NEAR)


def _lines(page: pypdfium2.PdfPage) -> Iterator[QPainterPath]:
    """Yield what the lines of tables cover."""
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        drawn = pdfium.FPDFPage_GetObject(page, index)
        kind = pdfium.FPDFPageObj_GetType(drawn)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            yield _covered(drawn)
        elif kind not in _DRAWN_OTHERWISE:
            raise NotOutlined


def _covered(drawn: pdfium.FPDF_PAGEOBJECT) -> QPainterPath:
    fill, has_stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(drawn, fill, has_stroke)
    if fill.value != pdfium.FPDF_FILLMODE_NONE or not has_stroke.value:
        raise NotOutlined
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(drawn, matrix)
    width = ctypes.c_float()
    pdfium.FPDFPageObj_GetStrokeWidth(drawn, width)
    segments = [
        pdfium.FPDFPath_GetPathSegment(drawn, index)
        for index in range(pdfium.FPDFPath_CountSegments(drawn))
    ]
    pen = QPainterPathStroker()
    pen.setWidth(width.value)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    place = QTransform(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)
    return place.map(pen.createStroke(_path(segments)))


def _path(segments: list[pdfium.FPDF_PATHSEGMENT]) -> QPainterPath:
    path = QPainterPath()
    curve: list[QPointF] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    for segment in segments:
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = QPointF(x.value, y.value)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            path.moveTo(point)
        elif kind == pdfium.FPDF_SEGMENT_LINETO:
            path.lineTo(point)
        else:
            curve.append(point)
        if len(curve) == _POINTS_OF_CURVE:
            path.cubicTo(*curve)
            curve = []
        if pdfium.FPDFPathSegment_GetClose(segment):
            path.closeSubpath()
    return path
