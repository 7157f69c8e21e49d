"""恢复 shows what is in a backup before it is restored; backups are made by themselves."""

import shutil
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QPushButton

from forms.report import Edit
from resources import folders
from storage.backups import back_up, backups
from storage.copies import folder_of
from storage.errors import DiskFull
from storage.history import How
from storage.library import Library
from storage.snapshot import snapshot
from tests.builders import UNIT
from tests.ui.clerk import PATIENCE, Clerk, answered, children
from tests.ui.conftest import OpenReports, OpenWindow
from tests.ui.figures import blank_report
from ui.start import opening
from ui.start.restoring import RestoreDialog

FIELD = "requests.received.natural"
DAY = datetime(2026, 1, 5, 9, 30).astimezone()


@pytest.fixture
def clerk(library: Library, open_reports: OpenReports) -> Clerk:
    """A clerk whose library was backed up with one report, and has two now."""
    library.add(blank_report())
    back_up(library, DAY)
    return open_reports(blank_report("后加的单位"))


def press(text: str, dialog: QDialog) -> None:
    next(button for button in children(dialog, QPushButton) if button.text() == text).click()


def contents(dialog: QDialog) -> list[str]:
    assert isinstance(dialog, RestoreDialog)
    return [
        str(dialog.table.model().index(row, 0).data()) for row in range(dialog.table.rowCount())
    ]


def test_the_backup_is_seen_before_it_is_restored(clerk: Clerk) -> None:
    def answer(dialog: QDialog) -> None:
        assert contents(dialog) == [UNIT]
        assert isinstance(dialog, RestoreDialog)
        assert dialog.list.item(0).text() == "第 1 份 2026年1月5日 09:30"
        press("恢复", dialog)

    with clerk.dialog(answer):
        clerk.choose("恢复年报库")
    assert [entry.unit for entry in clerk.library.reports()] == [UNIT]
    assert "原来的年报库另存为" in clerk.window.saved.text()
    (aside,) = clerk.library.path.parent.glob("* 恢复前 *.nianbao")
    with Library.open(aside) as replaced:
        assert {entry.unit for entry in replaced.reports()} == {UNIT, "后加的单位"}


def test_nothing_happens_on_cancel(clerk: Clerk) -> None:
    with clerk.dialog(lambda dialog: press("取消", dialog)):
        clerk.choose("恢复年报库")
    assert len(clerk.library.reports()) == 2
    assert clerk.window.view, "the report stays open"


def test_another_file_can_be_looked_into_and_rubbish_is_refused(
    clerk: Clerk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rubbish = tmp_path / "坏.nianbao"
    rubbish.write_bytes(b"rubbish" * 100)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args, **_more: (str(rubbish), ""))

    def answer(dialog: QDialog) -> None:
        press("其他备份文件…", dialog)
        assert isinstance(dialog, RestoreDialog)
        assert "不是年报库" in dialog.problem.text()
        assert contents(dialog) == []
        accept = next(button for button in children(dialog, QPushButton) if button.text() == "恢复")
        assert not accept.isEnabled()
        press("取消", dialog)

    with clerk.dialog(answer):
        clerk.choose("恢复年报库")


def test_a_backup_that_cannot_be_put_in_place_leaves_the_library(
    clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(
        "ui.parts.messages.warn", lambda _parent, title, text: said.append(title + text)
    )

    def full(*_: object) -> None:
        raise DiskFull(clerk.library.path)

    monkeypatch.setattr("ui.start.restoring.restore", full)
    with clerk.dialog(lambda dialog: press("恢复", dialog)):
        clerk.choose("恢复年报库")
    assert "磁盘空间不足" in said[0]
    assert len(clerk.library.reports()) == 2


def test_the_days_backup_is_made_once_the_window_is_calm(clerk: Clerk) -> None:
    clerk.qtbot.waitUntil(lambda: len(backups(clerk.library.path)) == 2, timeout=PATIENCE)
    assert backups(clerk.library.path)[0].number == 2


def test_a_backup_that_cannot_be_made_is_told_in_the_status_bar(clerk: Clerk) -> None:
    folder = folder_of(clerk.library.path)
    shutil.rmtree(folder)
    folder.write_text("in the way", encoding="utf-8")
    clerk.qtbot.waitUntil(lambda: "自动备份没有做成" in clerk.window.saved.text(), timeout=PATIENCE)


def test_what_was_done_in_a_report_is_kept_when_it_is_left(clerk: Clerk) -> None:
    path = clerk.library.path
    clerk.qtbot.waitUntil(lambda: len(backups(path)) == 2, timeout=PATIENCE)
    clerk.library.record(2, [Edit(FIELD, None, 3)], How.TYPED)
    clerk.choose("首页")
    clerk.qtbot.waitUntil(lambda: len(backups(path)) == 3, timeout=PATIENCE)


def test_the_end_of_the_program_keeps_what_changed_and_nothing_twice(clerk: Clerk) -> None:
    path = clerk.library.path
    clerk.window.close()
    assert len(backups(path)) == 2
    with snapshot(backups(path)[0].path) as kept:
        assert len(kept.reports()) == 2


def test_a_backup_that_fails_at_the_end_is_told_in_a_box(clerk: Clerk) -> None:
    folder = folder_of(clerk.library.path)
    shutil.rmtree(folder)
    folder.write_text("in the way", encoding="utf-8")

    def read(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        assert "没有丢失" in dialog.text()
        press("知道了", dialog)

    with answered(read):
        clerk.window.close()


def test_what_was_told_at_the_foot_is_not_told_again_at_the_end(clerk: Clerk) -> None:
    folder = folder_of(clerk.library.path)
    shutil.rmtree(folder)
    folder.write_text("in the way", encoding="utf-8")
    clerk.window._safekeeping._back_up()
    assert "自动备份没有做成" in clerk.window.saved.text()
    clerk.window.close()


def test_the_sample_needs_no_backup(open_window: OpenWindow) -> None:
    folders.sample_library().parent.mkdir(parents=True)
    clerk = open_window(Library.open(folders.sample_library()))
    clerk.window._safekeeping._back_up()
    assert backups(folders.sample_library()) == []


def test_a_library_that_does_not_open_can_be_restored_at_the_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "年报.nianbao"
    with Library.open(path) as library:
        library.record(library.add(blank_report()), [Edit(FIELD, None, 3)], How.TYPED)
        back_up(library, DAY)
    path.write_bytes(b"rubbish" * 1000)

    monkeypatch.setattr(RestoreDialog, "ask", lambda library, _parent: backups(library)[0].path)
    with answered(lambda dialog: press("从备份恢复…", dialog)):
        opened = opening.open_library(path)
    assert opened
    assert opened.load(1).stated(FIELD) == 3
    opened.close()
