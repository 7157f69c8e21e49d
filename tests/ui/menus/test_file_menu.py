"""The menu 文件: reading an exchange file, and a copy of the library."""

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog

from forms.exchange import to_exchange
from storage.history import How
from storage.library import Library
from tests.builders import UNIT, complete
from tests.ui.clerk import Clerk, Key
from tests.ui.conftest import OpenReports
from tests.ui.figures import blank_report


def read(clerk: Clerk, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args, **_options: (str(path), ""))
    clerk.choose("读入交换文件")


def test_an_exchange_file_becomes_a_report_of_the_library(
    clerk: Clerk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = complete({"requests.received.natural": 77}, year=2019)
    path = tmp_path / "旧年报.json"
    path.write_text(json.dumps(to_exchange(report), ensure_ascii=False), encoding="utf-8")
    read(clerk, path, monkeypatch)
    assert clerk.report.values == clerk.stored.values == report.values
    assert len(clerk.library.reports()) == 2
    assert clerk.library.history(clerk.session.id, "unit")[0].how is How.FILE


def test_a_second_report_of_a_year_is_not_read_in(
    clerk: Clerk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "年报.json"
    path.write_text(json.dumps(to_exchange(complete(year=2024))), encoding="utf-8")

    def see(dialog: QDialog) -> None:
        assert clerk.says(f"库里已有{UNIT} 2024 年的年报", dialog)
        clerk.press(Key.Key_Return)

    with clerk.dialog(see):
        read(clerk, path, monkeypatch)
    assert len(clerk.library.reports()) == 1
    assert clerk.report.values == blank_report().values


@pytest.mark.parametrize("content", ["", "{", "[]", '{"format": "2021"}', "\x00\x01"])
def test_what_is_no_report_is_refused_and_nothing_changes(
    clerk: Clerk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str
) -> None:
    path = tmp_path / "坏.json"
    path.write_text(content, encoding="utf-8")

    def see(dialog: QDialog) -> None:
        assert clerk.says("年报库没有改动", dialog)
        assert not clerk.says("Traceback", dialog)
        clerk.click_button("知道了", dialog)

    with clerk.dialog(see):
        read(clerk, path, monkeypatch)
    assert len(clerk.library.reports()) == 1


@pytest.mark.parametrize(("name", "content"), [("年报.txt", "青禾县"), ("年报.docx", "PK\x03\x04")])
def test_a_report_that_is_no_exchange_file_is_sent_to_where_it_is_read(
    clerk: Clerk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, content: str
) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")

    def see(dialog: QDialog) -> None:
        assert clerk.says("请用“文件→读入年报”", dialog)
        assert clerk.says("年报库没有改动", dialog)
        clerk.press(Key.Key_Return)

    with clerk.dialog(see):
        read(clerk, path, monkeypatch)


def test_an_exchange_file_that_is_damaged_is_not_sent_away(
    clerk: Clerk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "年报.json"
    path.write_text('{"format": ', encoding="utf-8")

    def see(dialog: QDialog) -> None:
        assert clerk.says("不是 JSON", dialog)
        assert not clerk.says("读入年报", dialog)
        clerk.press(Key.Key_Return)

    with clerk.dialog(see):
        read(clerk, path, monkeypatch)


def test_giving_up_the_choice_of_a_file_changes_nothing(
    clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args, **_options: ("", ""))
    before = clerk.session
    clerk.choose("读入交换文件")
    clerk.choose("打开其他年报库")
    assert clerk.session is before


def test_a_backup_holds_everything_up_to_now(
    open_reports: OpenReports, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clerk = open_reports(blank_report())
    target = tmp_path / "备份.nianbao"
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_args, **_options: (str(target), "")
    )
    clerk.open_step("六 其他事项")
    clerk.compose("正在写的这一句。")
    clerk.choose("备份年报库")
    assert str(target) in clerk.window.saved.text()
    with Library.open(target) as copy:
        assert copy.load(1).text("text.other_matters") == "正在写的这一句。"


def test_a_backup_over_the_open_library_is_refused(
    clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_args, **_options: (str(clerk.library.path), "")
    )

    def see(dialog: QDialog) -> None:
        assert clerk.says("正在使用", dialog)
        clerk.press(Key.Key_Escape)

    with clerk.dialog(see):
        clerk.choose("备份年报库")
    assert clerk.stored.values == blank_report().values


def test_an_existing_file_is_replaced_only_after_asking_when_the_dialog_could_not_know(
    clerk: Clerk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = tmp_path / "备份.nianbao"
    there.write_bytes("要紧的东西".encode())
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_args, **_options: (str(there.with_suffix("")), "")
    )
    with clerk.dialog(lambda _dialog: clerk.press(Key.Key_Return)):  # to leave it is the default
        clerk.choose("备份年报库")
    assert there.read_bytes() == "要紧的东西".encode()
    with clerk.dialog(lambda dialog: clerk.click_button("替换", dialog)):
        clerk.choose("备份年报库")
    with Library.open(there) as copy:
        assert copy.load(1).values == blank_report().values
