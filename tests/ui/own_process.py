"""The window in a process of its own, with a clerk before it, for tests that kill the process."""

from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qt_compat import qt_api
from pytestqt.qtbot import QtBot

from tests.ui.clerk import PATIENCE, Clerk
from ui import app
from ui.start import opening
from ui.window import Window


def seated_clerk(path: Path) -> Clerk:
    """Open the window on the library at ``path``; its settings lie beside the library."""
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
    clerk.qtbot.waitUntil(window.isActiveWindow, timeout=PATIENCE)
    return clerk
