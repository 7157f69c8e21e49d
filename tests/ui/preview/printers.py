"""Printers of the tests: one that is there, one that writes what it is given into a PDF file."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog

from ui.preview import print_queue
from ui.preview.printing import Watch


def have_printer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have a printer on this computer; there is none where the tests run."""
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["办公室"])


def into(target: Path, printer: QPrinter | None = None) -> QPrinter:
    """Return a printer whose paper is a PDF file."""
    printer = printer or QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    return printer


def accept(
    monkeypatch: pytest.MonkeyPatch,
    target: Path,
    look: Callable[[QPrintDialog], None] | None = None,
) -> None:
    """Have the system's dialog accepted, with ``target`` as the printer's paper."""

    def answer(dialog: QPrintDialog) -> int:
        into(target, dialog.printer())
        if look:
            look(dialog)
        return QDialog.DialogCode.Accepted.value

    monkeypatch.setattr(QPrintDialog, "exec", answer)


class Watcher:
    """Notes what is told of printing, and stops it after so many tellings."""

    def __init__(self, stop_after: int = 1_000) -> None:
        self.told: list[tuple[int, str]] = []
        self._stop_after = stop_after

    @property
    def watch(self) -> Watch:
        """What printing is given to tell and to ask."""
        return Watch(self._note, self._is_stopped)

    def _note(self, done: int, doing: str) -> None:
        self.told.append((done, doing))

    def _is_stopped(self) -> bool:
        return len(self.told) >= self._stop_after


class Stubborn(QPrinter):
    """A printer that takes some pages and then no more."""

    def __init__(self, takes: int) -> None:
        super().__init__(QPrinter.PrinterMode.HighResolution)
        self._left = takes - 1

    def newPage(self) -> bool:  # noqa: N802
        """Begin another page, while any are taken."""
        self._left -= 1
        return self._left >= 0 and super().newPage()


class Queued(QPrinter):
    """A printer of the system, as far as the program can see."""

    def __init__(self, mode: QPrinter.PrinterMode = QPrinter.PrinterMode.HighResolution) -> None:
        super().__init__(mode)

    def outputFormat(self) -> QPrinter.OutputFormat:  # noqa: N802
        """Return that pages go to the system, not into a file."""
        return QPrinter.OutputFormat.NativeFormat


def have_queue(monkeypatch: pytest.MonkeyPatch, answer: int) -> None:
    """Have a print queue, which gives this ``answer``, a code of CUPS."""
    cups = SimpleNamespace(cupsLastError=lambda: answer)
    monkeypatch.setattr(print_queue, "ctypes", SimpleNamespace(CDLL=lambda _name: cups))
