"""校核: every finding in one table, and the way from each to its place."""

import pytest
from PySide6.QtWidgets import QTableWidget

from tests.ui.clerk import CTRL, Clerk, Key
from tests.ui.conftest import OpenReports
from tests.ui.figures import complete_report


def table(clerk: Clerk) -> QTableWidget:
    return clerk.find(QTableWidget, clerk.page, "校核结果")


def rows(clerk: Clerk) -> list[tuple[str, ...]]:
    found = table(clerk)
    return [tuple(str(found.model().index(row, col).data()) for col in range(4)) for row in range(found.rowCount())]


@pytest.fixture
def clerk(open_reports: OpenReports) -> Clerk:
    """A clerk at the review of a report with a finding of each severity."""
    clerk = open_reports(complete_report(
        requests__received__natural=1, requests__otherwise__misc__natural=1, text__overview="长" * 1200, text__problems="无"))
    clerk.open_step("校核")
    return clerk


def test_findings_are_listed_gravest_first_with_part_and_source(clerk: Clerk) -> None:
    found = rows(clerk)
    assert [row[:2] for row in found] == [("必改", "五"), ("须说明", "一"), ("提示", "三")]
    assert found[0][2:] == ("“五、存在的主要问题及改进情况”不能只写“无”", "国办公开办函〔2021〕30号")
    assert [row[2] for row in found] == [finding.message for finding in clerk.session.findings]


def test_a_double_click_goes_to_the_place(clerk: Clerk) -> None:
    clerk.double_click_row(table(clerk), table(clerk).model().index(2, 2))
    assert clerk.here == "requests.otherwise.misc.total"
    assert clerk.grid.hasFocus()


def test_enter_goes_to_the_place(clerk: Clerk) -> None:
    table(clerk).setFocus()
    clerk.press(Key.Key_Home, CTRL)
    clerk.press(Key.Key_Return)
    assert clerk.view.steps[clerk.view.step].name == "五 问题改进"


def test_the_list_follows_changes_and_says_when_nothing_is_left(clerk: Clerk) -> None:
    clerk.open_step("五 问题改进")
    clerk.press(Key.Key_F6)
    clerk.press(Key.Key_A, CTRL)
    clerk.compose("写明了问题和改进的措施。")
    clerk.open_step("校核")
    assert [row[0] for row in rows(clerk)] == ["须说明", "提示"]
    session = clerk.session
    how = clerk.library.history(session.id, "unit")[0].how
    session.apply([session.report.edit("text.overview", "短了。"), session.report.edit("requests.otherwise.misc.natural", 0),
                   session.report.edit("requests.received.natural", 0)], how, "改")
    assert rows(clerk) == []
    assert "没有发现问题" in clerk.page.message


def test_the_panel_counts_by_severity(clerk: Clerk) -> None:
    assert clerk.says("校核　1 必改 · 1 须说明 · 1 提示")
