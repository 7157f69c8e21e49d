"""A dialog is as high as its words need, whatever width its window comes out with."""

import pytest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea
from pytestqt.qtbot import QtBot

from tests.ui.clerk import children
from ui.parts.button import Button
from ui.parts.dialog import Dialog
from ui.parts.dialogs import Decision
from ui.parts.plain import Label

_WIDTH = 520
_WITHIN = _WIDTH - 40  # beside the parts


def test_a_pixel_less_of_width_cuts_no_words(qtbot: QtBot) -> None:
    """As windows have it at 150 %, where 520 pixels are none of the screen's."""
    label = Label("台账", wraps=True)
    while label.heightForWidth(_WITHIN) == label.heightForWidth(_WITHIN - 1):
        label.setText(f"{label.text()}没i")
        assert len(label.text()) < 10_000
    dialog = Dialog("试", (_WIDTH, 0), None)
    qtbot.addWidget(dialog)
    dialog.column.addWidget(label)
    dialog.show()
    assert dialog.width() == _WIDTH
    dialog.resize(_WIDTH - 1, dialog.height())
    (area,) = children(dialog, QScrollArea)
    assert label.width() == _WITHIN - 1
    assert area.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("is_box", [False, True], ids=["row", "box"])
def test_buttons_stand_as_far_apart_in_every_dialog(qtbot: QtBot, *, is_box: bool) -> None:
    dialog = Dialog("试", (_WIDTH, 0), None)
    qtbot.addWidget(dialog)
    if is_box:
        dialog.end_with(Decision(dialog, "登记"))
    else:
        row = QHBoxLayout()
        for words in ("登记", "取消"):
            row.addWidget(Button(words))
        dialog.end_with(row)
    dialog.show()
    left, right = sorted(children(dialog, Button), key=Button.x)
    assert right.x() - (left.x() + left.width()) == 8


def test_a_pixel_less_of_height_makes_nothing_scroll(qtbot: QtBot) -> None:
    dialog = Dialog("试", (_WIDTH, 0), None)
    qtbot.addWidget(dialog)
    label = Label("台账\n" * 4, wraps=True)  # higher than the least that scrolls
    dialog.column.addWidget(label)
    dialog.end_with(Decision(dialog, "登记"))
    dialog.show()
    (area,) = children(dialog, QScrollArea)
    dialog.resize(_WIDTH, dialog.height() - 1)
    assert area.verticalScrollBar().maximum() == 0
    label.setText("台账\n" * 6)
    QApplication.processEvents()
    dialog.resize(_WIDTH, dialog.height() - 1)
    assert area.verticalScrollBar().maximum() == 0
