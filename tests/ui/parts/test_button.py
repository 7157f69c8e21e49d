"""Buttons as they are painted: words whole, one filled act, where the keyboard is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from tests.ui.clerk import PATIENCE
from ui.parts import theme
from ui.parts.badge import Badge
from ui.parts.button import Button, Link, MainAct
from ui.parts.card import Card
from ui.parts.colours import Tone
from ui.parts.icons import Icon

_MIDDLE = 6  # pixels from the left edge, before any words


def pixel(button: Button, x: int = _MIDDLE) -> QColor:
    return button.grab().toImage().pixelColor(x, button.height() // 2)


def colours_of(button: Button) -> set[str]:
    image = button.grab().toImage()
    found = set()
    for x in range(image.width()):
        for y in range(image.height()):
            found.add(image.pixelColor(x, y).name())
    return found


@pytest.mark.parametrize("kind", [Button, MainAct, Link])
def test_words_have_the_room_they_need(qtbot: QtBot, kind: type[Button]) -> None:
    button = kind("存下，并由它新建 2026 年年报")
    qtbot.addWidget(button)
    words = button.fontMetrics().horizontalAdvance(button.text())
    assert button.minimumSizeHint().width() >= words
    with_icon = kind(button.text(), Icon.NEW)
    qtbot.addWidget(with_icon)
    assert with_icon.sizeHint().width() >= button.sizeHint().width() + 16


def test_only_the_next_act_is_filled(qtbot: QtBot) -> None:
    colours = theme.colours()
    plain, act = Button("打印"), MainAct("下一步")
    for button in (plain, act):
        qtbot.addWidget(button)
        button.resize(button.sizeHint())
    assert pixel(plain) == colours.paper
    assert pixel(act) == colours.accent
    act.setEnabled(False)
    assert pixel(act) == colours.side


def test_a_button_shows_where_the_keyboard_is(qtbot: QtBot) -> None:
    for kind in (Button, MainAct, Link):
        button = kind("打印")
        qtbot.addWidget(button)
        before = colours_of(button)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        with qtbot.waitActive(button):
            button.show()
        button.setFocus()
        qtbot.waitUntil(button.hasFocus, timeout=PATIENCE)
        ring = theme.colours().on_accent if kind is MainAct else theme.colours().accent
        assert ring.name() in colours_of(button)
        assert before


def test_a_button_with_a_menu_says_so(qtbot: QtBot) -> None:
    link = Link("由数字成文")
    qtbot.addWidget(link)
    before = link.sizeHint().width()
    link.setMenu(QMenu(link))
    assert link.sizeHint().width() > before


def test_every_icon_is_within_its_square_and_in_the_colour_of_the_words(qtbot: QtBot) -> None:
    for icon in Icon:
        button = Button("", icon)
        qtbot.addWidget(button)
        button.resize(button.sizeHint())
        bare = Button("")
        qtbot.addWidget(bare)
        bare.resize(button.size())
        assert button.grab().toImage() != bare.grab().toImage()
        for line in icon.value:
            for across, down in line:
                assert 1 <= across <= 15
                assert 1 <= down <= 15


def test_a_badge_and_a_card_are_tinted(qtbot: QtBot) -> None:
    badge = Badge("已定稿", Tone.GREEN)
    qtbot.addWidget(badge)
    badge.resize(badge.sizeHint())
    assert badge.sizeHint().width() > badge.fontMetrics().horizontalAdvance("已定稿")
    image = badge.grab().toImage()
    assert image.pixelColor(4, image.height() // 2) == theme.colours().green_paper
    badge.say("送审第 2 稿", Tone.PLAIN)
    badge.resize(badge.sizeHint())
    assert badge.grab().toImage().pixelColor(4, 10) == theme.colours().side
    card = Card()
    qtbot.addWidget(card)
    card.resize(60, 40)
    assert card.grab().toImage().pixelColor(30, 20) == theme.colours().paper
    card.take_tone(Tone.AMBER)
    assert card.grab().toImage().pixelColor(30, 20) == theme.colours().amber_paper


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_button_is_pressed_by_enter_as_by_space(qtbot: QtBot, key: Qt.Key) -> None:
    button = Button("新建年报…")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, key)
