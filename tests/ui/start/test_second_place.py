"""A second place for the backups: offered, chosen, copied to by itself, told of where it fails."""

import threading
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QMessageBox, QPushButton

from forms.values import show
from resources import folders
from storage.library import Library
from storage.second_copy import FOLDER, copies
from tests.ui.clerk import PATIENCE, Clerk, answered, children
from tests.ui.conftest import OpenWindow
from tests.ui.figures import blank_report
from ui.start import place_dialog, second_place
from ui.start.copy_notice import copies_told, copy_notice
from ui.start.places import Places
from ui.start.restoring import RestoreDialog
from ui.start.second_place import SecondPlace

TODAY = date(2026, 3, 2)


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that the clerk picks; it counts as another disk."""
    stick = tmp_path / "U盘"
    stick.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(stick))
    monkeypatch.setattr(place_dialog, "_is_meant", lambda *_: True)
    return stick


@pytest.fixture
def clerk(library: Library, open_window: OpenWindow) -> Clerk:
    """A clerk before a list of one report, which was open last nowhere."""
    library.add(blank_report())
    return open_window(library)


def press(text: str, dialog: QDialog) -> None:
    next(button for button in children(dialog, QPushButton) if button.text() == text).click()


def text(dialog: QDialog) -> str:
    if isinstance(dialog, QMessageBox):
        return dialog.text()
    return "\n".join(label.text() for label in children(dialog, QLabel))


def await_copies(clerk: Clerk, stick: Path, number: int) -> None:
    library = clerk.library

    def are_there() -> bool:
        made = copies(stick / FOLDER, library.path, library.birth)
        return len(made) == number and not clerk.window.second_place.is_busy

    clerk.qtbot.waitUntil(are_there, timeout=PATIENCE)


def await_words(clerk: Clerk, words: str) -> None:
    clerk.qtbot.waitUntil(lambda: clerk.says(words), timeout=PATIENCE)


def test_the_list_offers_a_second_place_and_copies_from_then_on(clerk: Clerk, stick: Path) -> None:
    assert clerk.says("重装系统或硬盘损坏会一起丢失")
    clerk.click_button("选一个位置…")
    assert not clerk.says("会一起丢失")
    await_copies(clerk, stick, 1)
    await_words(clerk, f"上次另存备份：今天（{stick / FOLDER}）")
    clerk.click_button("继续填写")
    clerk.open_step("二 主动公开")
    clerk.enter("disclosure.regulations.issued", "7")
    clerk.choose("首页")
    await_copies(clerk, stick, 2)


def test_who_wants_none_is_not_asked_again(
    clerk: Clerk, open_window: OpenWindow, tmp_path: Path
) -> None:
    clerk.click_button("不再提醒")
    assert not clerk.says("会一起丢失")
    clerk.window.close()
    again = open_window(Library.open(tmp_path / "年报.nianbao"))
    assert not again.says("会一起丢失")


def test_the_sample_needs_no_second_place(clerk: Clerk) -> None:
    clerk.choose("打开示例")
    clerk.choose("首页")
    assert not clerk.says("会一起丢失")


def test_a_stick_that_is_out_is_told_in_a_line(clerk: Clerk, stick: Path) -> None:
    clerk.click_button("选一个位置…")
    await_copies(clerk, stick, 1)
    stick.rename(stick.with_name("拔下的"))
    clerk.choose("首页")
    clerk.window.second_place.update(clerk.library)
    await_words(clerk, "这次没有另存备份")
    assert clerk.says("U 盘没有插好或换了一个")
    assert clerk.says("年报库和它旁边的备份没有改动。程序在离开年报、退出和下次打开时会再试")
    assert not stick.exists()


def test_the_menu_shows_and_changes_the_place(clerk: Clerk, stick: Path) -> None:
    def choose(dialog: QDialog) -> None:
        assert "没有另存" in text(dialog)
        press("选一个位置…", dialog)

    with clerk.dialog(choose):
        clerk.choose("备份位置")
    await_copies(clerk, stick, 1)

    today = datetime.now().astimezone().date()

    def stop(dialog: QDialog) -> None:
        assert str(stick / FOLDER) in text(dialog)
        assert str(clerk.library.path.parent) in text(dialog)
        assert f"最近一次：{show(today)}" in text(dialog)
        press("不再另存", dialog)

    with clerk.dialog(stop):
        clerk.choose("备份位置")
    assert clerk.window.second_place.places.copies is None
    assert not clerk.says("会一起丢失"), "which was decided"


def test_the_same_disk_is_asked_about(clerk: Clerk, tmp_path: Path) -> None:
    folder = tmp_path / "D盘"
    folder.mkdir()
    with answered(lambda dialog: press("取消", dialog)):
        assert not place_dialog._is_meant(folder, clerk.library.path, clerk.window)
    with answered(lambda dialog: press("仍用这里", dialog)):
        assert place_dialog._is_meant(folder, clerk.library.path, clerk.window)
    assert place_dialog._is_meant(tmp_path / "没有", clerk.library.path, clerk.window)


def test_a_place_that_cannot_be_written_to_is_told(clerk: Clerk, stick: Path) -> None:
    (stick / FOLDER).write_bytes(b"in the way")

    def read(dialog: QDialog) -> None:
        assert f"{FOLDER}”现在是一个文件，不是文件夹。" in text(dialog)
        assert text(dialog).endswith("请另选一个位置。")
        press("知道了", dialog)

    with answered(read):
        clerk.click_button("选一个位置…")
    assert clerk.says("会一起丢失")


def test_earlier_copies_are_pointed_out_to_who_begins_anew(
    library: Library, open_window: OpenWindow, stick: Path
) -> None:
    old = stick / FOLDER / "公开年报 0123abcd"
    old.mkdir(parents=True)
    (old / "第0042份 2025-12-30 17时05分.nianbao").write_bytes(b"")
    clerk = open_window(library)

    def read(dialog: QDialog) -> None:
        assert "有以前另存的备份" in text(dialog)
        press("知道了", dialog)

    with answered(read):
        clerk.click_button("选一个位置…")


def test_copies_can_be_restored_from(clerk: Clerk, stick: Path) -> None:
    clerk.click_button("选一个位置…")
    await_copies(clerk, stick, 1)
    program = Places.of_program()
    program.remember(clerk.library)
    program.copies = stick / FOLDER
    program._settings.sync()
    dialog = RestoreDialog(clerk.library.path)
    names = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    assert [name.endswith("（另存的）") for name in names] == [False, True]
    assert second_place.second_copies(folders.default_library()) == []


def test_a_share_that_never_answers_keeps_nobody(
    clerk: Clerk, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = threading.Event()

    def hang(*given: object) -> bool:
        answers.wait()
        return bool(given)

    monkeypatch.setattr("storage.second_copy.copy_newest", hang)
    monkeypatch.setattr(second_place, "_AT_END", 0.05)
    clerk.click_button("选一个位置…")
    await_words(clerk, f"正在另存备份（{stick / FOLDER}）")
    clerk.window.second_place.update(clerk.library)
    clerk.window.close()
    assert not clerk.window.isVisible()
    assert clerk.window.second_place.places.copied_on is None
    answers.set()


def test_a_copy_on_its_way_to_the_old_place_says_nothing_of_the_new_one(
    clerk: Clerk, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new = stick / "旧", stick / "新"
    answers = {old: threading.Event(), new: threading.Event()}

    def copy(_library: Path, _birth: str, place: Path) -> bool:
        return answers[place].wait(PATIENCE / 1000)

    monkeypatch.setattr("storage.second_copy.copy_newest", copy)
    second = clerk.window.second_place
    second.choose(old, clerk.library)
    under_way = second._look
    assert under_way
    second.choose(new, clerk.library)
    answers[old].set()
    assert under_way.within(PATIENCE / 1000)
    second._hear()
    assert (second.is_busy, second.places.copied_on) == (True, None), "nothing is in the new one"
    answers[new].set()
    await_words(clerk, f"上次另存备份：今天（{new}）")


def test_copies_that_are_long_overdue_are_told_at_the_windows_foot(
    clerk: Clerk, stick: Path
) -> None:
    """Who always opens with a report sees no start page."""
    clerk.click_button("选一个位置…")
    await_copies(clerk, stick, 1)
    clerk.click_button("继续填写")
    clerk.window.second_place.places.copied_on = date(2026, 1, 1)
    stick.rename(stick.with_name("拔下的"))
    clerk.window.second_place.update(clerk.library)
    clerk.qtbot.waitUntil(
        lambda: "很多天没有另存备份" in clerk.window.saved.text(), timeout=PATIENCE
    )


def second(tmp_path: Path, days: int | None, problem: str = "") -> SecondPlace:
    settings = QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)
    places = Places(settings)
    places.copies = tmp_path
    if days is not None:
        places.copied_on = TODAY - timedelta(days=days)
    second = SecondPlace(places, settings)
    second.problem = problem
    return second


@pytest.mark.parametrize(
    ("days", "problem", "told"),
    [
        (None, "", "还没有另存过备份，位置是："),
        (0, "", ""),
        (29, "", ""),
        (30, "", "已有 30 天没有另存备份，位置是："),
        (45, "网络盘没有连上。", "网络盘没有连上。"),
        (3, "磁盘空间不足。", "这次没有另存备份（最近一次 2026年2月27日）"),
        (-300, "", ""),
    ],
)
def test_what_is_to_be_seen_to_is_told(
    days: int | None, problem: str, told: str, tmp_path: Path
) -> None:
    """A clock that was set back is no reason for an alarm."""
    place = second(tmp_path, days, problem)
    shown = copy_notice(place, TODAY, lambda: None, lambda: None)
    assert told in (shown.label.text() if shown else "")
    assert bool(shown) == bool(told)


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (None, "还没有另存过备份"),
        (0, "上次另存备份：今天"),
        (1, "上次另存备份：昨天"),
        (29, "上次另存备份：29 天前"),
        (-300, "上次另存备份：2026年12月27日"),
    ],
)
def test_the_foot_says_when_the_last_copy_was_made(
    days: int | None, told: str, tmp_path: Path
) -> None:
    assert copies_told(second(tmp_path, days), TODAY) == f"{told}（{tmp_path}）"
