"""From the menu, the start page and 新建 to a file that is read; what cannot be is told."""

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QDialog, QFileDialog, QRadioButton

from forms.exchange import to_exchange
from storage.library import Library
from tests.builders import UNIT, complete
from tests.ui.clerk import CTRL, Clerk, Key
from tests.ui.conftest import OpenWindow
from tests.ui.held_work import held_work
from ui.intake import reading_in
from usecases.file_read import FileRead


@pytest.fixture
def clerk(library: Library, open_window: OpenWindow) -> Clerk:
    """A clerk before an empty library."""
    return open_window(library)


@pytest.fixture
def chosen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that the clerk picks in the system's dialog: last year's report."""
    path = tmp_path / "上年年报.json"
    path.write_text(json.dumps(to_exchange(complete(year=2024))), encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args, **_options: (str(path), ""))
    return path


def looks_over(clerk: Clerk) -> bool:
    return clerk.says(f"读入核对：{UNIT} 2024 年")


@pytest.mark.usefixtures("chosen")
def test_by_the_menu(clerk: Clerk) -> None:
    clerk.choose("读入年报")
    assert looks_over(clerk)


@pytest.mark.usefixtures("chosen")
def test_whoever_would_go_on_filling_in_an_exchange_file_is_told_where(clerk: Clerk) -> None:
    clerk.choose("读入年报")
    assert clerk.says("要接着填写，请用“文件→读入交换文件”")


def test_of_any_other_file_nothing_of_exchange_files_is_said(clerk: Clerk, chosen: Path) -> None:
    text = "青禾县农业农村局\n2024年政府信息公开工作年度报告\n一、总体情况\n都做了。"
    chosen.write_text(text, encoding="utf-8")
    clerk.choose("读入年报")
    assert not clerk.says("读入交换文件")


@pytest.mark.usefixtures("chosen")
def test_by_the_start_page(clerk: Clerk) -> None:
    clerk.click_button("读入年报…")
    assert looks_over(clerk)


@pytest.mark.usefixtures("chosen")
def test_by_the_dialog_of_a_new_report(clerk: Clerk) -> None:
    def choose_file(dialog: QDialog) -> None:
        way = "从上年年报文件（Word、WPS、网页、PDF、表格、文字都可以）"
        clerk.click(clerk.find(QRadioButton, dialog, way))
        assert not clerk.says("请填写单位全称", dialog)
        clerk.click(clerk.find(QAbstractButton, dialog, "选择文件…"))

    with clerk.dialog(choose_file):
        clerk.press(Key.Key_N, CTRL)
    assert looks_over(clerk)


def test_a_library_that_is_chosen_is_opened(
    clerk: Clerk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "别的.nianbao"
    with Library.open(other) as library:
        library.add(complete(year=2011))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args, **_options: (str(other), ""))
    clerk.choose("读入年报")
    assert clerk.library.path == other


def test_giving_up_the_choice_of_a_file_changes_nothing(
    clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args, **_options: ("", ""))
    clerk.choose("读入年报")
    assert clerk.window.reading_in.page is None
    assert clerk.says("这里还没有年报")


@pytest.mark.parametrize("content", [b"", b"{", b"\x00\x01\x02", b"%PDF-1.7\n"])
def test_what_cannot_be_read_is_told_and_nothing_changes(
    clerk: Clerk, chosen: Path, content: bytes
) -> None:
    chosen.write_bytes(content)

    def see(dialog: QDialog) -> None:
        assert clerk.says("上年年报.json", dialog)
        assert clerk.says("年报库没有改动", dialog)
        assert not clerk.says(str(chosen.parent), dialog), "the clerk knows which file it was"
        clerk.click_button("知道了", dialog)

    with clerk.dialog(see):
        clerk.choose("读入年报")
    assert clerk.library.reports() == []


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (MemoryError(), "内存不够"),
        (PermissionError(13, "denied"), "没有读取权限"),
    ],
)
def test_what_the_machine_cannot_do_is_told(
    clerk: Clerk, chosen: Path, monkeypatch: pytest.MonkeyPatch, error: Exception, words: str
) -> None:
    assert chosen.exists()

    def fail(_path: Path) -> FileRead:
        raise error

    monkeypatch.setattr(reading_in, "read_file", fail)

    def see(dialog: QDialog) -> None:
        assert clerk.says(words, dialog)
        assert clerk.says("年报库没有改动", dialog)
        clerk.click_button("知道了", dialog)

    with clerk.dialog(see):
        clerk.choose("读入年报")
    assert clerk.window.reading_in.page is None


def test_reading_that_is_given_up_changes_nothing(
    clerk: Clerk, chosen: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def give_up(dialog: QDialog) -> None:
        assert clerk.says(f"正在读“{chosen.name}”", dialog)
        clerk.click_button("取消", dialog)

    with held_work(monkeypatch, reading_in, "read_file"), clerk.dialog(give_up):
        clerk.choose("读入年报")
    assert clerk.window.reading_in.page is None
    assert clerk.says("这里还没有年报")
