"""Small words beside others are shown whole or not at all; what changes often keeps its place."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QAccessible, QFontMetrics
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.parts.plain import (
    BETWEEN,
    Aside,
    Label,
    OneLine,
    Quiet,
    breakable,
    fitting,
    short_name,
)

_PARTS = ("本年新收 33", "办结 32", "结转 4")


def test_the_last_are_left_out_whole() -> None:
    metrics = QFontMetrics(QApplication.font())
    whole = BETWEEN.join(_PARTS)
    width = metrics.horizontalAdvance(whole)
    assert fitting(_PARTS, metrics, width) == whole
    assert fitting(_PARTS, metrics, width - 1) == BETWEEN.join(_PARTS[:2])
    assert fitting(_PARTS, metrics, metrics.horizontalAdvance(_PARTS[0])) == _PARTS[0]
    assert fitting(_PARTS, metrics, metrics.horizontalAdvance(_PARTS[0]) - 1) == ""
    assert fitting((), metrics, 100) == ""


class Asked(QWidget):
    """A page that counts how often its layout is asked for."""

    def __init__(self, words: QWidget) -> None:
        super().__init__()
        self.times = 0
        QVBoxLayout(self).addWidget(words)

    def event(self, event: QEvent) -> bool:
        """Count."""
        self.times += event.type() == QEvent.Type.LayoutRequest
        return super().event(event)


@pytest.mark.parametrize("kind", [Quiet, Aside])
def test_other_words_ask_no_layout_and_are_told(qtbot: QtBot, kind: type[Quiet]) -> None:
    words = kind()
    words.setText("本年新收 33")
    page = Asked(words)
    qtbot.addWidget(page)
    page.resize(200, 60)
    page.show()
    QApplication.processEvents()
    page.times, before = 0, page.grab().toImage()
    words.setText("本年新收 34")
    QApplication.processEvents()
    assert page.times == 0
    assert page.grab().toImage() != before
    assert words.text() == "本年新收 34"
    spoken = QAccessible.queryAccessibleInterface(words)
    assert spoken.text(QAccessible.Text.Name) == "本年新收 34"
    assert spoken.role() == QAccessible.Role.StaticText


def test_other_words_of_a_label_that_takes_room_by_them_do_ask(qtbot: QtBot) -> None:
    words = OneLine("本年新收 33")
    page = Asked(words)
    qtbot.addWidget(page)
    page.show()
    QApplication.processEvents()
    page.times = 0
    words.setText("本年新收 34")
    QApplication.processEvents()
    assert page.times > 0


def test_a_line_may_end_in_a_name_that_is_long(qtbot: QtBot) -> None:
    label = Label(breakable(f"从“{'Name' * 50}.doc”读入"), wraps=True)
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() < 45 * label.fontMetrics().horizontalAdvance("N")
    assert label.text().replace("\u200b", "") == f"从“{'Name' * 50}.doc”读入"
    assert breakable("C:\\年报\\2025") == "C:\\\u200b年报\\\u200b2025"
    for short in ("上年.doc", f"/{'a' * 30}/{'b' * 30}", "年" * 90):
        assert breakable(short) == short


def test_of_a_long_name_the_ends_are_told() -> None:
    assert short_name(Path("字体/FZXBSJW--GB1-0.TTF")) == "FZXBSJW--GB1-0.TTF"
    assert short_name(Path(f"字体/{'Name' * 50}.ttf")) == "NameNameNa…ame.ttf"
