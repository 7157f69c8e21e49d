"""Printing the previewed PDF through the system's own dialog."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from ui.preview.pdf_pages import PdfPages

#: Enough for small print; finer would only make the job larger.
_MOST_DOTS_PER_INCH = 600


def choose_printer(parent: QWidget, pages: int) -> QPrinter | None:
    """Ask for a printer and the pages; None where the clerk changes their mind."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    _set_up(printer)
    printer.setFromTo(1, pages)
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, pages)
    return printer if dialog.exec() == QPrintDialog.DialogCode.Accepted else None


def print_pdf(data: bytes, printer: QPrinter) -> bool:
    """Print the pages of a PDF that ``printer`` is set to; return whether the printer took them."""
    _set_up(printer)
    resolution = min(printer.resolution(), _MOST_DOTS_PER_INCH)
    painter = QPainter()
    if not painter.begin(printer):
        return False
    with PdfPages(data) as pages:
        chosen = _chosen_pages(printer, len(pages.sizes()))
        for index in chosen:
            if index != chosen.start and not printer.newPage():
                return False
            painter.drawImage(_paper(printer), pages.render(index, resolution))
    return painter.end()


def _set_up(printer: QPrinter) -> None:
    """Let the page of the PDF be the page of the printer: it has margins of its own."""
    printer.setFullPage(True)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)


def _chosen_pages(printer: QPrinter, count: int) -> range:
    """Return the indices of the pages to print; the printer counts from 1, and 0 means all."""
    if not printer.fromPage():
        return range(count)
    return range(printer.fromPage() - 1, min(printer.toPage(), count))


def _paper(printer: QPrinter) -> QRect:
    """Return the whole sheet, in the dots of the printer."""
    sheet = printer.paperRect(QPrinter.Unit.DevicePixel)
    return QRect(sheet.topLeft().toPoint(), sheet.size().toSize())
