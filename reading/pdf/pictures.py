"""Pictures of PDF pages as pdfium draws them, in grey."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

#: Dots of a point.
SCALE: Final = 3.0


class Picture(NamedTuple):
    """A page in grey, row by row from the top, a byte a dot: 0 is black."""

    width: int
    height: int
    dots: bytes


class Pictures:
    """Takes pictures of the pages of an open file."""

    def __init__(self, document: pypdfium2.PdfDocument) -> None:
        """Take them of ``document``."""
        self._document = document

    def of_text(self, page: int) -> Picture:
        """Return the page, counted from 0, without the pictures that lie on it."""
        return self._without(page, lambda kind: kind == pdfium.FPDF_PAGEOBJ_IMAGE)

    def of_pictures(self, page: int) -> Picture:
        """Return what the pictures on the page show, counted from 0, without anything else."""
        return self._without(page, lambda kind: kind != pdfium.FPDF_PAGEOBJ_IMAGE)

    def _without(self, page: int, is_left_out: Callable[[int], bool]) -> Picture:
        source = self._document[page]
        objects = [
            pdfium.FPDFPage_GetObject(source, index)
            for index in range(pdfium.FPDFPage_CountObjects(source))
        ]
        for each in objects:
            if is_left_out(pdfium.FPDFPageObj_GetType(each)):
                pdfium.FPDFPage_RemoveObject(source, each)
                pdfium.FPDFPageObj_Destroy(each)
        drawn = source.render(scale=SCALE, grayscale=True)  # its rows lie close, without a gap
        return Picture(drawn.width, drawn.height, bytes(drawn.buffer))


@contextmanager
def pictures(data: bytes) -> Iterator[Pictures]:
    """Open the file with these ``data``, which has been read before, for pictures of its pages."""
    document = pypdfium2.PdfDocument(data)
    try:
        yield Pictures(document)
    finally:
        document.close()
