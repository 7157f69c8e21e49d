"""A process that types without a pause until it is killed: ``python -m tests.ui.steady_typist``.

``FILE FIELD``: the library, and the field whose text grows by a character at a time. After each it
prints how many there are and when that was, on the clock that all processes share.
"""

import sys
import time
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qt_compat import qt_api
from pytestqt.qtbot import QtBot

from tests.ui.clerk import CTRL, Clerk, Key
from ui import app
from ui.report.typing import PAUSE_MS
from ui.start import opening
from ui.window import Window

LETTER = "字"


def main(path: Path, field: str) -> None:
    """Type into ``field``, faster than any pause."""
    qt_api.set_qt_api("pyside6")  # type: ignore[no-untyped-call]
    application = QApplication([])
    app.dress(application)
    library = opening.open_library(path)
    assert library
    window = Window(library, QSettings(str(path.with_suffix(".ini")), QSettings.Format.IniFormat))
    window.show()
    clerk = Clerk(window, QtBot(cast("pytest.FixtureRequest", None)))
    clerk.await_checked()
    window.activateWindow()
    clerk.qtbot.waitUntil(window.isActiveWindow)
    clerk.view.go_to(field)
    clerk.press(Key.Key_End, CTRL)
    for number in range(len(clerk.report.text(field)) + 1, 1_000_000):
        clerk.compose(LETTER)
        sys.stdout.write(f"{number} {time.monotonic()}\n")
        sys.stdout.flush()
        QTest.qWait(PAUSE_MS // 10)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
