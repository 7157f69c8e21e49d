"""What is inside of something that scrolls: words keep their lines, views give way."""

import pytest
from PySide6.QtWidgets import QLabel, QListView
from pytestqt.qtbot import QtBot

from ui.parts.inside import Inside

_WORDS = "这些话要占好几行，一行都不能少。" * 6


@pytest.mark.parametrize("width", [200, 400])
def test_it_needs_the_lines_of_its_words_and_the_least_height_of_its_views(
    qtbot: QtBot, width: int
) -> None:
    inside = Inside()
    qtbot.addWidget(inside)
    inside.column.setSpacing(0)
    words, view = QLabel(_WORDS, wordWrap=True), QListView()
    inside.column.addWidget(words)
    inside.column.addWidget(view)
    least = view.minimumSizeHint().height()
    assert least < view.sizeHint().height()
    assert inside.heightForWidth(width) == words.heightForWidth(width) + least


def test_without_words_that_wrap_too(qtbot: QtBot) -> None:
    inside = Inside()
    qtbot.addWidget(inside)
    view = QListView()
    inside.column.addWidget(view)
    assert inside.heightForWidth(300) == view.minimumSizeHint().height()
