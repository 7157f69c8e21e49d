"""What the clerk waits for in the open window: run ``python -m tests.benchmarks.bench_window``.

An edit is timed from the moment a typed figure is committed until it is stored, checked and
repainted, by turns without a ledger and with that of the sample beside the report; the preview from
the click on its step, with a report that has just changed, until its first page is in sight.
Beside an edit stands how fast the machine is just then: a bare loop after each of them, and the
bare start of :mod:`tests.benchmarks.bench_start` after each hundred. The limit of an edit is of a
machine on which that start took 111 ms; as a part of it, it holds for slower ones, too.
"""

import gc
import os
import sys
import tempfile
from operator import truediv
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from intake.sample import sample_reports
from main import GARBAGE
from storage.library import Library
from tests.benchmarks.bench_start import bare_start
from ui.app import dress
from ui.preview.preview_page import PreviewPage
from ui.report_view import ReportView
from ui.table.table_page import TablePage
from ui.window import Window
from usecases.ledger_read import read_ledger
from usecases.sample_ledger import make_sample_ledger
from usecases.tally import tally_of

EDITS, PREVIEWS = 100, 20
_MOST_MS = 5  # an edit
_BARE_START_MS = 111  # on the machine of which that is said
_LOOP = 20_000  # additions
_TURNS = 10  # of so many edits each, with and without a ledger by turns
_CALM_MS = (
    4_000  # the preview has been made ready by then, as it has for a clerk who reads the first page
)


def main() -> None:
    """Open the sample in a window, edit and preview it, and print the times."""
    application = QApplication(sys.argv[:1])
    dress(application)
    gc.set_threshold(GARBAGE)  # as the program does
    with tempfile.TemporaryDirectory() as folder:
        library = _sample(Path(folder) / "open.nianbao")
        closed = _sample(Path(folder) / "closed.nianbao")
        closed.close()
        window = Window(
            library, QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)
        )
        window.show()
        _wait(_CALM_MS)
        view = window.view
        if view is None:
            raise RuntimeError
        ledger = Path(folder) / "sample.taizhang"
        make_sample_ledger(ledger)
        tally = tally_of(read_ledger(ledger), view.session.report)
        edits, beside, loops, starts = [], [], [], []
        for _ in range(_TURNS):
            view.session.hold_against(None)
            taken, bare = _edits(application, view)
            edits += taken
            loops += bare
            view.session.hold_against(tally)
            taken, _ = _edits(application, view)
            beside += taken
            starts.append(bare_start(closed.path) * 1000)
        print(
            f"an edit: median {median(edits):.2f} ms (at most {_MOST_MS}), "
            f"99th percentile {quantiles(edits, n=100)[98]:.2f} ms (at most 16); "
            f"beside a ledger {median(beside) / median(edits):.2f} times that (at most 1.1)"
        )
        print(
            f"a bare loop between edits: median {median(loops):.2f} ms; "
            f"an edit {median(map(truediv, edits, loops)):.1f} times that"
        )
        print(
            f"a bare start between them: median {median(starts):.0f} ms; "
            f"an edit {median(edits) / median(starts):.3f} of that "
            f"(at most {_MOST_MS / _BARE_START_MS:.3f})"
        )
        view.session.hold_against(None)
        previews = _previews(view)
        print(
            f"a changed report's preview: median {median(previews):.0f} ms, "
            f"most {max(previews):.0f} ms (at most 300)"
        )
        window.close()


def _sample(path: Path) -> Library:
    """Return a library at ``path`` that holds the sample."""
    library = Library.open(path)
    for report in sample_reports():
        library.last_open = library.add(report)
    return library


def _edits(application: QApplication, view: ReportView) -> tuple[list[float], list[float]]:
    """Change figures of table three in turns; some leave errors behind, which the next mends.

    Return what each took, and a bare loop after it, in milliseconds.
    """
    view.open_step(3)
    _wait(200)
    page = view.page
    if not isinstance(page, TablePage):
        raise TypeError(page)
    inputs = [field.id for field in page.model.grid.fields if not field.parts]
    taken, loops = [], []
    for turn in range(EDITS):
        index = page.model.index_of(inputs[turn // 2 % len(inputs)])
        typed = int(page.model.data(index)) + (1 if turn % 2 == 0 else -1)
        begun = perf_counter()
        page.model.enter(index, typed)
        application.sendPostedEvents(
            None, QEvent.Type.UpdateRequest
        )  # paints what the edit has changed, all over the window
        taken.append((perf_counter() - begun) * 1000)
        application.processEvents()
        loops.append(_loop())
    return taken, loops


def _loop() -> float:
    """Return how many milliseconds a bare loop takes just now."""
    begun = perf_counter()
    total = 0
    for number in range(_LOOP):
        total += number
    return (perf_counter() - begun) * 1000


def _previews(view: ReportView) -> list[float]:
    taken = []
    for turn in range(PREVIEWS):
        view.open_step(3)
        page = view.page
        if isinstance(page, TablePage):
            page.model.enter(page.model.index_of("requests.received.natural"), 30 + turn)
        _wait(500)
        loop = QEventLoop()
        begun = perf_counter()
        view.open_step(len(view.steps) - 1)
        preview = view.page
        if not isinstance(preview, PreviewPage):
            raise TypeError(preview)
        preview.painted.connect(loop.quit)
        loop.exec()
        taken.append((perf_counter() - begun) * 1000)
        preview.painted.disconnect(loop.quit)
    return taken


def _wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    main()
