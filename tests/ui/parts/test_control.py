"""Fields, boxes to choose from and buttons have one shape and one edge, in the dark too."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.clerk import PATIENCE, children
from ui.parts import theme
from ui.parts.button import Button
from ui.parts.choice_box import ChoiceBox
from ui.parts.colours import Colours
from ui.parts.line import Line
from ui.parts.search_line import SearchLine
from ui.parts.text_box import TextBox
from ui.start.year_box import YearBox

Make = Callable[[], QWidget]
_WIDE, _HIGH = 200, 60
_ROUND = 6  # pixels that a corner takes each way, with the edge
_MIDDLE = 100  # where nothing is written


def typed_box() -> ChoiceBox:
    box = ChoiceBox("审核人")
    box.let_type()
    return box


FIELDS: dict[str, Make] = {
    "line": Line,
    "search": lambda: SearchLine("查找", ""),
    "box": lambda: ChoiceBox("类别"),
    "typed box": typed_box,
    "year": YearBox,
    "text": lambda: TextBox("意见"),
}


@pytest.fixture
def page(qtbot: QtBot, colours: Colours) -> QWidget:
    """The ground that controls stand on."""
    del colours
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(_WIDE, 2 * _HIGH)
    return page


@pytest.fixture(params=FIELDS)
def field(request: pytest.FixtureRequest, page: QWidget) -> QWidget:
    """A field that stands on the page."""
    return stand(FIELDS[request.param](), page)


def stand(control: QWidget, page: QWidget) -> QWidget:
    """Return ``control``, which stands alone on ``page`` now."""
    for other in children(page, QWidget):
        other.hide()
    control.setParent(page)
    control.setFixedSize(_WIDE, _HIGH)
    control.show()
    return control


def painted(control: QWidget) -> QImage:
    """Return ``control`` as it is painted, with what is seen of the page around its corners."""
    return control.window().grab(control.geometry()).toImage()


def top(control: QWidget, count: int) -> list[QColor]:
    """Return the upper pixels of its middle."""
    image = painted(control)
    return [image.pixelColor(_MIDDLE, y) for y in range(count)]


def corners(control: QWidget) -> list[QImage]:
    """Return the two upper corners and the two lower ones."""
    image, far, low = painted(control), _WIDE - _ROUND, _HIGH - _ROUND
    places = [(0, 0), (far, 0), (0, low), (far, low)]
    return [image.copy(QRect(x, y, _ROUND, _ROUND)) for x, y in places]


def take_keyboard(control: QWidget, qtbot: QtBot) -> None:
    with qtbot.waitActive(control.window()):
        control.window().show()
    control.setFocus()
    qtbot.waitUntil(control.hasFocus, timeout=PATIENCE)


def test_the_edge_is_a_plain_line(field: QWidget, colours: Colours) -> None:
    assert top(field, 4) == [colours.edge, colours.paper, colours.paper, colours.paper]
    image = painted(field)
    for x, y in ((_MIDDLE, _HIGH - 1), (0, _HIGH // 2), (_WIDE - 1, _HIGH // 2)):
        assert image.pixelColor(x, y) == colours.edge, (x, y)


def test_corners_are_those_of_a_button(field: QWidget, page: QWidget, colours: Colours) -> None:
    ours = corners(field)
    assert ours == corners(stand(Button(), page))
    assert ours[0].pixelColor(0, 0) == ours[0].pixelColor(1, 0) == colours.ground


def test_where_the_keyboard_is_shows_as_at_a_button(
    field: QWidget, page: QWidget, colours: Colours, qtbot: QtBot
) -> None:
    take_keyboard(field, qtbot)
    assert top(field, 3) == [colours.accent, colours.accent, colours.paper]
    ours = corners(field)
    page.setFocus()
    assert top(field, 2) == [colours.edge, colours.paper]
    button = stand(Button(), page)
    take_keyboard(button, qtbot)
    assert corners(button) == ours


def test_what_is_disabled_is_grey(field: QWidget, colours: Colours) -> None:
    field.setEnabled(False)
    assert top(field, 3) == [colours.edge, colours.locked, colours.locked]


def test_a_line_that_is_locked_is_grey_until_it_is_open_again(
    page: QWidget, colours: Colours
) -> None:
    line = Line()
    stand(line, page)
    line.setReadOnly(True)
    assert top(line, 2) == [colours.edge, colours.locked]
    line.setReadOnly(False)
    assert top(line, 2) == [colours.edge, colours.paper]


def test_what_is_refused_is_red_on_paper(page: QWidget, colours: Colours) -> None:
    line = stand(Line("■"), page)
    theme.as_mistyped(line, mistyped=True)
    image = painted(line)
    written = {image.pixelColor(x, y).name() for x in range(6, 20) for y in range(20, 40)}
    assert {colours.red.name(), colours.paper.name()} <= written
    assert colours.ink.name() not in written
