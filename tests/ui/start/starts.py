"""Starts of the program up to the window, with the clerk's library on a stick."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QDialog, QMessageBox, QPushButton

from storage.library import Library
from tests.ui.clerk import children
from tests.ui.figures import blank_report
from tests.ui.shown import label_text
from ui.start import opening
from ui.start.opening import open_at_start
from ui.start.places import Places


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    """The settings that the windows of these tests have too."""
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def stick(tmp_path: Path, settings: QSettings) -> Path:
    """A stick with the clerk's library, open last, on which is a report; it is out."""
    path = tmp_path / "U盘" / "年报.nianbao"
    with Library.open(path) as library:
        library.add(blank_report())
        Places(settings).remember(library)
    pull(path)
    return path


def pull(stick: Path) -> None:
    stick.parent.rename(stick.parent.with_name("拔下的"))


def put_in(stick: Path) -> None:
    stick.parent.with_name("拔下的").rename(stick.parent)


def press(dialog: QDialog, text: str) -> None:
    next(button for button in children(dialog, QPushButton) if button.text() == text).click()


def offered(dialog: QDialog) -> list[str]:
    return [button.text() for button in children(dialog, QPushButton)]


def says(dialog: QDialog) -> str:
    return dialog.text() if isinstance(dialog, QMessageBox) else label_text(dialog)


@pytest.fixture
def start(settings: QSettings) -> Iterator["Start"]:
    start = Start(settings)
    yield start
    start.close()


class Start:
    """A start of the program up to the window."""

    def __init__(self, settings: QSettings) -> None:
        self.places = Places(settings)
        self._open: list[Library] = []

    def __call__(self, named: Path | None = None) -> opening.Opened | None:
        opened = open_at_start(named, self.places)
        if opened:
            self._open.append(opened.library)
        return opened

    def close(self) -> None:
        for library in self._open:
            library.close()
