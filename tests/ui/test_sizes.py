"""The window at the sizes that offices have: 1366x768, also where 150 % scaling leaves 911x512."""

import itertools

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from tests.builders import COLUMNS, complete
from tests.ui.clerk import Clerk, children
from tests.ui.conftest import OpenReports
from tests.ui.figures import faulty_report
from ui.table.balance import Balance
from ui.table.balance_strip import BalanceStrip

FIRST = "requests.received.natural"
SIZES = [(1366, 768), (911, 512)]


@pytest.fixture(params=SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def clerk(request: pytest.FixtureRequest, open_reports: OpenReports) -> Clerk:
    """A clerk before a window of the size, which it really has."""
    clerk = open_reports(complete(year=2023), faulty_report(year=2024))
    clerk.window.resize(*request.param)
    QApplication.processEvents()
    assert (clerk.window.width(), clerk.window.height()) == request.param
    return clerk


def rect(clerk: Clerk, widget: QWidget) -> QRect:
    """Return where a widget lies in the window."""
    return QRect(widget.mapTo(clerk.window, QPoint(0, 0)), widget.size())


def test_all_seven_columns_of_table_three_are_in_sight(clerk: Clerk) -> None:
    clerk.open_step("三 申请办理")
    seen = clerk.grid.viewport().rect()
    for column in (*COLUMNS, "total"):
        cell = clerk.grid.visualRect(clerk.model.index_of(f"requests.received.{column}"))
        assert seen.contains(cell), column
        assert cell.width() >= clerk.grid.fontMetrics().horizontalAdvance("9999") + 8, column
    assert not clerk.grid.horizontalScrollBar().isVisible()


@pytest.mark.parametrize(
    ("now", "last"), [(12, 0), (1, 23), (123, 45), (12345, 12345), (0, 1234567)]
)
def test_this_years_figure_and_last_years_never_read_as_one(
    clerk: Clerk, now: int, last: int
) -> None:
    previous = clerk.session.previous
    assert previous
    previous.apply([previous.edit(FIRST, last)])
    clerk.open_step("三 申请办理")
    clerk.enter(FIRST, str(now))

    def inked() -> list[int]:
        """Return the columns of pixels in which something is written."""
        QApplication.processEvents()  # the strip below may have taken another line
        box = clerk.grid.visualRect(clerk.model.index_of(FIRST)).adjusted(3, 3, -3, -3)
        image = clerk.grid.viewport().grab(box).toImage()
        ground = image.pixelColor(0, 0)
        return [
            x
            for x in range(image.width())
            if any(image.pixelColor(x, y) != ground for y in range(image.height()))
        ]

    both = inked()
    clerk.click_button("上年数字")
    alone = inked()
    gaps = [after - before for before, after in itertools.pairwise(both)]
    digits_apart = max((after - before for before, after in itertools.pairwise(alone)), default=1)
    assert both == alone or max(gaps) > digits_apart


def test_every_column_of_every_table_is_in_sight(clerk: Clerk) -> None:
    for name in ("二 主动公开", "三 申请办理", "四 复议诉讼"):
        clerk.open_step(name)
        columns = range(clerk.model.grid.columns)
        assert sum(clerk.grid.columnWidth(col) for col in columns) <= clerk.grid.viewport().width()
        assert all(clerk.grid.columnWidth(col) >= 16 for col in columns)


def test_the_rows_of_table_three_can_all_be_brought_into_sight(clerk: Clerk) -> None:
    clerk.open_step("三 申请办理")
    for id in clerk.model.position:
        clerk.grid.go_to(id)
        assert (
            clerk.grid.viewport()
            .rect()
            .contains(clerk.grid.visualRect(clerk.model.index_of(id)).center())
        )


def test_nothing_of_the_window_is_cut_off_on_any_page(clerk: Clerk) -> None:
    inside = clerk.window.rect()
    for step in clerk.view.steps:
        clerk.open_step(step.name)
        for widget in (
            clerk.view.back,
            clerk.view.next,
            clerk.view.sidebar,
            clerk.view.findings,
            clerk.page,
            clerk.window.saved,
            clerk.window.menuBar(),
        ):
            assert inside.contains(rect(clerk, widget)), (step.name, widget)
        for button in children(clerk.page, QAbstractButton):
            if button.isVisible() and not _scrolls(button, clerk.page):
                assert rect(clerk, clerk.page).contains(rect(clerk, button)), (
                    step.name,
                    button.text(),
                )


def test_nothing_at_the_foot_overlaps(clerk: Clerk) -> None:
    clerk.open_step("三 申请办理")
    strip, back = rect(clerk, clerk.find(BalanceStrip)), rect(clerk, clerk.view.back)
    assert strip.bottom() <= back.top()
    assert back.right() < rect(clerk, clerk.view.next).left()
    assert rect(clerk, clerk.view.next).bottom() < rect(clerk, clerk.window.statusBar()).top()


def test_the_strip_shows_each_columns_figures_whole(clerk: Clerk) -> None:
    clerk.open_step("三 申请办理")
    for button in children(clerk.find(BalanceStrip), Balance):
        for line in button.text().split("\n"):
            assert button.width() >= button.fontMetrics().horizontalAdvance(line), line
        assert button.height() >= button.fontMetrics().height() * len(button.text().split("\n"))


def _scrolls(widget: QWidget, page: QWidget) -> bool:
    """Whether a widget lies in something that scrolls, or is a part of it."""
    parent = widget.parentWidget()
    while parent and parent is not page:
        if parent.inherits("QAbstractScrollArea"):
            return True
        parent = parent.parentWidget()
    return False
