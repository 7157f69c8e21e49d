"""A library that is away: none opens in its stead without a word, and it stays the clerk's."""

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QDialog, QFileDialog

from resources import folders
from storage.backups import back_up, backups
from storage.library import Library
from tests.ui.clerk import Clerk, answered
from tests.ui.conftest import OpenWindow
from tests.ui.figures import blank_report
from tests.ui.start import starts
from tests.ui.start.starts import Start, offered, press, put_in, says
from ui.start import opening
from ui.start.away import Sight
from ui.start.opening import open_at_start
from ui.start.places import Places
from ui.start.restoring import RestoreDialog

#: What pytest hands to the tests of this module, under these names.
settings = starts.settings
stick = starts.stick
start = starts.start


def test_a_first_start_begins_the_clerks_own_library(home: Path, start: Start) -> None:
    opened = start()
    assert opened
    assert opened.library.path == folders.default_library()
    assert opened.library.path.is_relative_to(home)
    assert not opened.stands_in


def test_a_stick_that_is_out_is_named_and_found_once_it_is_in(stick: Path, start: Start) -> None:
    def plug_in(dialog: QDialog) -> None:
        assert str(stick) in says(dialog)
        assert "U 盘没有插好" in says(dialog)
        assert "也没有新建年报库" in says(dialog)
        assert offered(dialog) == ["重试", "打开其他年报库…", "先用默认的年报库", "退出"]
        put_in(stick)
        press(dialog, "重试")

    with answered(plug_in):
        opened = start()
    assert opened
    assert opened.library.path == stick
    assert len(opened.library.reports()) == 1
    assert not folders.default_library().exists()


def test_another_try_in_vain_asks_again(stick: Path, start: Start) -> None:
    with answered(
        lambda dialog: press(dialog, "重试"),
        lambda dialog: press(dialog, "退出"),
    ):
        assert start() is None
    assert not stick.parent.exists()
    assert not folders.default_library().exists()


def test_the_default_library_stands_in_and_the_old_place_is_kept(
    stick: Path, start: Start, open_window: OpenWindow, settings: QSettings
) -> None:
    for _start in range(2):
        with answered(lambda dialog: press(dialog, "先用默认的年报库")):
            opened = start()
        assert opened
        assert opened.stands_in
        assert opened.library.path == folders.default_library()
        clerk = open_window(opened.library, stands_in=True)
        assert clerk.says(f"上次用的年报库没有打开：{stick}")
        clerk.window.close()
        assert Places(settings).library == stick


def standing_in(stick: Path, open_window: OpenWindow) -> Clerk:
    assert not stick.exists()
    return open_window(Library.open(folders.default_library()), stands_in=True)


def test_the_clerks_library_is_looked_for_again_from_the_list(
    stick: Path, open_window: OpenWindow
) -> None:
    clerk = standing_in(stick, open_window)
    with clerk.dialog(lambda dialog: press(dialog, "取消")):
        clerk.click_button("再找一次")
    assert clerk.library.path == folders.default_library()
    put_in(stick)
    clerk.click_button("再找一次")
    assert clerk.library.path == stick
    assert not clerk.says("没有打开")


def test_the_clerk_can_decide_for_the_default_library(
    stick: Path, open_window: OpenWindow, settings: QSettings
) -> None:
    clerk = standing_in(stick, open_window)
    clerk.click_button("以后就用这个")
    assert not clerk.says("没有打开")
    clerk.window.close()
    assert Places(settings).library == folders.default_library()


def test_another_library_is_opened_and_is_the_clerks_from_then_on(
    stick: Path,
    start: Start,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    other = tmp_path / "另一个.nianbao"
    Library.open(other).close()
    asked: list[str] = []

    def pick(_parent: object, _title: str, folder: str, _kinds: str) -> tuple[str, str]:
        asked.append(folder)
        return (str(other) if len(asked) > 1 else "", "")

    monkeypatch.setattr(QFileDialog, "getOpenFileName", pick)
    choose = "打开其他年报库…"
    with answered(
        lambda dialog: press(dialog, choose),
        lambda dialog: press(dialog, choose),
    ):
        opened = start()
    assert opened
    assert not stick.parent.exists()
    assert asked == [str(Path.home())] * 2, "giving up the choice asks again"
    assert opened.library.path == other
    assert not opened.stands_in


def test_a_file_that_was_renamed_is_told_with_what_is_there(stick: Path, start: Start) -> None:
    put_in(stick)
    stick.rename(stick.with_name("年报 2025.nianbao"))

    def give_up(dialog: QDialog) -> None:
        assert "文件夹还在，里面没有这个文件" in says(dialog)
        assert "另有“年报 2025.nianbao”" in says(dialog)
        assert "在这里新建" in offered(dialog)
        press(dialog, "退出")

    with answered(give_up):
        assert start() is None
    assert not stick.exists()


def test_a_named_file_that_is_not_there_is_begun_only_after_asking(
    tmp_path: Path, start: Start, settings: QSettings
) -> None:
    named = tmp_path / "没有.nianbao"
    with answered(lambda dialog: press(dialog, "退出")):
        assert start(named) is None
    assert not named.exists()
    with answered(lambda dialog: press(dialog, "在这里新建")):
        opened = start(named)
    assert opened
    assert opened.library.path == named
    assert not opened.stands_in
    assert Places(settings).library is None, "only a window makes it the clerk's"


@pytest.mark.parametrize("has_another", [False, True])
def test_the_default_library_in_place_of_a_named_file(
    has_another: bool, stick: Path, start: Start, settings: QSettings, tmp_path: Path
) -> None:
    """It stands in only where the clerk's is another, which stays remembered."""
    if not has_another:
        settings.clear()
    with answered(lambda dialog: press(dialog, "先用默认的年报库")):
        opened = start(tmp_path / "没有.nianbao")
    assert opened
    assert opened.stands_in == has_another
    assert Places(settings).library == (stick if has_another else None)


def test_the_default_library_that_was_there_is_not_begun_anew_in_silence(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Library.open(folders.default_library()) as library:
        library.add(blank_report())
        back_up(library, datetime(2026, 1, 5).astimezone())
        path = library.path
    path.unlink()
    monkeypatch.setattr(RestoreDialog, "ask", lambda library, _parent: backups(library)[0].path)

    def restore(dialog: QDialog) -> None:
        assert offered(dialog) == ["重试", "打开其他年报库…", "从备份恢复…", "在这里新建", "退出"]
        press(dialog, "从备份恢复…")

    with answered(restore):
        opened = start()
    assert opened
    assert len(opened.library.reports()) == 1


def test_another_stick_under_the_same_letter_is_not_taken_for_the_clerks(
    stick: Path, start: Start
) -> None:
    with Library.open(stick) as other:
        other.add(blank_report("别的单位"))
    before = stick.read_bytes()

    def change_sticks(dialog: QDialog) -> None:
        assert "不是上次打开的那一个" in says(dialog)
        stick.parent.rename(stick.parent.with_name("别人的"))
        put_in(stick)
        press(dialog, "重试")

    with answered(change_sticks):
        opened = start()
    assert opened
    assert [entry.unit for entry in opened.library.reports()] != ["别的单位"]
    assert (stick.parent.with_name("别人的") / stick.name).read_bytes() == before


def test_another_stick_is_not_taken_for_the_clerks_on_the_way_back_either(
    stick: Path, open_window: OpenWindow, settings: QSettings
) -> None:
    clerk = standing_in(stick, open_window)
    with Library.open(stick) as other:
        other.add(blank_report("别的单位"))
    with clerk.dialog(lambda dialog: press(dialog, "取消")):
        clerk.click_button("再找一次")
    assert clerk.library.path == folders.default_library()
    with clerk.dialog(lambda dialog: press(dialog, "就打开这一个")):
        clerk.click_button("再找一次")
    assert clerk.library.path == stick
    assert not Places(settings).is_another(clerk.library)


def test_a_library_that_goes_away_meanwhile_is_not_begun_anew(
    stick: Path, start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the look at it and the opening; also where restoring to its place did not work."""
    monkeypatch.setattr(opening, "sight", lambda _path: Sight(is_there=True))

    def give_up(dialog: QDialog) -> None:
        assert "没有这个文件" in says(dialog)
        press(dialog, "退出")

    with answered(give_up):
        assert start() is None
    assert not stick.parent.exists()


def test_the_clerk_may_say_that_it_is_the_one(
    stick: Path, start: Start, open_window: OpenWindow, settings: QSettings
) -> None:
    with Library.open(stick) as other:
        other.add(blank_report("别的单位"))
    with answered(lambda dialog: press(dialog, "就打开这一个")):
        opened = start()
    assert opened
    open_window(opened.library).window.close()
    opened = open_at_start(None, Places(settings))
    assert opened, "and is not asked again"
    opened.library.close()


def test_a_report_that_opens_by_itself_says_which_library_it_is_of(
    stick: Path, open_window: OpenWindow
) -> None:
    library = Library.open(folders.default_library())
    library.last_open = library.add(blank_report())
    clerk = open_window(library, stands_in=True)
    assert clerk.window.saved.text().startswith(f"上次的年报库没有打开（{stick}）")
