"""Printing the previewed PDF through the system's own dialog."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from ui.preview.pdf_pages import PdfPages

#: Enough for small print; finer would only make the job larger.
_MOST_DOTS_PER_INCH = 600


def choose_printer(parent: QWidget, pages: int) -> QPrinter | None:
    """Ask for a printer and the pages; None where the clerk changes their mind."""
    from PySide6.QtPrintSupport import QPrintDialog

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
        sizes = pages.sizes()
        chosen = range(len(sizes))
        if printer.fromPage():
            chosen = range(printer.fromPage() - 1, min(printer.toPage(), len(sizes)))
        for index in chosen:
            if index != chosen.start and not printer.newPage():
                return False
            image = pages.render(index, resolution)
            painter.drawImage(QRect(_zero(printer), _whole(printer)), image)
    return painter.end()


def _set_up(printer: QPrinter) -> None:
    """Let the page of the PDF be the page of the printer: it has margins of its own."""
    printer.setFullPage(True)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)


def _whole(printer: QPrinter) -> QSize:
    return printer.paperRect(QPrinter.Unit.DevicePixel).size().toSize()


def _zero(printer: QPrinter) -> QPoint:
    return printer.paperRect(QPrinter.Unit.DevicePixel).topLeft().toPoint()
