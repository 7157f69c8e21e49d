"""The columns of words of the review follow what their words need."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTableWidgetItem
from pytestqt.qtbot import QtBot

from tests.builders import complete
from tests.ui.conftest import OpenReports
from tests.ui.figures import faulty_report
from ui.findings.review_table import ReviewTable, shared
from ui.parts import theme

_PART, _WEIGHT, _MESSAGE, _SOURCE, _REASON = range(5)


@given(
    st.integers(min_value=0, max_value=4000),
    st.lists(st.integers(min_value=1, max_value=3000), min_size=1, max_size=5),
)
def test_all_of_the_width_is_given_and_little_needs_are_met(width: int, wanted: list[int]) -> None:
    widths = shared(width, wanted)
    assert sum(widths) == width
    for given_width, need in zip(widths, wanted, strict=True):
        assert given_width >= min(need, width // len(wanted))


def test_an_example() -> None:
    assert shared(600, [900, 100, 40]) == [460, 100, 40]
    assert shared(600, [100, 100, 40]) == [460, 100, 40]
    assert shared(600, [900, 500, 40]) == [280, 280, 40]


def test_a_source_stands_in_a_line_while_the_reasons_are_empty(open_reports: OpenReports) -> None:
    clerk = open_reports(complete(year=2023), faulty_report(year=2024))
    clerk.open_step("校核")
    for width in (1366, 911):
        clerk.window.resize(width, 600)
        QApplication.processEvents()
        table = clerk.find(ReviewTable)
        assert not table.horizontalScrollBar().maximum()
        metrics = table.fontMetrics()
        for row in range(table.rowCount()):
            source, reason = table.item(row, _SOURCE), table.item(row, _REASON)
            assert source
            assert reason
            needed = metrics.horizontalAdvance(source.text())
            share = (table.viewport().width() - table.columnWidth(0) - table.columnWidth(1)) // 3
            assert table.columnWidth(_SOURCE) >= min(needed, share)
            assert table.columnWidth(_REASON) >= metrics.horizontalAdvance(reason.text())


@pytest.mark.usefixtures("large_type")
@pytest.mark.parametrize(
    ("width", "left_out"), [(1366, []), (911, [_SOURCE]), (683, [_PART, _SOURCE])]
)
def test_whole_columns_are_left_out_where_words_would_be_hard_to_read(
    open_reports: OpenReports, width: int, left_out: list[int]
) -> None:
    clerk = open_reports(complete(year=2023), faulty_report(year=2024))
    clerk.open_step("校核")
    table = clerk.find(ReviewTable)
    table.setCurrentCell(0, _PART)
    clerk.window.resize(width, 384)
    QApplication.processEvents()
    assert [column for column in range(5) if table.isColumnHidden(column)] == left_out
    assert not table.horizontalScrollBar().maximum()
    assert not table.isColumnHidden(table.currentColumn()), "keys lead on from what is in sight"
    clerk.window.resize(1366, 700)
    QApplication.processEvents()
    assert not any(map(table.isColumnHidden, range(5)))


@pytest.mark.usefixtures("large_type")
@pytest.mark.parametrize(("width", "first"), [(1366, _PART), (683, _WEIGHT)])
def test_the_bar_of_the_keyboard_is_at_the_left_whichever_column_is_there(
    open_reports: OpenReports, width: int, first: int
) -> None:
    clerk = open_reports(complete(year=2023), faulty_report(year=2024))
    clerk.open_step("校核")
    clerk.window.resize(width, 700)
    table = clerk.find(ReviewTable)
    table.setCurrentCell(0, _MESSAGE)
    table.setFocus()
    QApplication.processEvents()
    shown = [column for column in range(5) if not table.isColumnHidden(column)]
    assert shown[0] == first
    picture = table.viewport().grab().toImage()
    lefts = [table.columnViewportPosition(column) for column in shown]
    middle = table.rowViewportPosition(0) + table.rowHeight(0) // 2
    barred = [picture.pixelColor(left, middle) == theme.colours().accent for left in lefts]
    assert barred == [True] + [False] * (len(shown) - 1)
    clerk.view.sidebar.setFocus()
    picture = table.viewport().grab().toImage()
    assert picture.pixelColor(0, middle) == theme.colours().chosen


def test_what_is_left_out_is_told_by_the_rows_tooltip(open_reports: OpenReports) -> None:
    clerk = open_reports(complete(year=2023), faulty_report(year=2024))
    clerk.open_step("校核")
    table = clerk.find(ReviewTable)
    part, source, message = (table.item(0, at) for at in (_PART, _SOURCE, _MESSAGE))
    assert part
    assert source
    assert message
    assert source.text()
    assert part.text() in message.toolTip()
    assert f"依据：{source.text()}" in message.toolTip()


def test_a_scroll_bar_leaves_out_no_column_that_would_take_it_away(qtbot: QtBot) -> None:
    table = ReviewTable()
    qtbot.addWidget(table)
    words = (
        "四 复议诉讼",
        "必改",
        "两处的数不一样，请核对。" * 4,
        "统计口径和填报说明",
        "已核对。" * 9,
    )
    table.setRowCount(1)
    for column, text in enumerate(words):
        table.setItem(0, column, QTableWidgetItem(text))
    table.show()
    seen: list[list[tuple[bool, ...]]] = []
    for policy in (Qt.ScrollBarPolicy.ScrollBarAlwaysOn, Qt.ScrollBarPolicy.ScrollBarAlwaysOff):
        table.setVerticalScrollBarPolicy(policy)
        shown: list[tuple[bool, ...]] = []
        for width in range(250, 700, 4):
            table.resize(width, 200)
            shown.append(tuple(map(table.isColumnHidden, range(5))))
        seen.append(shown)
    with_bar, without = seen
    assert len(set(with_bar)) == 3, "all, without 依据, without 部分 too"
    assert with_bar == without
