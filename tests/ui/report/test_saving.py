"""What is saved is said; what cannot be is said too, stays on screen, and is not lost unasked."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog

from storage.library import Library
from tests.ui.clerk import CTRL, PATIENCE, Clerk, Key, answered, children
from tests.ui.conftest import OpenWindow
from tests.ui.figures import blank_report
from tests.usecases.crowded import CrowdedLibrary

CELL = "disputes.review.upheld"
OTHER = "disputes.review.corrected"


@pytest.fixture
def crowded(tmp_path: Path) -> Iterator[CrowdedLibrary]:
    """A library with an empty report, on a disk that has room for now."""
    library = CrowdedLibrary.open(tmp_path / "年报.nianbao")
    library.last_open = library.add(blank_report())
    yield library
    library.close()


@pytest.fixture
def clerk(crowded: CrowdedLibrary, open_window: OpenWindow) -> Clerk:
    """A clerk at the fourth table."""
    clerk = open_window(crowded)
    clerk.await_checked()
    clerk.open_step("四 复议诉讼")
    clerk.go_to(CELL)
    return clerk


def banner(clerk: Clerk) -> str:
    return clerk.view.foot.told


def test_the_status_bar_says_when_an_edit_was_saved(clerk: Clerk) -> None:
    assert not clerk.window.saved.text().startswith("已保存")
    clerk.enter(CELL, "3")
    assert re.fullmatch(r"已保存 \d\d:\d\d:\d\d", clerk.window.saved.text())
    assert clerk.window.saved.isVisible()


def test_the_key_for_saving_stores_what_is_still_being_typed_and_says_so(clerk: Clerk) -> None:
    clerk.open_step("六 其他事项")
    clerk.page.setFocus()
    clerk.type("no")
    clerk.press(Key.Key_S, CTRL)
    assert clerk.stored.text("text.other_matters") == "no"
    assert clerk.window.saved.text().startswith("所有修改都已保存")


def test_a_full_disk_is_told_and_the_values_stay_on_screen(
    clerk: Clerk, crowded: CrowdedLibrary
) -> None:
    crowded.is_full = True
    clerk.enter(CELL, "3")
    clerk.enter(OTHER, "4")
    assert "磁盘空间不足" in banner(clerk)
    assert "改动都还在屏幕上" in banner(clerk)
    assert "自动重试" in banner(clerk)
    assert clerk.window.saved.text() == "● 有 2 处改动没有存上"
    assert (clerk.shown(CELL), clerk.shown(OTHER)) == ("3", "4")
    assert clerk.stored.stated(CELL) is None


def test_the_next_success_stores_everything_in_order_and_clears_the_banner(
    clerk: Clerk, crowded: CrowdedLibrary
) -> None:
    crowded.is_full = True
    clerk.enter(CELL, "3")
    clerk.enter(CELL, "5")
    crowded.is_full = False
    clerk.enter(OTHER, "4")
    assert banner(clerk) == ""
    assert clerk.window.saved.text().startswith("已保存")
    assert clerk.stored.values == clerk.report.values
    assert [change.new for change in crowded.history(clerk.session.id, CELL)] == [3, 5]


def test_the_program_tries_again_by_itself(clerk: Clerk, crowded: CrowdedLibrary) -> None:
    crowded.is_full = True
    clerk.enter(CELL, "3")
    crowded.is_full = False
    waiting = [timer for timer in children(clerk.session, QTimer) if timer.isActive()]
    assert len(waiting) == 1
    waiting[0].setInterval(1)  # rather than wait the five seconds of the banner
    clerk.await_stored(CELL, 3)
    assert banner(clerk) == ""


def test_no_other_try_is_promised_where_none_can_succeed(
    clerk: Clerk, crowded: CrowdedLibrary
) -> None:
    clerk.enter(CELL, "3")
    crowded.is_overwritten = True
    clerk.enter(CELL, "4")
    assert "覆盖或截断" in banner(clerk)
    assert "自动重试" not in banner(clerk)
    assert not any(timer.isActive() for timer in children(clerk.session, QTimer))
    clerk.session.give_up_unstored()


def test_undo_works_while_nothing_can_be_stored(clerk: Clerk, crowded: CrowdedLibrary) -> None:
    crowded.is_full = True
    clerk.enter(CELL, "3")
    clerk.press(Key.Key_Z, CTRL)
    assert clerk.shown(CELL) == ""
    crowded.is_full = False
    assert clerk.session.save()
    assert clerk.stored.stated(CELL) is None


@pytest.mark.parametrize("leave", ["close", "list"])
def test_leaving_with_unsaved_changes_asks_first(
    clerk: Clerk, crowded: CrowdedLibrary, leave: str
) -> None:
    crowded.is_full = True
    clerk.enter(CELL, "3")

    clerk.press(Key.Key_Escape)
    assert not clerk.says("磁盘空间不足")

    def go() -> None:
        if leave == "close":
            clerk.window.close()
        else:
            clerk.press(Key.Key_L, CTRL)

    def stay(dialog: QDialog) -> None:
        assert clerk.says("有 1 处改动还没能写入年报库", dialog)
        assert clerk.says("磁盘空间不足", dialog), "the notice that says so may be put away"
        clerk.press(Key.Key_Return)  # to stay is the default

    with clerk.dialog(stay):
        go()
    assert clerk.window.isVisible()
    assert clerk.shown(CELL) == "3"
    with clerk.dialog(lambda _dialog: clerk.press(Key.Key_Escape)):
        go()
    assert clerk.shown(CELL) == "3"

    crowded.is_full = False
    id, path = clerk.session.id, crowded.path
    go()
    clerk.window.close()
    with Library.open(path) as library:
        assert library.load(id).stated(CELL) == 3


def test_the_clerk_may_give_the_changes_up(clerk: Clerk, crowded: CrowdedLibrary) -> None:
    crowded.is_full = True
    clerk.enter(CELL, "3")
    with answered(lambda dialog: clerk.click_button("仍要离开，放弃改动", dialog)):
        clerk.window.close()
    assert not clerk.window.isVisible()
    with Library.open(crowded.path) as library:
        assert library.load(1).stated(CELL) is None


def test_a_text_that_cannot_be_stored_is_not_lost_either(
    clerk: Clerk, crowded: CrowdedLibrary
) -> None:
    clerk.open_step("六 其他事项")
    crowded.is_full = True
    clerk.compose("无")
    clerk.qtbot.waitUntil(lambda: "磁盘空间不足" in banner(clerk), timeout=PATIENCE)
    crowded.is_full = False
    clerk.compose("。")
    clerk.await_stored("text.other_matters", "无。")
    assert banner(clerk) == ""


def test_the_window_comes_back_where_it_was(
    clerk: Clerk, crowded: CrowdedLibrary, open_window: OpenWindow
) -> None:
    clerk.window.resize(
        770, 560
    )  # smaller than the offscreen screen, which a window may not outgrow
    path = crowded.path
    clerk.window.close()
    with Library.open(path) as library:
        again = open_window(library)
        assert (again.window.width(), again.window.height()) == (770, 560)
        assert again.report.year == blank_report().year
        again.window.close()
