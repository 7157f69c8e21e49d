"""The printer: which one, and the previewed PDF's pages on it, one by one."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from ui.parts.wheel import all_held
from ui.preview.print_queue import has_refused
from ui.preview.sheets import Sheet, Sheets


class End(Enum):
    """How printing ended."""

    DONE = auto()
    CANCELLED = auto()
    FAILED = auto()


@dataclass(frozen=True, slots=True)
class Printed:
    """Which pages were to be printed, counted from 1, and how many the system was given."""

    pages: range
    given: int
    end: End


@dataclass(frozen=True, slots=True)
class Watch:
    """Who follows printing: is told what is done, of twice the pages, and may have it stopped."""

    progressed: Callable[[int, str], None]
    is_stopped: Callable[[], bool]


def has_printer() -> bool:
    """Return whether there is any printer on this computer."""
    return bool(QPrinterInfo.availablePrinterNames())


def choose_printer(parent: QWidget, pages: int) -> QPrinter | None:
    """Ask for a printer and the pages; None where the clerk changes their mind."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    _set_up(printer)
    printer.setFromTo(1, pages)
    dialog = QPrintDialog(printer, parent)
    # Into a file goes what is exported, which is proved; Qt would not tell of a full disk.
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintToFile, on=False)
    dialog.setMinMax(1, pages)
    with all_held():  # also in its own dialog, 属性
        is_chosen = dialog.exec() == QPrintDialog.DialogCode.Accepted
    return printer if is_chosen else None


def chosen_pages(printer: QPrinter, count: int) -> range:
    """Return which of ``count`` pages are chosen, from 1; where none are, all are printed."""
    if not printer.fromPage():
        return range(1, count + 1)
    return range(printer.fromPage(), min(printer.toPage(), count) + 1)


def print_pdf(data: bytes, printer: QPrinter, watch: Watch) -> Printed:
    """Print the pages of a PDF that ``printer`` is set to.

    All are made before the printer gets the first: stopped until then, it has got nothing.
    """
    _set_up(printer)
    with Sheets(data) as sheets:
        pages = chosen_pages(printer, len(sheets))
        made: list[Sheet] = []
        for page in pages:
            if watch.is_stopped():
                return Printed(pages, 0, End.CANCELLED)
            watch.progressed(len(made), f"正在准备第 {page} 页…")
            made.append(sheets.sheet(page - 1, printer.resolution()))
    return _give(made, pages, printer, watch)


def _give(made: list[Sheet], pages: range, printer: QPrinter, watch: Watch) -> Printed:
    """Give a printer the pages that were made."""
    painter = QPainter()
    if not painter.begin(printer):
        return Printed(pages, 0, End.FAILED)
    drawn = _draw(made, pages, painter, printer, watch)
    has_ended = painter.end()
    if has_refused(printer):
        end = End.CANCELLED if drawn.end is End.CANCELLED else End.FAILED
        return Printed(pages, 0, end)
    if drawn.end is End.DONE and not has_ended:
        return Printed(pages, len(made) - 1, End.FAILED)
    return drawn


def _draw(
    made: list[Sheet], pages: range, painter: QPainter, printer: QPrinter, watch: Watch
) -> Printed:
    """Draw the pages one by one; whether they were taken may be known at the end only."""
    paper = printer.paperRect(QPrinter.Unit.DevicePixel)
    for given, page in enumerate(pages):
        if watch.is_stopped():
            printer.abort()
            return Printed(pages, given, End.CANCELLED)
        watch.progressed(len(made) + given, f"正在把第 {page} 页交给系统…")
        if given and not printer.newPage():
            return Printed(pages, given - 1, End.FAILED)
        made[given].draw(painter, paper)
    return Printed(pages, len(made), End.DONE)


def _set_up(printer: QPrinter) -> None:
    """Let the page of the PDF be the page of the printer, which has margins of its own, in grey."""
    printer.setFullPage(True)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setColorMode(QPrinter.ColorMode.GrayScale)
