"""Tabs in words: nothing moves when one opens, nothing is cut, and keys turn them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from ui.parts import theme
from ui.parts.tabs import Tabs

NAMES = ["基本信息", "三 申请办理", "六 其他事项▲1"]


@pytest.fixture
def tabs(qtbot: QtBot) -> Tabs:
    tabs = Tabs()
    qtbot.addWidget(tabs)
    for name in NAMES:
        tabs.addTab(name)
    tabs.show()
    return tabs


def test_no_word_is_cut_and_no_tab_moves_when_another_opens(tabs: Tabs) -> None:
    before = [tabs.tabRect(index) for index in range(3)]
    bold = tabs.font()
    bold.setBold(True)
    for index, name in enumerate(NAMES):
        tabs.setCurrentIndex(index)
        assert tabs.tabRect(index).width() >= QFontMetrics(bold).horizontalAdvance(name)
        assert [tabs.tabRect(each) for each in range(3)] == before


def test_the_open_one_has_the_line_of_the_accent(tabs: Tabs) -> None:
    tabs.setCurrentIndex(1)
    shot, colours = tabs.grab().toImage(), theme.colours()
    foot = tabs.height() - 1
    inks = [shot.pixelColor(tabs.tabRect(index).center().x(), foot) for index in range(3)]
    assert inks == [colours.line, colours.accent, colours.line]


def test_arrows_turn_them(tabs: Tabs, qtbot: QtBot) -> None:
    tabs.setFocus()
    qtbot.keyClick(tabs, Qt.Key.Key_Right)  # type: ignore[no-untyped-call]
    assert tabs.currentIndex() == 1
    tabs.grab()
