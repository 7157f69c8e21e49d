"""A box to choose from shows what is chosen, and where the keyboard is, in the dark too."""

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.places import REPOSITORY
from tests.ui.parts.test_colours import contrast
from ui.parts.choice_box import ChoiceBox
from ui.parts.colours import Colours
from ui.parts.scroll_bar import CalmScrollBar

_READ = 4.5  # of words on their ground


@pytest.fixture
def box(qtbot: QtBot, colours: Colours) -> ChoiceBox:
    """A box in which the first of two is chosen."""
    del colours
    box = ChoiceBox("单位类别")
    qtbot.addWidget(box)
    box.addItems(["政府部门", "人民政府"])
    box.resize(200, 30)
    return box


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def words_contrast(box: ChoiceBox) -> float:
    """Return how well the words are seen, by the pixel that stands out most."""
    image = picture(box)
    ground = image.pixelColor(100, 4)
    inked = [image.pixelColor(x, y) for x in range(6, 60) for y in range(6, 24)]
    return max(contrast(pixel, ground) for pixel in inked)


def test_what_is_chosen_is_read_else_what_is_to_be_done(box: ChoiceBox) -> None:
    assert words_contrast(box) >= _READ
    box.setCurrentIndex(-1)
    assert words_contrast(box) == 1, "nothing is there"
    box.setPlaceholderText("请选择")
    assert words_contrast(box) >= _READ


def test_it_shows_where_the_keyboard_is(box: ChoiceBox, colours: Colours, qtbot: QtBot) -> None:
    box.show()
    box.activateWindow()
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    assert picture(box).pixelColor(100, 1) == colours.accent


def test_one_that_is_typed_in_has_its_words_from_its_line(box: ChoiceBox) -> None:
    box.let_type()
    box.setEditText("王某")
    assert words_contrast(box) >= _READ
    box.setEditText("")
    assert words_contrast(box) == 1


def test_its_list_scrolls_by_calm_bars(box: ChoiceBox) -> None:
    box.show()
    box.showPopup()
    assert isinstance(box.view().verticalScrollBar(), CalmScrollBar)
    box.hidePopup()
    assert box.accessibleName() == "单位类别"


def test_no_other_box_is_made() -> None:
    makers = []
    for path in (REPOSITORY / "ui").rglob("*.py"):
        text = path.read_text("utf-8")
        if "QComboBox(" in text or "(QComboBox)" in text:
            makers.append(path.name)
    assert makers == ["choice_box.py"]
