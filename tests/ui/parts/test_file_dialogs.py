"""Dialogs for files begin where those of their kind ended, unless the clerk has set a folder."""

import os
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from ui.parts import last_folders
from ui.parts.file_dialogs import (
    documents_folder,
    file_to_open,
    file_to_write,
    folder_to_write,
    library_to_open_or_begin,
)
from ui.parts.last_folders import Kind, first_there, folder_for, keep_set_folder, note_folder


class Picker:
    """Picks in the place of the clerk, and keeps where each dialog began."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.began: list[str] = []
        self.picks = ""
        for name in ("getOpenFileName", "getSaveFileName"):
            monkeypatch.setattr(QFileDialog, name, self._pick)
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", self._pick_folder)

    def _pick(
        self, _parent: object, _title: str, begins: str, *_more: object, **_options: object
    ) -> tuple[str, str]:
        self.began.append(begins)
        return self.picks, ""

    def _pick_folder(self, _parent: object, _title: str, begins: str) -> str:
        self.began.append(begins)
        return self.picks


@pytest.fixture
def picker(monkeypatch: pytest.MonkeyPatch) -> Picker:
    return Picker(monkeypatch)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "导出的"
    folder.mkdir()
    return folder


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def test_a_dialog_begins_where_the_last_one_of_its_kind_ended(
    picker: Picker, folder: Path, parent: QWidget
) -> None:
    picker.picks = str(folder / "年报.docx")
    assert file_to_open(parent, "读入", Kind.READ_IN, "*") == folder / "年报.docx"
    picker.picks = ""
    assert file_to_open(parent, "读入", Kind.READ_IN, "*") is None
    assert file_to_open(parent, "打开", Kind.LIBRARIES, "*", Path("/")) is None
    assert picker.began == [str(documents_folder()), str(folder), "/"]


def test_one_that_was_given_up_leaves_no_trace(
    picker: Picker, folder: Path, parent: QWidget
) -> None:
    file_to_open(parent, "读入", Kind.READ_IN, "*", folder)
    assert picker.began == [str(folder)]
    assert folder_for(Kind.READ_IN, Path("/")) == Path("/")


def test_folders_and_files_that_are_written_are_of_one_kind(
    picker: Picker, folder: Path, parent: QWidget
) -> None:
    picker.picks = str(folder)
    assert folder_to_write(parent, "导出全套文件", Kind.EXPORTS) == folder
    assert folder_for(Kind.EXPORTS, Path("/")) == folder
    other = folder / "另一个"
    other.mkdir()
    picker.picks = str(other / "年报.pdf")
    proposed = folder / "年报.pdf"
    assert file_to_write(parent, "导出", Kind.EXPORTS, proposed, "*") == other / "年报.pdf"
    picker.picks = ""
    assert folder_to_write(parent, "导出全套文件", Kind.EXPORTS) is None
    assert picker.began[-1] == str(other)


def test_a_library_to_begin_is_of_the_kind_of_libraries(picker: Picker, folder: Path) -> None:
    picker.picks = str(folder / "新的.nianbao")
    assert library_to_open_or_begin("打开或新建年报库", Path("/")) == folder / "新的.nianbao"
    assert folder_for(Kind.LIBRARIES, Path("/")) == folder


def test_a_folder_that_was_set_goes_before_that_of_the_last_time(tmp_path: Path) -> None:
    last, chosen = tmp_path / "上次", tmp_path / "设定"
    last.mkdir()
    chosen.mkdir()
    note_folder(Kind.EXPORTS, last)
    keep_set_folder(Kind.EXPORTS, chosen)
    assert folder_for(Kind.EXPORTS, Path("/")) == chosen
    assert folder_for(Kind.BACKUPS, Path("/")) == Path("/"), "each kind has its own"
    chosen.rmdir()
    assert folder_for(Kind.EXPORTS, Path("/")) == last, "while that is away"
    chosen.mkdir()
    keep_set_folder(Kind.EXPORTS, None)
    assert folder_for(Kind.EXPORTS, Path("/")) == last


def test_a_folder_that_is_gone_is_done_without(folder: Path) -> None:
    note_folder(Kind.EXPORTS, folder)
    folder.rmdir()
    assert folder_for(Kind.EXPORTS, Path("/")) == Path("/")
    assert first_there(None, folder) == Path.home()
    folder.write_text("这里现在是文件")
    assert folder_for(Kind.EXPORTS, Path("/")) == Path("/")


def test_a_share_that_does_not_answer_is_not_waited_for(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    """The test would hang, as its answer never comes."""
    never = Event()
    is_dir = os.path.isdir

    def ask(path: Path) -> bool:
        if path == folder:
            never.wait()
        return is_dir(path)

    monkeypatch.setattr(os.path, "isdir", ask)
    monkeypatch.setattr(last_folders, "_PATIENCE", 0.05)
    note_folder(Kind.EXPORTS, folder)
    assert folder_for(Kind.EXPORTS, Path("/")) == Path("/")
    never.set()
