"""导出全套文件 in a clerk's hands: the folder that is picked, the names, what is said."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from tests.builders import UNIT
from tests.ui.clerk import PATIENCE, Clerk
from ui.preview.publishing import PublishingDialog

TITLE = f"{UNIT}2025年政府信息公开工作年度报告"
SUFFIXES = [".docx", ".html", ".json", ".pdf", ".xlsx"]
NAMES = [f"{TITLE}{suffix}" for suffix in SUFFIXES]
ENTRY = "导出全套文件…"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that the clerk picks in the system's dialog."""
    folder = tmp_path / "公开栏"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    return folder


@pytest.fixture
def asks_first() -> None:
    """Leave the question whether what is not final may go out to the test."""


@pytest.fixture(autouse=True)
def asked(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """Have what is not final go out without a question, unless the test answers it itself."""
    if "asks_first" not in request.fixturenames:
        monkeypatch.setattr("ui.preview.publishing._may_go_out", lambda _page: True)


@contextmanager
def message_box() -> Iterator[list[str]]:
    """Read and close the message that comes up beside the dialog of the work; one must."""
    read: list[str] = []

    def look() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            read.extend((box.windowTitle(), box.property("text")))
            box.buttons()[0].click()

    watch = QTimer(interval=5)
    watch.timeout.connect(look)
    watch.start()
    yield read
    watch.stop()
    assert len(read) == 2


def await_message(clerk: Clerk, begins: str) -> str:
    clerk.qtbot.waitUntil(lambda: clerk.page.message.startswith(begins), timeout=PATIENCE)
    assert not isinstance(QApplication.activeModalWidget(), PublishingDialog), "the dialog is gone"
    return clerk.page.message


def written_in(folder: Path) -> list[Path]:
    """Return what was exported into a folder, in which a library may be making its backup."""
    return [path for path in folder.iterdir() if path.suffix in SUFFIXES]
