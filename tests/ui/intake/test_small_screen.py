"""读入核对 on a small screen in large type: no words cut, all of it to be reached."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QScrollArea

from tests.ui.clerk import PATIENCE, children
from tests.ui.intake.conftest import LookOver
from ui.intake.card import SummaryCard
from ui.intake.intake_page import IntakePage
from ui.text.sheet import TextSheet

pytestmark = pytest.mark.usefixtures("large_type")


def around(page: IntakePage) -> QScrollArea:
    """Return what scrolls both sides."""
    areas = children(page, QScrollArea)
    return next(each for each in areas if each.isAncestorOf(page.sides))


def shown(look_over: LookOver, width: int, height: int) -> IntakePage:
    """Return the page in a window of the size."""
    page = look_over().page
    window = page.window()
    for size in ((683, 384), (width, height)):  # what must be narrower at first need not be lower
        window.resize(*size)
        QApplication.processEvents()
        QApplication.processEvents()
    assert (window.width(), window.height()) == (width, height)
    return page


@pytest.mark.parametrize(("width", "height"), [(683, 384), (1100, 300), (911, 470)])
def test_the_headlines_of_the_cards_are_whole(look_over: LookOver, width: int, height: int) -> None:
    page = shown(look_over, width, height)
    cards = children(page, SummaryCard)
    assert len(cards) == 4
    for card in cards:
        line = card.headline
        assert line.height() >= line.heightForWidth(line.width()), line.text()
        assert card.rect().contains(line.geometry())


def test_both_sides_can_be_scrolled_to_their_end_and_no_further(look_over: LookOver) -> None:
    page = shown(look_over, 683, 384)
    scrolled = around(page)
    bar = scrolled.verticalScrollBar()
    bar.setValue(bar.maximum())
    seen = scrolled.viewport()
    end = page.sides.mapTo(seen, page.sides.rect().bottomLeft())
    assert end.y() == seen.rect().bottom()


def test_the_cell_that_is_gone_to_comes_into_sight(look_over: LookOver) -> None:
    looker = look_over()
    page = looker.page
    page.window().resize(683, 384)
    QApplication.processEvents()
    bar = around(page).verticalScrollBar()
    for _ in range(2):
        bar.setValue(0)
        looker.next()
        looker.clerk.qtbot.waitUntil(lambda: bar.value() > 0, timeout=PATIENCE)
        grid = looker.grid
        cell = grid.visualRect(grid.currentIndex())
        cell.moveTopLeft(grid.viewport().mapTo(around(page).viewport(), cell.topLeft()))
        assert around(page).viewport().rect().intersects(cell)
        looker.previous()


def test_the_facts_are_laid_out_anew_where_the_window_became_wide_meanwhile(
    look_over: LookOver,
) -> None:
    page = shown(look_over, 911, 470)
    tabs = page.sides.form.tabs
    tabs.setCurrentIndex(0)
    QApplication.processEvents()
    tabs.setCurrentIndex(2)
    page.window().resize(1900, 900)
    QApplication.processEvents()
    tabs.setCurrentIndex(0)
    QApplication.processEvents()
    (body,) = (area.widget() for area in children(page.sides.form.page, QScrollArea))
    sheet = children(body, TextSheet)[0]
    assert body.rect().contains(QRect(sheet.mapTo(body, QPoint(0, 0)), sheet.size()))
