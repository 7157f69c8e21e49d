"""The list of the start page: what its rows say, their keys, their order, their menu."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QMenu, QTableView

from forms.values import show
from storage.history import How
from storage.library import Library
from storage.origin import Origin
from storage.sign_off import Stage
from tests.builders import UNIT, complete
from tests.ui.clerk import CTRL, NO, PATIENCE, Clerk, Key, children
from tests.ui.conftest import OpenWindow
from tests.ui.figures import blank_report, faulty_report
from tests.ui.shown import table_texts
from ui.start.desk_scroll import DeskScroll
from ui.start.report_list import ReportList
from ui.start.reports_model import CHANGED, CODE
from ui.start.reports_model import UNIT as UNIT_COLUMN
from ui.start.year_card import YearCard

ORIGIN = Origin("上年.doc", "Word 97-2003", "0" * 64, "", (), datetime(2026, 1, 5, tzinfo=UTC))


def listed(clerk: Clerk) -> list[tuple[str, ...]]:
    """Return unit, year and state of every report of the list."""
    return table_texts(clerk.find(QTableView, name="历年年报").model(), columns=3)


def years(clerk: Clerk) -> list[str]:
    return [row[1] for row in listed(clerk)]


def cards(clerk: Clerk) -> list[YearCard]:
    return [card for card in children(clerk.window, YearCard) if card.isVisible()]


def focused() -> str:
    widget = QApplication.focusWidget()
    assert widget
    if isinstance(widget, QAbstractButton):
        return widget.text()
    return widget.accessibleName()


@pytest.fixture
def clerk(library: Library, open_window: OpenWindow) -> Clerk:
    """A clerk before this year's report, which is begun, and those of the three years before."""
    for year in (2022, 2023, 2024):
        library.add(complete(year=year))
    changes = {"disputes.review.total": 3, "text.other_matters": None}
    library.add(complete(changes, year=2025))
    return open_window(library)


def test_the_list_says_how_far_a_report_is_on_its_way_to_publication(
    library: Library, open_window: OpenWindow
) -> None:
    ids = [library.add(complete(year=year)) for year in (2021, 2022, 2023, 2024)]
    for id, stages in zip(
        ids[:3],
        ([Stage.DRAFT] * 2, [Stage.DRAFT, Stage.FINAL], [Stage.DRAFT, Stage.FINAL]),
        strict=True,
    ):
        versions = [library.sign_off.keep(id, stage, library.load(id)) for stage in stages]
        if id == ids[2]:
            library.sign_off.reopen(versions[-1].id, "印错了一个字。", published=True)
    library.add(faulty_report(year=2025))
    library.add(faulty_report(year=2017))
    library.add(complete(year=2019), How.READ, ORIGIN)
    clerk = open_window(library)
    model = clerk.find(ReportList).model()
    assert [row[2] for row in listed(clerk)] == [
        "填报中",
        "已重新打开",
        "已定稿",
        "送审第 2 稿",
        "读入",
        "填报中",
    ]
    codes = [str(model.index(row, CODE).data()) for row in range(6)]
    assert [len(code) for code in codes] == [1, 24, 24, 24, 1, 1]
    told = Qt.ItemDataRole.AccessibleTextRole

    def beside() -> list[str]:
        return [str(model.index(row, 2).data(told)) for row in range(6)]

    clerk.qtbot.waitUntil(lambda: "有必改" in beside()[5], timeout=PATIENCE)
    assert beside() == [
        "填报中，✓ 已填完",
        "已重新打开，✓ 已填完",
        "已定稿",
        "送审第 2 稿，✓ 已填完",
        "读入，上年.doc",
        "填报中，● 有必改",
    ]
    tip = Qt.ItemDataRole.ToolTipRole
    tips = [str(model.index(row, CODE).data(tip)) for row in range(4)]
    assert "没有内容码" in tips[0]
    assert "重新打开" in tips[1]
    assert "定稿的内容码" in tips[2]
    assert "送审第 2 稿的内容码" in tips[3]
    assert "填报中　✓ 已填完" in str(model.index(0, 2).data(tip))
    assert show(datetime.now().astimezone().date()) in str(model.index(0, CHANGED).data(tip))


def test_enter_opens_the_chosen_report(clerk: Clerk) -> None:
    table = clerk.find(ReportList)
    table.setFocus()
    clerk.press(Key.Key_Down)
    clerk.press(Key.Key_Return)
    assert clerk.report.year == 2023
    assert clerk.window.windowTitle() == f"{UNIT} · 2023 年 - 公开年报"
    clerk.press(Key.Key_L, CTRL)
    chosen = clerk.find(ReportList).chosen
    assert chosen
    assert chosen.year == 2023, "the list comes back where it was left"


def test_a_double_click_opens_a_report(clerk: Clerk) -> None:
    table = clerk.find(ReportList)
    clerk.double_click_row(table, table.model().index(2, 0))
    assert clerk.report.year == 2022


def test_a_click_on_a_head_sorts_and_what_is_chosen_stays_so(clerk: Clerk) -> None:
    for unit in ("乙局", "北局", "甲局"):
        clerk.library.add(blank_report(unit, 2023))
    clerk.choose("首页")
    table = clerk.find(ReportList)
    table.choose(len(listed(clerk)))
    head = table.horizontalHeader()
    where = head.viewport().rect().center()
    where.setX(head.sectionViewportPosition(UNIT_COLUMN) + 20)
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, NO, where)
    units = list(dict.fromkeys(row[0] for row in listed(clerk)))
    assert units == ["北局", UNIT, "甲局", "乙局"], "by pinyin"
    assert table.chosen
    assert table.chosen.year == 2022
    table.turn_order(UNIT_COLUMN)
    assert listed(clerk)[0][0] == "乙局"


def test_the_menu_of_a_row_opens_by_key_and_sorts_without_a_mouse(clerk: Clerk) -> None:
    table = clerk.find(ReportList)
    table.setFocus()
    menus: list[str] = []

    def look() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        menus.extend(action.text() for action in menu.actions())
        orders = children(menu, QMenu)[0]
        orders.actions()[1].trigger()  # by year
        menu.close()

    QTimer.singleShot(50, look)
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(table, QContextMenuEvent(reason, QPoint(0, 0), QPoint(0, 0)))
    assert [text.partition("\t")[0] for text in menus if text] == [
        "打开",
        "由它新建下一年年报…",
        "复制为另一份年报…",
        "移除…",
        "排序",
    ]
    assert years(clerk) == ["2022 年", "2023 年", "2024 年"]


def test_delete_removes_only_after_asking(clerk: Clerk) -> None:
    clerk.find(ReportList).setFocus()

    def keep(dialog: QDialog) -> None:
        assert clerk.says("2024 年的年报", dialog)
        clerk.press(Key.Key_Return)  # Cancel is the default

    with clerk.dialog(keep):
        clerk.press(Key.Key_Delete)
    assert len(listed(clerk)) == 3
    with clerk.dialog(lambda dialog: clerk.click_button("移除", dialog)):
        clerk.press(Key.Key_Delete)
    assert years(clerk) == ["2023 年", "2022 年"]
    assert focused() == "历年年报"
    [card] = cards(clerk)
    card.act.setFocus()
    with clerk.dialog(lambda dialog: clerk.click_button("移除", dialog)):
        clerk.press(Key.Key_Delete)
    assert [label.entry.year for label in cards(clerk)] == [2023]


def test_the_list_is_as_high_as_its_rows_where_the_window_has_the_room(clerk: Clerk) -> None:
    for year in range(2010, 2016):
        clerk.library.add(blank_report(year=year))
    clerk.window.resize(1366, 900)
    clerk.choose("首页")
    table = clerk.find(ReportList)
    clerk.qtbot.waitUntil(lambda: table.height() == table.sizeHint().height(), timeout=PATIENCE)
    assert not table.verticalScrollBar().isVisible()


@pytest.mark.parametrize("count", [5, 8, 60])
def test_a_list_scrolls_by_one_bar_at_most_and_its_heads_stay(
    library: Library, open_window: OpenWindow, count: int
) -> None:
    for year in range(count):
        library.add(blank_report(year=1960 + year))
    clerk = open_window(library)
    clerk.window.resize(1366, 768)
    QApplication.processEvents()
    table = clerk.find(QTableView, name="历年年报")
    desk = clerk.find(DeskScroll)
    scrolls = table.verticalScrollBar().maximum() > 0
    assert scrolls == (count == 60)
    assert desk.verticalScrollBar().maximum() == 0
    assert table.mapTo(desk, table.rect().bottomLeft()).y() < desk.height()


def test_the_row_that_the_keyboard_goes_to_is_in_sight(
    library: Library, open_window: OpenWindow
) -> None:
    for year in range(30):
        library.add(blank_report(year=1990 + year))
    clerk = open_window(library)
    clerk.window.resize(683, 384)
    QApplication.processEvents()
    clerk.choose("首页")
    QApplication.processEvents()
    table, bar = clerk.find(QTableView, name="历年年报"), clerk.find(DeskScroll).verticalScrollBar()
    assert bar.maximum() > 0
    assert bar.value() == 0, "the desk begins with its head"
    desk = clerk.find(DeskScroll).viewport()
    table.setFocus()
    for key in (Key.Key_End, Key.Key_Home, Key.Key_Down, Key.Key_PageDown):
        clerk.press(key)
        QApplication.processEvents()
        row = table.visualRect(table.currentIndex())
        place = table.viewport().mapTo(desk, row.center())
        assert desk.rect().contains(place), key
        assert table.viewport().rect().contains(row.center()), key
