"""What the tests of the window share: an unseen screen, folders of their own, a window."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt, QUrl
from PySide6.QtGui import QCursor, QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from forms.report import Report
from storage.library import Library
from tests.ui.clerk import PATIENCE, Clerk
from tests.ui.figures import blank_report
from tests.ui.type_sizes import in_type
from ui import app
from ui.parts import waiting
from ui.window import Window

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # read when the application is made

#: What the offscreen platform itself has to say; it is not about the window.
_NOISE = r"^This plugin does not support (propagateSizeHints\(\)|raise\(\)|grabbing the keyboard)$"

OpenWindow = Callable[..., Clerk]
OpenReports = Callable[..., Clerk]


def pytest_configure(config: pytest.Config) -> None:
    """Leave the platform's own noise out of what fails a test."""
    config.addinivalue_line("qt_log_ignore", _NOISE)


@pytest.fixture(scope="session", autouse=True)
def _dressed(qapp: QApplication) -> None:
    """Give the application the look and the words it has for the clerk."""
    app.dress(qapp)


@pytest.fixture(autouse=True)
def _mouse_elsewhere(qapp: QApplication) -> None:
    """Have no widget of a test under the mouse, wherever another test left that."""
    QCursor.setPos(qapp.primaryScreen().geometry().bottomRight())


@pytest.fixture(autouse=True)
def _at_home(home: Path) -> None:
    """Keep every test of the window away from the folders of whoever runs it."""


@pytest.fixture(autouse=True)
def _patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the window wait for a file without the box that says so, however busy the machine is."""
    monkeypatch.setattr(waiting, "PATIENCE", 60_000)


@pytest.fixture(autouse=True)
def shown_folders(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Return the folders that the program had the system show; none is really opened."""
    shown: list[Path] = []

    def note(url: QUrl) -> bool:
        shown.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", note)
    return shown


@pytest.fixture
def large_type() -> Iterator[None]:
    """Type of 14 points, the largest that offices have."""
    with in_type(14):
        yield


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """An empty library; the window that is opened on it closes it too."""
    opened = Library.open(tmp_path / "年报.nianbao")
    yield opened
    opened.close()


@pytest.fixture
def open_window(qtbot: QtBot, tmp_path: Path) -> OpenWindow:
    """Show a window on a library and put it in front."""

    def open_on(library: Library, *, stands_in: bool = False) -> Clerk:
        settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
        window = Window(library, settings, stands_in=stands_in)
        qtbot.addWidget(window, before_close_func=_give_up_unstored)
        if window.isMaximized():  # the unseen screen is a small one
            window.setWindowState(Qt.WindowState.WindowNoState)
            window.resize(1280, 700)
        with qtbot.waitActive(window, timeout=PATIENCE):
            window.show()
        window.menus.fill()  # which waits for the first paint, as tests need not
        QGuiApplication.clipboard().clear()
        return Clerk(window, qtbot)

    return open_on


def _give_up_unstored(window: Window) -> None:
    """See to it that a window closes without a question, whatever a test has left behind."""
    if window.view:
        window.settle()
        window.view.session.not_taken._refusals.clear()
        window.view.session.stop()
    window.reading_in.drop()


@pytest.fixture
def open_reports(library: Library, open_window: OpenWindow) -> OpenReports:
    """Add reports to the library and open the window with the last one."""

    def open_on(*reports: Report) -> Clerk:
        for report in reports:
            library.last_open = library.add(report)
        clerk = open_window(library)
        clerk.await_checked()
        return clerk

    return open_on


@pytest.fixture
def clerk(open_reports: OpenReports) -> Clerk:
    """A clerk before an empty report."""
    return open_reports(blank_report())
