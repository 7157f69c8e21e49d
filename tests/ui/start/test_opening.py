"""Opening a library: which one opens, and what is said where it cannot."""

import os
import platform
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QFileDialog,
    QMessageBox,
)
from pytestqt.qtbot import QtBot

from storage.library import Library
from tests.places import MAIN
from tests.ui.clerk import PATIENCE, answered, children
from tests.ui.conftest import OpenWindow
from tests.ui.figures import blank_report
from ui.start import opening


@contextmanager
def other_window(path: Path, qtbot: QtBot) -> Iterator["subprocess.Popen[bytes]"]:
    """Have the program itself open a library in another process, by another user."""
    command = [sys.executable, str(MAIN), str(path)]
    with subprocess.Popen(command, env=os.environ | {"LOGNAME": "张三"}) as process:
        try:
            qtbot.waitUntil(
                lambda: any(path.parent.glob(f"{path.name}.*")) and process.poll() is None,
                timeout=PATIENCE,
            )
            yield process
        finally:
            process.kill()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a library with one report is."""
    path = tmp_path / "库" / "年报.nianbao"
    with Library.open(path) as library:
        library.add(blank_report())
    return path


def click(dialog: QDialog, name: str) -> None:
    next(button for button in children(dialog, QAbstractButton) if button.text() == name).click()


def text(dialog: QDialog) -> str:
    assert isinstance(dialog, QMessageBox)
    return dialog.text()


def test_a_second_window_is_told_who_has_the_library(path: Path, qtbot: QtBot) -> None:
    def give_up(dialog: QDialog) -> None:
        assert str(path) in text(dialog)
        assert "正在使用" in text(dialog)
        assert "用户“张三”" in text(dialog)
        assert platform.node() in text(dialog)
        click(dialog, "退出")

    with other_window(path, qtbot), answered(give_up):
        assert opening.open_library(path) is None


def test_it_opens_on_another_try_once_the_other_window_is_gone(path: Path, qtbot: QtBot) -> None:
    with other_window(path, qtbot) as process:

        def wait_and_retry(dialog: QDialog) -> None:
            process.kill()
            process.wait()
            click(dialog, "重试")

        with answered(wait_and_retry):
            library = opening.open_library(path)
    assert library
    assert len(library.reports()) == 1
    library.close()


def test_another_library_can_be_opened_instead(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.write_bytes("这不是年报库".encode() * 100)
    other = tmp_path / "另一个.nianbao"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_options: (str(other), ""))

    def choose_other(dialog: QDialog) -> None:
        assert "不是年报库" in text(dialog)
        assert "文件没有改动" in text(dialog)
        click(dialog, "打开其他年报库…")

    with answered(choose_other):
        library = opening.open_library(path)
    assert library
    assert library.path == other
    library.close()
    assert path.read_bytes() == "这不是年报库".encode() * 100


def test_giving_up_the_choice_of_another_gives_up(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.write_bytes(b"x" * 1000)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_options: ("", ""))
    with answered(lambda dialog: click(dialog, "打开其他年报库…")):
        assert opening.open_library(path) is None


def test_a_library_that_cannot_be_opened_leaves_the_open_one(
    library: Library, open_window: OpenWindow, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.write_bytes(b"x" * 1000)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args, **_options: (str(path), ""))
    clerk = open_window(library)
    with clerk.dialog(lambda dialog: clerk.click_button("知道了", dialog)):
        clerk.choose("打开其他年报库")
    assert clerk.library is library
    assert clerk.library.reports() == []


def test_a_library_whose_list_is_damaged_does_not_open(path: Path) -> None:
    def give_up(dialog: QDialog) -> None:
        assert "损坏" in text(dialog)
        click(dialog, "退出")

    with closing(sqlite3.connect(path)) as db:
        ((size,),) = db.execute("PRAGMA page_size")
        ((page,),) = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'report'")
    with path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)
    with answered(give_up):
        assert opening.open_library(path) is None


def test_another_library_opens_from_the_menu(
    library: Library, open_window: OpenWindow, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args, **_options: (str(path), ""))
    clerk = open_window(library)
    clerk.choose("打开其他年报库")
    assert clerk.library.path == path
    with Library.open(library.path):
        assert clerk.says(str(path)), "and the first one is free for others"
