"""What a key in a text waits for: run ``python -m tests.benchmarks.bench_text``.

A key is timed from its press until all that it has changed is painted, with marks all over the
text. Beside it stands what is done in the pauses of typing: storing, all checks, and what they
change in the window. A key that is pressed just then waits for that as well. Counted is the time of
the processor, which others' work on the machine does not lengthen.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from time import process_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QSettings
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from intake.sample import sample_reports
from storage.library import Library
from ui.app import dress
from ui.report_view import ReportView
from ui.text.text_editor import TextEditor
from ui.text.text_page import TextPage
from ui.window import Window

TEXT = "text.overview"
LENGTHS = 3_000, 10_000
KEYS, PAUSES = 1_000, 100
_MOST = 16  # ms, the 99th percentile of a key


def main() -> None:
    """Type into section one of the sample, made as long as it is wanted, and print the times."""
    application = QApplication(sys.argv[:1])
    dress(application)
    for length in LENGTHS:
        with tempfile.TemporaryDirectory() as folder:
            window = _window(Path(folder), length)
            window.show()
            QTest.qWait(3_000)
            if window.view is None:
                raise RuntimeError
            keys, pauses = _measure(application, window.view)
            print(
                f"{length} characters: a key median {median(keys):.1f} ms, "
                f"99th percentile {quantiles(keys, n=100)[98]:.1f} ms (at most {_MOST}); "
                f"a pause median {median(pauses):.1f} ms, most {max(pauses):.1f} ms"
            )
            window.close()


def _window(folder: Path, length: int) -> Window:
    library = Library.open(folder / "sample.nianbao")
    last, report = sample_reports()
    words = report.text(TEXT)
    long = "\n".join([words] * (length // len(words) + 1))[:length]
    library.add(last)
    library.last_open = library.add(report.changed([report.edit(TEXT, long)]))
    return Window(library, QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))


def _measure(application: QApplication, view: ReportView) -> tuple[list[float], list[float]]:
    """Type in the middle of the text; return how long keys and pauses take, in ms."""
    view.open_step(1)
    page = view.page
    if not isinstance(page, TextPage):
        raise TypeError(page)
    editor = page.editor
    editor.setFocus()
    cursor = editor.textCursor()
    cursor.setPosition(editor.document().characterCount() // 2)
    editor.setTextCursor(cursor)
    QTest.qWait(200)
    keys, pauses = [], []
    for turn in range(KEYS):
        character = "字" if turn % 9 else "，"
        keys.append(_timed(application, partial(_type, editor, character)))
        if turn % (KEYS // PAUSES) == 0:
            pauses.append(_timed(application, editor._store))
    return keys, pauses


def _type(editor: TextEditor, character: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(character)
    QApplication.sendEvent(editor, event)


def _timed(application: QApplication, act: Callable[[], None]) -> float:
    begun = process_time()
    act()
    application.sendPostedEvents(None, QEvent.Type.UpdateRequest)
    taken = (process_time() - begun) * 1_000
    application.sendPostedEvents()
    return taken


if __name__ == "__main__":
    main()
