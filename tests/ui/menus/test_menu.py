"""A menu's entries are the methods that are declared so, in the order in which they are written."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu
from pytestqt.qtbot import QtBot

from storage.library import Library
from tests.ui.clerk import children
from tests.ui.conftest import OpenWindow
from ui.menus.host import MenuHost
from ui.menus.menu import Menu, entry
from ui.menus.menu_bar import MenuBar
from ui.menus.situation import Situation
from ui.window import Window


@pytest.fixture
def window(library: Library, open_window: OpenWindow) -> Window:
    """The window that the menus are for."""
    return open_window(library).window


class Fruit(Menu):
    """A menu with two entries, of which the first in the alphabet comes last."""

    title = "水果"

    @entry("梨", "Ctrl+L", needs=Situation.REPORT)
    def pear(self) -> None:
        """Be a pear."""
        eaten.append("梨")

    @entry("苹果", needs=Situation.TABLE | Situation.CHANGEABLE, after_line=True)
    def apple(self) -> None:
        """Be an apple."""

    def stone(self) -> None:
        """Be no entry."""


eaten: list[str] = []


def shown(bare: QMainWindow) -> list[QAction]:
    (menu,) = (menu for menu in children(bare.menuBar(), QMenu) if menu.title() == Fruit.title)
    return menu.actions()


def test_the_window_is_all_that_the_menus_need(window: Window) -> None:
    host: MenuHost = window
    assert host.window() is window


def test_entries_come_in_the_order_of_the_methods(window: Window) -> None:
    declared = [declaration for declaration, _ in Fruit(window).entries()]
    assert [declaration.label for declaration in declared] == ["梨", "苹果"]


def test_an_action_does_what_its_method_does(window: Window, qtbot: QtBot) -> None:
    bare = QMainWindow()
    qtbot.addWidget(bare)
    bar = MenuBar(bare, [Fruit.title], lambda: [Fruit(window)], lambda: Situation.REPORT)
    bar.fill()
    pear, line, apple = shown(bare)
    pear.trigger()
    assert eaten.pop() == "梨"
    assert not eaten
    assert (pear.shortcut().toString(), apple.shortcut().toString()) == ("Ctrl+L", "")
    assert line.isSeparator()


def test_an_entry_is_enabled_where_all_it_needs_is_so(window: Window, qtbot: QtBot) -> None:
    bare = QMainWindow()
    qtbot.addWidget(bare)
    now = [Situation.START]
    bar = MenuBar(bare, [Fruit.title], lambda: [Fruit(window)], lambda: now[-1])
    bar.fill()
    pear, _, apple = shown(bare)
    for situation, enabled in (
        (Situation.START, (False, False)),
        (Situation.REPORT, (True, False)),
        (Situation.REPORT | Situation.TABLE, (True, False)),
        (Situation.REPORT | Situation.TABLE | Situation.FINAL, (True, False)),
        (Situation.REPORT | Situation.TABLE | Situation.CHANGEABLE, (True, True)),
    ):
        now.append(situation)
        bar.refresh()
        assert (pear.isEnabled(), apple.isEnabled()) == enabled
    assert bar.of_tables() == [apple]
