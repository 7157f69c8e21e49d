"""Boxes to tick show by a ring where the keyboard is, in the colour that shows it everywhere."""

import re

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.places import REPOSITORY
from tests.ui.clerk import PATIENCE
from ui.parts import theme
from ui.parts.tick_box import OneOf, TickBox


def accents(image: QImage) -> int:
    """Return how many pixels have the colour of the ring."""
    accent = theme.colours().accent
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return sum(image.pixelColor(x, y) == accent for x, y in places)


@pytest.mark.parametrize("kind", [TickBox, OneOf])
def test_the_words_of_what_has_the_keyboard_are_ringed(
    qtbot: QtBot, kind: type[TickBox | OneOf]
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    box, other = kind("上年数字"), kind("其他")
    for each in (box, other):
        column.addWidget(each)
    window.show()
    window.activateWindow()
    other.setFocus()
    qtbot.waitUntil(other.hasFocus, timeout=PATIENCE)
    plain = box.grab().toImage()
    assert accents(plain) == 0
    box.setFocus()
    ringed = box.grab().toImage()
    assert ringed.size() == plain.size()
    assert accents(ringed) > 2 * box.fontMetrics().horizontalAdvance(box.text())


def test_all_are_of_these_kinds() -> None:
    other = re.compile(r"\bQ(?:CheckBox|RadioButton)\(")
    for path in (REPOSITORY / "ui").rglob("*.py"):
        assert not other.search(path.read_text(encoding="utf-8")), path
