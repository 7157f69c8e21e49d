"""What a printer is given for a page: outlines, beside the page as a picture in colour.

Run ``python -m tests.benchmarks.bench_printing``.

A draft is printed into PDF files, which take what they are given as a printer does, without losing
any of it: once as the program prints, once as a picture of each page at 600 dots an inch.
"""

import os
import tempfile
from pathlib import Path

from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from export import pdf
from export.compose import compose
from intake.sample import sample_reports
from ui.preview.pdf_pages import PdfPages
from ui.preview.printing import Watch, print_pdf

_DOTS = 600
_MOST = 0.05


def main() -> None:
    """Print both ways, and tell the bytes of a page and their ratio."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication([])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        draft = folder / "draft.pdf"
        pdf.write(compose(sample_reports()[-1], draft="送审稿第 2 稿"), draft)
        data = draft.read_bytes()
        watch = Watch(lambda _done, _doing: None, lambda: False)
        pages = print_pdf(data, _printer(folder / "outlines.pdf"), watch).given
        dots = _print_pictures(data, _printer(folder / "pictures.pdf"))
        outlines = (folder / "outlines.pdf").stat().st_size / pages
        pictures = (folder / "pictures.pdf").stat().st_size / pages
    application.quit()
    raw = 4 * dots / pages
    print(
        f"a page as outlines {outlines / 1e6:.2f} MB; as a picture {raw / 1e6:.0f} MB as Windows "
        f"is given it ({outlines / raw:.4f}, at most {_MOST}), {pictures / 1e6:.2f} MB packed"
    )


def _printer(target: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    printer.setResolution(_DOTS)
    printer.setFullPage(True)
    return printer


def _print_pictures(data: bytes, printer: QPrinter) -> int:
    """Print a picture of each page; return how many dots they have."""
    dots = 0
    painter = QPainter(printer)
    with PdfPages(data) as pages:
        for index in range(len(pages.sizes())):
            if index:
                printer.newPage()
            picture = pages.render(index, _DOTS)
            dots += picture.width() * picture.height()
            painter.drawImage(printer.paperRect(QPrinter.Unit.DevicePixel), picture)
    painter.end()
    return dots


if __name__ == "__main__":
    main()
