"""The rows of the bar: no more of them than are used, and room for the page over them."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.builders import complete
from tests.ui.clerk import CTRL, Clerk, Key
from tests.ui.conftest import OpenReports


@pytest.fixture
def clerk(open_reports: OpenReports) -> Clerk:
    """A clerk whose report is filled in."""
    return open_reports(complete())


def test_nothing_is_left_of_the_row_for_replacing_where_one_only_finds(clerk: Clerk) -> None:
    clerk.press(Key.Key_F, CTRL)
    bar = clerk.view.find_bar
    QTest.qWait(1)
    gap = _top(bar.exact) - _top(bar.words) - bar.words.height()
    assert gap < bar.words.height()


def test_how_many_there_are_stands_in_one_line(clerk: Clerk) -> None:
    clerk.press(Key.Key_H, CTRL)
    bar = clerk.view.find_bar
    clerk.compose("公开")
    for wide in (1366, 911, 800, 683):
        clerk.window.resize(wide, 512)
        QTest.qWait(1)
        assert bar.count.text().startswith("第 ")
        assert bar.count.width() >= bar.count.sizeHint().width(), wide
        assert abs(_top(bar.count) - _top(bar.next)) < bar.next.height(), wide
        assert abs(_top(bar.exact) - _top(bar.replace_all)) < bar.replace_all.height(), wide
        assert abs(_top(bar.words) - _top(bar.close_act)) < bar.words.height(), wide
        assert bar.by.width() == bar.words.width()
        assert _left(bar.by) == _left(bar.words)


def test_the_bar_has_room_where_150_percent_leaves_little(clerk: Clerk) -> None:
    clerk.window.resize(911, 512)
    clerk.press(Key.Key_H, CTRL)
    clerk.compose("公开")
    QApplication.processEvents()
    assert clerk.window.width() == 911
    bar = clerk.view.find_bar
    assert bar.width() >= bar.minimumSizeHint().width()
    for button in (bar.back, bar.next, bar.replace, bar.replace_all, bar.close_act):
        assert button.width() >= button.sizeHint().width()


def test_what_replaces_is_whole_where_words_were_only_looked_for_before(clerk: Clerk) -> None:
    clerk.press(Key.Key_F, CTRL)
    clerk.press(Key.Key_Escape)
    clerk.press(Key.Key_H, CTRL)
    bar = clerk.view.find_bar
    row = bar.replace.parentWidget()
    assert row
    assert row.height() >= bar.replace.height()


@pytest.fixture(params=[9, 12, 14], ids=lambda points: f"{points} points")
def reader(request: pytest.FixtureRequest, open_reports: OpenReports) -> Iterator[Clerk]:
    """A clerk at a text of a report of which all pages are built, with a font of so many points."""
    usual = QApplication.font()
    large = QFont(usual)
    large.setPointSizeF(request.param)
    QApplication.setFont(large)
    clerk = open_reports(complete())
    for at in range(len(clerk.view.steps)):
        clerk.view.open_step(at)
    clerk.open_step("一 总体情况")
    yield clerk
    QApplication.setFont(usual)


#: A screen of 1366x768 at 200 % with a title, there with a taskbar too, and at 150 %.
@pytest.mark.parametrize("size", [(683, 360), (683, 313), (911, 490)], ids=str)
def test_nothing_of_it_is_off_a_small_screen_in_large_type(
    reader: Clerk, size: tuple[int, int]
) -> None:
    reader.press(Key.Key_H, CTRL)
    reader.compose("公开")
    reader.window.resize(*size)
    QTest.qWait(1)
    bar = reader.view.find_bar
    assert (reader.window.width(), reader.window.height()) == size
    finding = (bar.words, bar.back, bar.next, bar.count, bar.close_act)
    for part in (*finding, bar.by, bar.replace, bar.replace_all, bar.exact):
        row = part.parentWidget()
        assert row
        assert row.rect().contains(part.geometry()), part
        assert part.width() >= part.minimumSizeHint().width() or part.minimumWidth()
        assert bar.rect().contains(part.mapTo(bar, part.rect().center()))
        place = QRect(part.mapTo(reader.window, QPoint(0, 0)), part.size())
        assert reader.window.rect().contains(place), part


def test_a_low_page_is_left_to_what_is_looked_through_until_the_bar_is_closed(
    reader: Clerk,
) -> None:
    reader.window.resize(683, 360)
    QTest.qWait(1)
    tools, editor = reader.page.tools, reader.view.text.editor
    is_large = reader.window.font().pointSizeF() > 9
    for _ in range(2):
        assert tools.isVisible()
        assert reader.view.next.isVisible()
        reader.press(Key.Key_H, CTRL)
        QTest.qWait(1)
        assert tools.isHidden() is is_large
        assert reader.view.next.isHidden() is is_large
        assert editor.viewport().height() >= 2 * editor.fontMetrics().lineSpacing()
        assert reader.window.height() == 360
        reader.press(Key.Key_Escape)
        QTest.qWait(1)
    reader.press(Key.Key_H, CTRL)
    reader.view.open_preview()
    QTest.qWait(1)
    assert reader.view.next.isHidden()
    reader.view.turn(-1)
    assert reader.view.next.isHidden() is is_large
    reader.view.find_bar.close_bar()
    assert reader.view.next.isVisible()
    assert reader.page.tools.isVisible()


def _top(widget: QWidget) -> int:
    return widget.mapTo(widget.window(), QPoint(0, 0)).y()


def _left(widget: QWidget) -> int:
    return widget.mapTo(widget.window(), QPoint(0, 0)).x()
