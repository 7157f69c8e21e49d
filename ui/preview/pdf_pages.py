"""The pages of a PDF as pictures, for the preview. Used in the background thread only."""

from dataclasses import dataclass
from types import TracebackType
from typing import Self

import pypdfium2
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

from export.slip import SLIP_PAGES

POINTS_PER_INCH = 72


@dataclass(frozen=True)
class Printable:
    """A finished PDF and the sizes of its pages in points; the first ones may be a draft's slip."""

    data: bytes
    sizes: tuple[QSizeF, ...]
    on_slip: int = 0
    note: str = ""  # what the clerk has to know of its fonts

    @property
    def counted(self) -> str:
        """Say how many pages there are: the slip is signed and handed on by itself."""
        count = len(self.sizes)
        if not self.on_slip:
            return f"共 {count} 页"
        return f"{SLIP_PAGES} {self.on_slip} 页，正文 {count - self.on_slip} 页"


class OpenPdf:
    """An open PDF; close it in the thread that opened it, as pdfium bears only one."""

    def __init__(self, data: bytes) -> None:
        """Open the file with these ``data``."""
        self._document = pypdfium2.PdfDocument(data)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._document.close()


class PdfPages(OpenPdf):
    """Its pages as they are shown."""

    def sizes(self) -> tuple[QSizeF, ...]:
        """Return each page's width and height in points."""
        pages = range(len(self._document))
        return tuple(QSizeF(*self._document.get_page_size(index)) for index in pages)

    def on_slip(self) -> int:
        """Return how many pages the slip has, by what a viewer calls them."""
        pages = range(len(self._document))
        return sum(self._document.get_page_label(index).startswith(SLIP_PAGES) for index in pages)

    def render(self, index: int, dots_per_inch: float) -> QImage:
        """Return the page at ``index`` on white paper."""
        page = self._document[index]
        bitmap = page.render(scale=dots_per_inch / POINTS_PER_INCH, prefer_bgrx=True)
        image = QImage(
            bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32
        ).copy()
        bitmap.close()
        page.close()
        return image


def render(printable: Printable, index: int, dots_per_inch: float) -> QImage:
    """Return one page of a finished PDF as a picture."""
    with PdfPages(printable.data) as pages:
        return pages.render(index, dots_per_inch)
