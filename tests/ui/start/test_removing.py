"""移除 says how it is undone, and is; 找回 brings back what was removed, with all it had."""

import pytest
from PySide6.QtWidgets import QDialog, QMessageBox, QPushButton, QTableView

from storage.errors import DiskFull
from storage.library import Library
from storage.sign_off import Stage
from tests.builders import UNIT, complete
from tests.ui.clerk import PATIENCE, Clerk, Key, children
from tests.ui.conftest import OpenWindow
from tests.ui.figures import blank_report
from tests.ui.shown import table_texts
from ui.start.removing import RemovedDialog
from ui.start.year_card import YearCard


def years(clerk: Clerk) -> list[str]:
    """Return the years of the reports in the list."""
    return [
        row[1] for row in table_texts(clerk.find(QTableView, name="历年年报").model(), columns=2)
    ]


def says(dialog: QDialog) -> str:
    assert isinstance(dialog, QMessageBox)
    return dialog.text()


def press(clerk: Clerk, text: str, dialog: QDialog) -> None:
    clerk.click_button(text, dialog)


@pytest.fixture
def clerk(library: Library, open_window: OpenWindow) -> Clerk:
    """A clerk before a list of three reports: 2023 is final, 2022 was handed in.

    This year's, on its card, is that of 2025.
    """
    for year, stages in ((2022, [Stage.DRAFT]), (2023, [Stage.FINAL]), (2024, []), (2025, [])):
        id = library.add(complete(year=year))
        for stage in stages:
            library.sign_off.keep(id, stage, library.load(id))
    return open_window(library)


def choose(clerk: Clerk, row: int) -> None:
    table = clerk.find(QTableView, name="历年年报")
    table.setFocus()
    table.selectRow(row)


def remove(clerk: Clerk, row: int) -> None:
    choose(clerk, row)
    with clerk.dialog(lambda dialog: press(clerk, "移除", dialog)):
        clerk.press(Key.Key_Delete)


def test_removing_says_that_nothing_is_deleted_and_where_it_is_found(clerk: Clerk) -> None:
    choose(clerk, 0)

    def read(dialog: QDialog) -> None:
        assert f"{UNIT} 2024 年的年报" in says(dialog)
        assert "一样也不删除" in says(dialog)
        assert "文件→找回移除的年报" in says(dialog)
        press(clerk, "取消", dialog)

    with clerk.dialog(read):
        clerk.press(Key.Key_Delete)
    assert years(clerk) == ["2024 年", "2023 年", "2022 年"]
    assert not clerk.says("已移除")


def test_a_removal_is_taken_back_at_once(clerk: Clerk) -> None:
    remove(clerk, 0)
    assert years(clerk) == ["2023 年", "2022 年"]
    assert clerk.says(f"已移除{UNIT} 2024 年的年报。内容没有删除")
    clerk.click_button("撤销移除")
    assert years(clerk) == ["2024 年", "2023 年", "2022 年"]
    assert not clerk.says("已移除")
    assert clerk.library.removed() == []


@pytest.mark.parametrize(("row", "why"), [(1, "已定稿"), (2, "已送审（共 1 稿）")])
def test_what_was_kept_as_a_version_is_asked_about_twice(clerk: Clerk, row: int, why: str) -> None:
    def doubt(dialog: QDialog) -> None:
        assert why in says(dialog)
        press(clerk, "取消", dialog)

    choose(clerk, row)
    with clerk.dialog(lambda dialog: press(clerk, "移除", dialog), doubt):
        clerk.press(Key.Key_Delete)
    assert len(years(clerk)) == 3
    with clerk.dialog(
        lambda dialog: press(clerk, "移除", dialog),
        lambda dialog: press(clerk, "仍要移除", dialog),
    ):
        clerk.press(Key.Key_Delete)
    assert len(years(clerk)) == 2
    clerk.click_button("撤销移除")
    assert len(years(clerk)) == 3


def test_a_final_that_was_opened_again_is_asked_about_twice_too(clerk: Clerk) -> None:
    (version,) = clerk.library.sign_off.versions(2)
    clerk.library.sign_off.reopen(version.id, "印错了一个字。", published=True)
    clerk.choose("首页")

    def doubt(dialog: QDialog) -> None:
        assert "曾经定稿，又重新打开" in says(dialog)
        press(clerk, "仍要移除", dialog)

    choose(clerk, 1)
    with clerk.dialog(lambda dialog: press(clerk, "移除", dialog), doubt):
        clerk.press(Key.Key_Delete)
    assert years(clerk) == ["2024 年", "2022 年"]


def test_the_cards_that_stay_keep_their_parts(clerk: Clerk) -> None:
    card = children(clerk.window, YearCard)[0]
    clerk.qtbot.waitUntil(lambda: bool(card.strip.parts), timeout=PATIENCE)
    remove(clerk, 0)
    (card,) = [each for each in children(clerk.window, YearCard) if each.isVisible()]
    assert len(card.strip.parts) == 7


def test_the_last_removal_is_the_one_that_is_taken_back(clerk: Clerk) -> None:
    clerk.library.add(complete(year=2021))
    clerk.choose("首页")
    remove(clerk, 0)
    remove(clerk, 2)
    assert clerk.says("2021 年的年报。内容没有删除")
    assert not clerk.says("2024 年的年报。内容没有删除")
    clerk.click_button("撤销移除")
    assert years(clerk) == ["2023 年", "2022 年", "2021 年"]


@pytest.mark.parametrize("way", ["找回移除的…", "找回移除的年报"])
def test_a_removed_report_is_brought_back_from_the_list_of_them(clerk: Clerk, way: str) -> None:
    clerk.library.remove(3)
    clerk.library.remove(2)
    clerk.choose("首页")
    assert years(clerk) == ["2022 年"]

    def bring_back(dialog: QDialog) -> None:
        assert isinstance(dialog, RemovedDialog)
        rows = table_texts(dialog.table.model(), columns=3)
        assert rows == [(UNIT, "2023 年", "已定稿"), (UNIT, "2024 年", "填报中")]
        press(clerk, "找回", dialog)

    with clerk.dialog(bring_back):
        if way == "找回移除的…":
            clerk.click_button(way)
        else:
            clerk.choose(way)
    assert years(clerk) == ["2023 年", "2022 年"]
    assert clerk.window.saved.text() == f"已找回{UNIT} 2023 年的年报"
    assert clerk.library.is_final(2), "with all it had"


def test_the_button_is_there_only_where_something_was_removed(clerk: Clerk) -> None:
    assert "找回移除的…" not in buttons(clerk)

    def nothing(dialog: QDialog) -> None:
        assert clerk.says("没有移除过年报", dialog)
        press(clerk, "取消", dialog)

    with clerk.dialog(nothing):
        clerk.choose("找回移除的年报")
    remove(clerk, 0)
    assert "找回移除的…" in buttons(clerk)


def buttons(clerk: Clerk) -> list[str]:
    """Return what the buttons in sight say."""
    found = children(clerk.window, QPushButton)
    return [button.text() for button in found if button.isVisible()]


@pytest.mark.parametrize(("answer", "listed"), [("取消", 3), ("仍要找回", 4)])
def test_a_second_report_of_a_unit_and_year_is_told(clerk: Clerk, answer: str, listed: int) -> None:
    remove(clerk, 0)
    clerk.library.add(blank_report(UNIT, year=2024))
    clerk.choose("首页")

    def two(dialog: QDialog) -> None:
        assert f"列表里已有{UNIT} 2024 年的年报" in says(dialog)
        press(clerk, answer, dialog)

    with clerk.dialog(lambda dialog: press(clerk, "找回", dialog), two):
        clerk.click_button("找回移除的…")
    assert len(years(clerk)) == listed


@pytest.mark.parametrize("method", ["remove", "restore"])
def test_a_library_that_cannot_be_written_is_told(
    clerk: Clerk, method: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_id: int) -> None:
        raise DiskFull(clerk.library.path)

    if method == "restore":
        remove(clerk, 0)
    before = years(clerk)
    monkeypatch.setattr(clerk.library, method, full)
    told: list[str] = []

    def read(dialog: QDialog) -> None:
        told.append(says(dialog))
        press(clerk, "知道了", dialog)

    if method == "remove":
        with clerk.dialog(lambda dialog: press(clerk, "移除", dialog), read):
            clerk.press(Key.Key_Delete)
    else:
        with clerk.dialog(read):
            clerk.click_button("撤销移除")
    assert "磁盘空间不足" in told[0]
    assert years(clerk) == before
