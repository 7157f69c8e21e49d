"""The pills under table three: under their columns, whole, and on the way to what fails."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from tests.builders import COLUMNS, complete
from tests.ui.clerk import CTRL, Clerk, Key, children
from tests.ui.conftest import OpenReports
from tests.ui.figures import faulty_report
from ui.parts.plain import Label
from ui.table.balance import BESIDE, Balance
from ui.table.balance_strip import BalanceStrip


@pytest.fixture
def clerk(open_reports: OpenReports) -> Clerk:
    """A clerk at table three, which does not balance in two columns."""
    clerk = open_reports(complete(year=2023), faulty_report(year=2024))
    clerk.window.resize(1366, 768)
    clerk.open_step("三 申请办理")
    QApplication.processEvents()
    return clerk


def pills(clerk: Clerk) -> list[Balance]:
    return children(clerk.find(BalanceStrip), Balance)


def words(clerk: Clerk) -> str:
    """Return what stands beside the pills; empty where nothing does."""
    label = children(clerk.find(BalanceStrip), Label)[0]
    return label.text() if label.isVisible() else ""


def are_whole(clerk: Clerk) -> bool:
    """Whether every pill has room for all it says, beside the next one."""
    right = 0
    for pill in pills(clerk):
        lines = pill.text().split("\n")
        width = max(map(pill.fontMetrics().horizontalAdvance, lines)) + 2 * BESIDE
        height = len(lines) * pill.fontMetrics().lineSpacing()
        if pill.x() < right or pill.width() < width or pill.height() < height:
            return False
        right = pill.x() + pill.width()
    return right <= clerk.find(BalanceStrip).width()


def test_each_pill_stands_under_its_column(clerk: Clerk) -> None:
    for pill, column in zip(pills(clerk), (*COLUMNS, "total"), strict=True):
        cell = clerk.grid.visualRect(clerk.model.index_of(f"requests.received.{column}"))
        left = clerk.grid.viewport().mapTo(clerk.window, cell.topLeft()).x()
        assert pill.mapTo(clerk.window, QPoint(0, 0)).x() == left
        assert pill.width() <= cell.width()
    assert are_whole(clerk)


def test_each_stands_there_still_when_the_clerk_comes_back(clerk: Clerk) -> None:
    before = [pill.geometry() for pill in pills(clerk)]
    clerk.press(Key.Key_PageDown, CTRL)
    clerk.press(Key.Key_PageUp, CTRL)
    QApplication.processEvents()
    assert [pill.geometry() for pill in pills(clerk)] == before


def test_what_does_not_balance_is_told_with_its_parts(clerk: Clerk) -> None:
    assert words(clerk) == "自然人 12+0 ≠ 12+1　总计 18+0 ≠ 18+1"
    clerk.enter("requests.carried_in.natural", "1")
    assert words(clerk) == "勾稽 一+二＝三（七）+四"


def test_where_there_is_little_room_the_rest_is_counted(clerk: Clerk) -> None:
    for column in COLUMNS:
        clerk.enter(f"requests.carried_in.{column}", "7")
    clerk.window.resize(911, 512)
    QApplication.processEvents()
    assert words(clerk) == "自然人 12+7 ≠ 12+1　等 7 列"


@pytest.mark.parametrize("figure", ["123", "4567", "123456"])
@pytest.mark.parametrize("size", [(1366, 768), (911, 512), (760, 480)])
def test_nothing_is_cut_of_large_figures(clerk: Clerk, figure: str, size: tuple[int, int]) -> None:
    clerk.window.resize(*size)
    for column in COLUMNS:
        clerk.enter(f"requests.received.{column}", figure)
    QApplication.processEvents()
    assert are_whole(clerk)
    assert figure in pills(clerk)[0].text()


def test_columns_too_narrow_for_their_pills_have_them_by_name(clerk: Clerk) -> None:
    clerk.enter("requests.received.natural", "123456789")
    QApplication.processEvents()
    assert pills(clerk)[0].text() == "自然人 123456789≠13"
    assert pills(clerk)[1].text() == "商业企业 4=4"
    assert words(clerk) == ""


def test_the_keyboard_reaches_what_fails(clerk: Clerk) -> None:
    wrong, right, *_, total = pills(clerk)
    clerk.go_to("requests.carried_out.other")
    clerk.press(Key.Key_Tab)
    assert wrong.hasFocus()
    clerk.press(Key.Key_Tab)
    assert total.hasFocus(), "what is right is passed over"
    clerk.press(Key.Key_Space)
    assert clerk.here == "requests.received.total"
    assert clerk.grid.hasFocus()
    assert not right.hasFocus()


def test_an_unfinished_column_is_neither_right_nor_wrong(clerk: Clerk) -> None:
    clerk.go_to("requests.carried_in.business")
    clerk.press(Key.Key_Delete)
    assert pills(clerk)[1].text() == "—"


def test_pills_are_whole_in_larger_type(clerk: Clerk) -> None:
    for each in (clerk.find(BalanceStrip), *pills(clerk)):
        font = each.font()
        font.setPointSizeF(font.pointSizeF() * 1.6)
        each.setFont(font)
    clerk.window.resize(1300, 768)
    QApplication.processEvents()
    assert are_whole(clerk)
