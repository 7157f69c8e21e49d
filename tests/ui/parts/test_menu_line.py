"""A line between the entries of a menu: it is seen in every set of colours, and is no entry."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from forms.editions.form_2021 import FORM
from tests.ui.parts.test_colours import contrast
from ui.parts import theme
from ui.parts.colours import DARK, LIGHT, Colours
from ui.parts.line import Line
from ui.parts.menu_line import add_line, rule
from ui.table.cell_editor import CellEditor

FIELD = FORM.fields["requests.received.natural"]
_SEEN = 1.3  # of a line on its ground, as those of a card are


@pytest.fixture(params=[LIGHT, DARK], ids=["light", "dark"])
def _look(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    colours: Colours = request.param
    theme.dress(qapp, colours)
    yield
    theme.dress(qapp, LIGHT)


def opened(menu: QMenu, qtbot: QtBot) -> QMenu:
    qtbot.addWidget(menu)
    menu.popup(QPoint(0, 0))
    QApplication.processEvents()
    return menu


def line_in(menu: QMenu) -> QRect:
    """Return where the first line of ``menu`` is."""
    return next(menu.actionGeometry(each) for each in menu.actions() if each.isSeparator())


def is_seen(menu: QMenu) -> bool:
    """Whether the line stands out from the ground beside it."""
    picture = menu.grab().toImage()
    place = line_in(menu).center()
    ground = picture.pixelColor(place.x(), line_in(menu).top())
    return contrast(picture.pixelColor(place), ground) >= _SEEN


@pytest.mark.usefixtures("_look")
def test_it_is_seen(qtbot: QtBot) -> None:
    menu = QMenu()
    menu.addAction("打开")
    add_line(menu)
    menu.addAction("移除")
    assert is_seen(opened(menu, qtbot))


@pytest.mark.usefixtures("_look")
def test_in_a_menu_of_qt_s_own_too(qtbot: QtBot) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    menu = line.createStandardContextMenu()
    names = [each.text() for each in menu.actions()]
    rule(menu)
    assert [each.text() for each in menu.actions()] == names
    assert is_seen(opened(menu, qtbot))


@pytest.mark.usefixtures("_look")
@pytest.mark.parametrize("is_cell", [False, True], ids=["line", "cell"])
def test_in_the_menu_of_a_field_of_one_line(is_cell: bool, qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    line = CellEditor(FIELD, around) if is_cell else Line()
    line.setParent(around)
    place = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(1, 1), QPoint(0, 0))
    QApplication.sendEvent(line, place)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert is_seen(menu)
    menu.close()


def test_the_keyboard_goes_over_it_and_none_stands_at_an_end(qtbot: QtBot) -> None:
    menu = QMenu()
    first = menu.addAction("打开")
    add_line(menu)
    second = menu.addAction("移除")
    add_line(menu)
    opened(menu, qtbot)
    for wanted in (first, second, first):
        QTest.keyClick(menu, Qt.Key.Key_Down)
        assert menu.activeAction() is wanted
    assert menu.sizeHint().height() - menu.actionGeometry(second).bottom() < line_in(menu).height()


@pytest.mark.usefixtures("_look")
def test_a_menu_in_the_dark_has_an_edge(qtbot: QtBot) -> None:
    menu = QMenu()
    menu.addAction("打开")
    picture = opened(menu, qtbot).grab().toImage()
    edge = picture.pixelColor(0, picture.height() // 2)
    ground = menu.palette().color(QPalette.ColorRole.Base)
    assert contrast(edge, ground) >= _SEEN
