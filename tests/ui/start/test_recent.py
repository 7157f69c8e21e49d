"""The libraries that were open last: at most five, opened again, told and dropped where gone."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QDialog

from storage.library import Library
from tests.ui.clerk import Clerk
from tests.ui.conftest import OpenWindow
from tests.ui.figures import blank_report
from tests.ui.start import starts
from tests.ui.start.starts import press, says
from ui.start.places import Places
from ui.start.recent import RecentDialog

settings = starts.settings


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """A library that the clerk goes to and comes back from."""
    path = tmp_path / "别处" / "另一个.nianbao"
    with Library.open(path) as library:
        library.add(blank_report("另一个单位"))
    return path


@pytest.fixture
def clerk(library: Library, open_window: OpenWindow, other: Path) -> Clerk:
    """A clerk who has been to another library."""
    own = library.path
    clerk = open_window(library)
    clerk.window.libraries.open(other)
    clerk.window.libraries.open(own)
    return clerk


def shown(dialog: QDialog) -> list[str]:
    assert isinstance(dialog, RecentDialog)
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def test_a_library_that_was_open_is_opened_again(clerk: Clerk, other: Path) -> None:
    def choose(dialog: QDialog) -> None:
        assert shown(dialog) == [f"另一个　{other.parent}"]
        press(dialog, "打开")

    with clerk.dialog(choose):
        clerk.choose("最近打开的年报库")
    assert clerk.library.path == other


def test_one_that_is_gone_is_told_and_dropped_on_asking(clerk: Clerk, other: Path) -> None:
    own = clerk.library.path
    other.unlink()

    def gone(dialog: QDialog) -> None:
        assert "没有找到年报库" in says(dialog)
        press(dialog, "取消")

    with clerk.dialog(lambda dialog: press(dialog, "打开"), gone):
        clerk.choose("最近打开的年报库")
    assert clerk.library.path == own

    def drop(dialog: QDialog) -> None:
        press(dialog, "从列表里去掉")
        assert shown(dialog) == []
        assert clerk.says("没有打开过别的年报库", dialog)
        press(dialog, "取消")

    with clerk.dialog(drop):
        clerk.choose("最近打开的年报库")
    with clerk.dialog(lambda dialog: press(dialog, "取消")):
        clerk.choose("最近打开的年报库")


def test_five_are_remembered_the_last_one_first(tmp_path: Path, settings: QSettings) -> None:
    places = Places(settings)
    for number in (1, 2, 3, 4, 5, 6, 4):
        with Library.open(tmp_path / f"{number}.nianbao") as library:
            places.remember(library)
    assert [path.stem for path in places.recent] == ["4", "6", "5", "3", "2"]
    places.forget(tmp_path / "6.nianbao")
    assert [path.stem for path in places.recent] == ["4", "5", "3", "2"]


def test_nothing_is_remembered_before_a_first_start(settings: QSettings) -> None:
    assert Places(settings).recent == []
