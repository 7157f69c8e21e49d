"""The menus: every entry stands where it is wanted, is enabled when it can, and does something."""

from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QMenu
from pytestqt.qtbot import QtBot

from storage.history import How
from storage.library import Library
from storage.sign_off import Stage
from tests.builders import complete
from tests.storage.samples import ORIGIN
from tests.ui.clerk import PATIENCE, Clerk, Key, children
from tests.ui.conftest import OpenReports, OpenWindow
from tests.ui.menus.wanted import ENTRIES, MENUS, OF_TABLES, Entry
from ui.window import Window

TABLES = ("二 主动公开", "三 申请办理", "四 复议诉讼")
TEXTS = ("一 总体情况", "五 问题改进", "六 其他事项")


def bar(clerk: Clerk) -> list[QMenu]:
    """Return the menus of the menu bar; Qt's own, for entries that find no room, has no title."""
    return [menu for menu in children(clerk.window.menuBar(), QMenu) if menu.title()]


def actions(clerk: Clerk) -> dict[str, QAction]:
    """Return the entries of the menus by their labels."""
    found = {}
    for menu in bar(clerk):
        for action in menu.actions():
            if not action.isSeparator():
                found[action.text()] = action
    return found


def enabled(clerk: Clerk) -> set[str]:
    return {label for label, action in actions(clerk).items() if action.isEnabled()}


def sensible(*state: str) -> set[str]:
    """Return the labels of the entries that need no more than ``state``."""
    return {entry.label for entry in ENTRIES if entry.needs <= set(state)}


def test_the_menu_bar_is_as_wanted(clerk: Clerk) -> None:
    assert [menu.title() for menu in bar(clerk)] == list(MENUS)
    for menu in bar(clerk):
        shown = [(each.text(), each.shortcut()) for each in menu.actions()]
        wanted = [(each.label, QKeySequence(each.keys)) for each in MENUS[menu.title()]]
        assert shown == wanted
        for each in menu.actions():
            assert each.isSeparator() == (not each.text())


def test_every_shortcut_is_valid_and_belongs_to_one_entry() -> None:
    keys = [QKeySequence(entry.keys).toString() for entry in ENTRIES if entry.keys]
    assert all(keys)
    assert len(set(keys)) == len(keys)


def test_letters_to_reach_an_entry_are_unique_within_a_menu() -> None:
    for title, entries in MENUS.items():
        letters = [each.label.partition("&")[2][:1] for each in entries if "&" in each.label]
        assert len(set(letters)) == len(letters), title
    letters = [title.partition("&")[2][:1] for title in MENUS]
    assert all(letters)
    assert len(set(letters)) == len(letters)


def test_on_the_start_page_only_what_needs_no_report_is_enabled(
    library: Library, open_window: OpenWindow
) -> None:
    assert enabled(open_window(library)) == sensible()


def test_what_is_enabled_follows_the_open_step(clerk: Clerk) -> None:
    for step in clerk.view.steps:
        clerk.open_step(step.name)
        expected = sensible("report", "own", "change")
        if step.name in TABLES:
            expected = sensible("report", "own", "change", "sized", "table")
        elif step.name in TEXTS:
            expected = sensible("report", "own", "change", "sized", "text")
        elif step.name == "基本信息":
            expected = sensible("report", "own", "change", "sized")
        assert enabled(clerk) == expected, step.name
    clerk.choose("首页")
    assert enabled(clerk) == sensible()


def test_what_is_enabled_follows_the_lock(open_reports: OpenReports) -> None:
    clerk = open_reports(complete())
    clerk.session.keep_version(Stage.FINAL)
    assert enabled(clerk) == sensible("report", "own", "final", "sized")
    clerk.open_step("三 申请办理")
    assert enabled(clerk) == sensible("report", "own", "final", "sized", "table")
    clerk.session.reopen("数字有误", published=False)
    assert enabled(clerk) == sensible("report", "own", "change", "sized", "table")


def test_what_leads_to_signing_is_off_for_a_report_that_was_read(
    library: Library, open_window: OpenWindow
) -> None:
    library.last_open = library.add(complete(), How.READ, ORIGIN)
    clerk = open_window(library)
    assert enabled(clerk) == sensible("report", "change", "sized")
    told = [label for label, each in actions(clerk).items() if "要送审请新建" in each.toolTip()]
    assert told == [entry.label for entry in ENTRIES if "own" in entry.needs]
    assert all(menu.toolTipsVisible() for menu in bar(clerk))


#: With a ledger or without.
ALWAYS = [entry for entry in OF_TABLES if "tallied" not in entry.needs]


@pytest.mark.parametrize("step", TABLES)
@pytest.mark.parametrize("entry", ALWAYS, ids=lambda entry: entry.label)
def test_every_entry_for_a_table_works_on_each_table(clerk: Clerk, step: str, entry: Entry) -> None:
    clerk.open_step(step)
    asks: AbstractContextManager[None] = nullcontext()
    if entry.label.endswith("…"):
        asks = clerk.dialog(lambda dialog: dialog.reject())
    with asks:
        actions(clerk)[entry.label].trigger()
    assert clerk.page.isVisible()


@pytest.mark.parametrize(
    "label",
    [
        "撤销(&U)",
        "重做(&R)",
        "上一步",
        "下一步",
        "下一处问题",
        "上一处问题",
        "在步骤、页面、校核之间切换",
        "显示或隐藏校核栏",
    ],
)
def test_every_entry_for_a_report_works_on_each_step(clerk: Clerk, label: str) -> None:
    for step in clerk.view.steps:
        clerk.open_step(step.name)
        actions(clerk)[label].trigger()
        assert clerk.page.isVisible()


def test_quitting_closes_the_window(clerk: Clerk) -> None:
    clerk.choose("退出")
    assert not clerk.window.isVisible()


def test_a_dialog_for_a_new_report_can_be_given_up(clerk: Clerk) -> None:
    def give_up(_dialog: QDialog) -> None:
        clerk.press(Key.Key_Escape)

    before = clerk.session
    with clerk.dialog(give_up):
        clerk.choose("新建年报")
    assert clerk.session is before


def test_no_letter_stands_twice_in_a_menu() -> None:
    for title, entries in MENUS.items():
        letters = [each.label.partition("(&")[2][:1] for each in entries if "(&" in each.label]
        assert len(set(letters)) == len(letters), title


def test_the_entries_are_made_after_the_first_paint_by_themselves(
    library: Library, qtbot: QtBot, tmp_path: Path
) -> None:
    library.last_open = library.add(complete())
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    window = Window(library, settings)
    qtbot.addWidget(window)
    menus = [menu for menu in children(window.menuBar(), QMenu) if menu.title()]
    assert [menu.title() for menu in menus] == list(MENUS)
    assert not any(menu.actions() for menu in menus)
    window.show()
    qtbot.waitUntil(lambda: all(menu.actions() for menu in menus), timeout=PATIENCE)
    undo = next(each for each in menus[1].actions() if each.text().startswith("撤销"))
    assert undo.isEnabled(), "as the report that is open wants it"
