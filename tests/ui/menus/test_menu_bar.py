"""The menus: every entry does something, is enabled when it can, and has a key of its own."""

from contextlib import nullcontext

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QMenu

from storage.library import Library
from tests.ui.clerk import Clerk, Key, children
from tests.ui.conftest import OpenWindow
from ui.menus import menu_bar
from ui.menus.file_actions import FileActions
from ui.menus.report_actions import ReportActions
from ui.menus.sign_off_actions import SignOffActions
from ui.window import Window

ENTRIES = [entry for _, entries in menu_bar.MENUS for entry in entries if entry]
TABLES = ("二 主动公开", "三 申请办理", "四 复议诉讼")


def bar(clerk: Clerk) -> list[QMenu]:
    """Return the menus of the menu bar; Qt's own, for entries that find no room, has no title."""
    return [menu for menu in children(clerk.window.menuBar(), QMenu) if menu.title()]


def actions(clerk: Clerk) -> dict[str, QAction]:
    """Return the entries of the menus by name."""
    return {
        action.text(): action
        for menu in bar(clerk)
        for action in menu.actions()
        if not action.isSeparator()
    }


def enabled(clerk: Clerk) -> set[str]:
    return {name for name, action in actions(clerk).items() if action.isEnabled()}


def names(*when: str) -> set[str]:
    return {entry.name for entry in ENTRIES if entry.when in when}


def test_the_menu_bar_holds_the_entries_of_the_table_and_no_others(clerk: Clerk) -> None:
    assert list(actions(clerk)) == [entry.name for entry in ENTRIES]
    assert [menu.title() for menu in bar(clerk)] == [title for title, _ in menu_bar.MENUS]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.method)
def test_every_entry_leads_to_one_method(entry: menu_bar.Entry) -> None:
    owners = [
        owner
        for owner in (Window, FileActions, ReportActions, SignOffActions)
        if hasattr(owner, entry.method)
    ]
    assert len(owners) == 1
    assert callable(getattr(owners[0], entry.method))


def test_every_shortcut_is_valid_and_belongs_to_one_entry() -> None:
    keys = [QKeySequence(entry.keys).toString() for entry in ENTRIES if entry.keys]
    assert all(keys)
    assert len(set(keys)) == len(keys)


def test_letters_to_reach_an_entry_are_unique_within_a_menu() -> None:
    for title, entries in menu_bar.MENUS:
        letters = [
            entry.name.partition("&")[2][:1] for entry in entries if entry and "&" in entry.name
        ]
        assert len(set(letters)) == len(letters), title
    letters = [title.partition("&")[2][:1] for title, _ in menu_bar.MENUS]
    assert all(letters)
    assert len(set(letters)) == len(letters)


def test_on_the_start_page_only_what_needs_no_report_is_enabled(
    library: Library, open_window: OpenWindow
) -> None:
    assert enabled(open_window(library)) == names(menu_bar.ALWAYS)


def test_what_is_enabled_follows_the_open_step(clerk: Clerk) -> None:
    for step in clerk.view.steps:
        clerk.open_step(step.name)
        expected = names(
            menu_bar.ALWAYS,
            menu_bar.REPORT,
            menu_bar.EDIT,
            *([menu_bar.TABLE, menu_bar.TABLE_EDIT] if step.name in TABLES else []),
        )
        assert enabled(clerk) == expected, step.name
    clerk.choose("年报列表")
    assert enabled(clerk) == names(menu_bar.ALWAYS)


@pytest.mark.parametrize("step", TABLES)
@pytest.mark.parametrize(
    "entry",
    [entry for entry in ENTRIES if entry.when in (menu_bar.TABLE, menu_bar.TABLE_EDIT)],
    ids=lambda entry: entry.method,
)
def test_every_entry_for_a_table_works_on_each_table(
    clerk: Clerk, step: str, entry: menu_bar.Entry
) -> None:
    clerk.open_step(step)
    asks = (
        clerk.dialog(lambda dialog: dialog.reject()) if entry.name.endswith("…") else nullcontext()
    )
    with asks:
        actions(clerk)[entry.name].trigger()
    assert clerk.page.isVisible()


@pytest.mark.parametrize(
    "method",
    [
        "undo",
        "redo",
        "next_finding",
        "previous_finding",
        "next_pane",
        "toggle_findings",
        "go_back",
        "go_on",
    ],
)
def test_every_entry_for_a_report_works_on_each_step(clerk: Clerk, method: str) -> None:
    entry = next(entry for entry in ENTRIES if entry.method == method)
    for step in clerk.view.steps:
        clerk.open_step(step.name)
        actions(clerk)[entry.name].trigger()
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
