"""The pages of a PDF as a printer is given them: outlines in black, a mark in grey under them.

A page as a picture would be 35 MB in grey, at 600 dots an inch, and four times that on Windows,
where Qt sends every picture in colour. Outlines are a hundredth of that, and sharp.
"""

from dataclasses import dataclass
from typing import Final

import pypdfium2
import pypdfium2.raw as pdfium
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter, QPainterPath

from ui.parts.colours import PRINT
from ui.preview.outlines import NotOutlined, Outlines
from ui.preview.pdf_pages import POINTS_PER_INCH, OpenPdf

#: A draft's mark is large and pale: more would not be seen.
_MARK_DOTS: Final = 100
#: Of a page that can only be had as a picture.
MOST_DOTS: Final = 600


@dataclass(frozen=True)
class Sheet:
    """A page: a picture in grey that fills it, or none, and what is black over it, in points."""

    width: float
    height: float
    ground: QImage | None
    ink: QPainterPath

    def draw(self, painter: QPainter, paper: QRectF) -> None:
        """Draw the page onto ``paper``."""
        painter.save()
        if self.ground:
            painter.drawImage(paper, self.ground)
        painter.translate(paper.topLeft())
        painter.scale(paper.width() / self.width, paper.height() / self.height)
        painter.fillPath(self.ink, PRINT)
        painter.restore()


class Sheets(OpenPdf):
    """Its pages as they are printed, made one by one."""

    def __len__(self) -> int:
        """Return how many pages there are."""
        return len(self._document)

    def sheet(self, index: int, dots_per_inch: int) -> Sheet:
        """Return the page at ``index`` for a printer of so many dots an inch.

        Where its outlines cannot be had it is a picture.
        """
        page = self._document[index]
        width, height = page.get_size()
        try:
            ink = Outlines().of_page(page)
        except NotOutlined:
            picture = _in_grey(page, min(dots_per_inch, MOST_DOTS))
            return Sheet(width, height, picture, QPainterPath())
        return Sheet(width, height, _mark(page), ink)


def _mark(page: pypdfium2.PdfPage) -> QImage | None:
    """Return what pictures ``page`` has, in their places on it; the rest is taken off it."""
    has_pictures = False
    for index in reversed(range(pdfium.FPDFPage_CountObjects(page))):
        drawn = pdfium.FPDFPage_GetObject(page, index)
        if pdfium.FPDFPageObj_GetType(drawn) == pdfium.FPDF_PAGEOBJ_IMAGE:
            has_pictures = True
        else:
            pdfium.FPDFPage_RemoveObject(page, drawn)
            pdfium.FPDFPageObj_Destroy(drawn)
    return _in_grey(page, _MARK_DOTS) if has_pictures else None


def _in_grey(page: pypdfium2.PdfPage, dots_per_inch: int) -> QImage:
    """Return the page on white paper, a byte a dot."""
    made = page.render(scale=dots_per_inch / POINTS_PER_INCH, grayscale=True)
    grey = QImage.Format.Format_Grayscale8
    return QImage(made.buffer, made.width, made.height, made.stride, grey).copy()
