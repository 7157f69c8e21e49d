"""Words in a field of one line begin where those of the boxes above and below it do."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.parts.button import Button
from ui.parts.choice_box import ChoiceBox
from ui.parts.line import Line
from ui.parts.search_line import SearchLine
from ui.start.year_box import YearBox

_DARK = 150  # of a pixel's lightness


def test_words_begin_as_far_from_the_edge_as_those_of_a_box(qtbot: QtBot) -> None:
    box = ChoiceBox("国")
    box.addItem("国国")
    typed = ChoiceBox("国")
    typed.let_type()
    typed.setEditText("国")
    year = YearBox()
    year.setPrefix("国")
    fields = [Line("国国"), box, typed, year]
    for field in fields:
        qtbot.addWidget(field)
    begins = {_begin(field) for field in fields}
    assert max(begins) == min(begins)
    assert min(begins) >= 6


def test_nothing_is_cut_of_what_is_put_in() -> None:
    words = "办" * 50_000
    assert Line(words).text() == words
    line = Line()
    line.insert(words)
    assert line.text() == words


def _begin(field: QWidget) -> int:
    """Return the first column of pixels with ink, behind the frame."""
    field.resize(200, 30)
    picture = field.grab().toImage()
    for x in range(4, picture.width()):
        for y in range(6, 24):
            if picture.pixelColor(x, y).lightness() < _DARK:
                return x
    pytest.fail("no words in sight")


def test_fields_are_as_high_as_the_buttons_beside_them(qtbot: QtBot) -> None:
    fields: list[QWidget] = [Line("国"), SearchLine("查找", "查找单位"), ChoiceBox("国"), YearBox()]
    for field in fields:
        qtbot.addWidget(field)
        assert field.sizeHint().height() == Button("国").sizeHint().height() == 30
        assert field.minimumSizeHint().height() == 30


def test_fields_in_large_type_are_too(qtbot: QtBot) -> None:
    button = Button("国")
    fields: list[QWidget] = [button, Line("国"), ChoiceBox("国")]
    for field in fields:
        qtbot.addWidget(field)
        font = field.font()
        font.setPointSize(24)
        field.setFont(font)
        assert field.sizeHint().height() == button.sizeHint().height() > 30
