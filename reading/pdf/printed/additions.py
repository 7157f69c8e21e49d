"""What lies over a page besides its own drawing: notes, stamps, strokes, fields of a form."""

import ctypes
from collections.abc import Iterator
from typing import Final

import pypdfium2
import pypdfium2.raw as pdfium

from reading.pdf.printed.turning import Bounds

#: Kinds that change nothing of what is read.
_HARMLESS: Final = frozenset(
    {
        pdfium.FPDF_ANNOT_LINK,
        pdfium.FPDF_ANNOT_POPUP,
        pdfium.FPDF_ANNOT_TEXT,
        pdfium.FPDF_ANNOT_HIGHLIGHT,
        pdfium.FPDF_ANNOT_UNDERLINE,
        pdfium.FPDF_ANNOT_SQUIGGLY,
        pdfium.FPDF_ANNOT_FILEATTACHMENT,
    }
)
_OUT_OF_SIGHT: Final = pdfium.FPDF_ANNOT_FLAG_HIDDEN | pdfium.FPDF_ANNOT_FLAG_NOVIEW
_MOST: Final = 1_000  # of a page that are looked at


def marks_on(page: pypdfium2.PdfPage) -> Iterator[Bounds]:
    """Yield where something lies over ``page`` that can change what is read there."""
    for index in range(min(_MOST, pdfium.FPDFPage_GetAnnotCount(page))):
        each = pdfium.FPDFPage_GetAnnot(page, index)
        if not each:
            continue
        try:
            rect = pdfium.FS_RECTF()
            if _matters(each) and pdfium.FPDFAnnot_GetRect(each, rect):
                yield Bounds(rect.left, rect.bottom, rect.right, rect.top)
        finally:
            pdfium.FPDFPage_CloseAnnot(each)


def _matters(annotation: pdfium.FPDF_ANNOTATION) -> bool:
    kind = pdfium.FPDFAnnot_GetSubtype(annotation)
    if kind in _HARMLESS or pdfium.FPDFAnnot_GetFlags(annotation) & _OUT_OF_SIGHT:
        return False
    return kind != pdfium.FPDF_ANNOT_WIDGET or _is_filled(annotation)


def _is_filled(field: pdfium.FPDF_ANNOTATION) -> bool:
    """Whether something is written in a form's field."""
    size = pdfium.FPDFAnnot_GetStringValue(field, b"V", None, 0)
    if size > len("\0".encode("utf-16-le")):
        return True
    return bool(ctypes.c_bool(pdfium.FPDFAnnot_HasKey(field, b"Parent")).value)
