"""The rows of the bar: no more of them than are used."""

import pytest
from PySide6.QtCore import QPoint
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
        assert abs(_top(bar.count) - _top(bar.exact)) < bar.exact.height(), wide
        assert abs(_top(bar.words) - _top(bar.close_act)) < bar.words.height(), wide
        assert bar.by.width() == bar.words.width()
        assert _left(bar.by) == _left(bar.words)


@pytest.mark.parametrize(("points", "size"), [(9, (683, 384)), (14, (911, 512))])
def test_nothing_of_it_is_off_a_small_screen_in_large_type(
    open_reports: OpenReports, points: int, size: tuple[int, int]
) -> None:
    usual = QApplication.font()
    large = QFont(usual)
    large.setPointSizeF(points)
    QApplication.setFont(large)
    try:
        clerk = open_reports(complete())
        clerk.open_step("一 总体情况")
        clerk.press(Key.Key_H, CTRL)
        clerk.compose("公开")
        clerk.window.resize(*size)
        QTest.qWait(1)
        bar = clerk.view.find_bar
        assert (clerk.window.width(), clerk.window.height()) == size
        for part in (bar.words, bar.back, bar.next, bar.count, bar.close_act, bar.by, bar.exact):
            row = part.parentWidget()
            assert row
            assert row.rect().contains(part.geometry()), part
            assert part.width() >= part.minimumSizeHint().width() or part.minimumWidth()
            assert bar.rect().contains(part.mapTo(bar, part.rect().center()))
    finally:
        QApplication.setFont(usual)


def _top(widget: QWidget) -> int:
    return widget.mapTo(widget.window(), QPoint(0, 0)).y()


def _left(widget: QWidget) -> int:
    return widget.mapTo(widget.window(), QPoint(0, 0)).x()
