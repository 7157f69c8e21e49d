"""What the clerk waits for in a long ledger: run ``python -m tests.benchmarks.bench_ledger_page``.

The list of 20,000 cases is opened, gone through by keys and searched; an answer is taken back.
Counted is the time of the processor until the window is painted, as others' work on the machine
can only lengthen it.
"""

import gc
import os
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from statistics import median
from time import process_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ledger.applications import Person
from ledger.events import Answered
from main import GARBAGE
from storage.ledger.ledger_file import LedgerFile, Newcomer
from storage.library import Library
from tests.benchmarks.bench_ledger import cases_of
from ui.app import dress
from ui.ledger.ledger_page import LedgerPage
from usecases.ledger_search import Wanted
from usecases.open_ledger import OpenLedger

_ROUNDS, _PRESSES, _YEARS = 5, 50, 10
_TODAY = date(2025, 12, 1)
_KEYS = (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Up, Qt.Key.Key_PageUp)
_WORDS = "2025-012"


def main() -> None:
    """Open the list, use it, and print the times."""
    application = QApplication(sys.argv[:1])
    dress(application)
    gc.set_threshold(GARBAGE)  # as the program does
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "年报.taizhang"
        library = Library.open(path.with_suffix(".nianbao"))
        with LedgerFile.open(path) as file:
            newcomers = []
            for case in cases_of(_YEARS):
                newcomers.append(Newcomer(case.application, Person("张某"), case.happened))
            file.add(newcomers, "经办")
        ledger = OpenLedger.open(path, "经办")
        opened = []
        for _ in range(_ROUNDS):
            page = LedgerPage(ledger, _TODAY, library)
            opened.append(_taken(partial(_open, page)))
        print(f"the list opened in {min(opened):.0f} ms (at most 300)")
        _use(page, ledger)
        ledger.file.close()
        library.close()


def _open(page: LedgerPage) -> None:
    page.resize(1366, 700)
    page.begin()
    page.show()


def _use(page: LedgerPage, ledger: OpenLedger) -> None:
    for key in _KEYS:
        presses = [_taken(partial(QTest.keyClick, page.list, key)) for _ in range(_PRESSES)]
        print(f"    {key.name}: median {median(presses):.1f} ms, most {max(presses):.1f} ms")
    line = page.head.search_line
    typed = [_taken(partial(QTest.keyClicks, line, sign)) for sign in _WORDS]
    print(f"    a search: first key {typed[0]:.0f} ms, then at most {max(typed[1:]):.0f} ms")
    line.clear()
    for wanted, button in page.head.filters.items():
        print(f"    {wanted.value}: {_taken(button.click):.0f} ms")
    page.head.filters[Wanted.OPEN].click()
    ledger.record(page.model.rows[0].id, Answered(_TODAY, "granted"))
    print(f"    an answer taken back: {_taken(page.undo):.0f} ms")
    print(f"    and recorded again: {_taken(page.redo):.0f} ms")


def _taken(act: Callable[[], object]) -> float:
    """Return the time of ``act`` and of painting what it has changed, in ms."""
    begun = process_time()
    act()
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.UpdateRequest)
    return (process_time() - begun) * 1000


if __name__ == "__main__":
    main()
