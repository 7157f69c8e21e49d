"""The sample: one click away, without findings, and apart from the clerk's own reports."""

from PySide6.QtCore import Qt

from resources import folders
from storage.library import Library
from tests.builders import UNIT
from tests.ui.clerk import CTRL, Clerk, Key, children
from tests.ui.conftest import OpenReports, OpenWindow
from tests.ui.figures import blank_report
from ui.start.year_card import YearCard


def cards(clerk: Clerk) -> list[YearCard]:
    return [card for card in children(clerk.window, YearCard) if card.isVisible()]


def test_the_sample_opens_with_one_click_and_has_no_findings(
    library: Library, open_window: OpenWindow
) -> None:
    clerk = open_window(library)
    clerk.click_button("打开示例")
    clerk.await_checked()
    years = sorted(entry.year or 0 for entry in clerk.library.reports())
    assert len(years) == 2
    assert clerk.report.year == years[1] == years[0] + 1
    assert clerk.session.findings == []
    assert all(clerk.marked(row).startswith("✓") for row in range(8))
    assert "示例" in clerk.window.windowTitle()


def test_the_sample_shows_last_years_figures(library: Library, open_window: OpenWindow) -> None:
    clerk = open_window(library)
    clerk.click_button("打开示例")
    clerk.open_step("三 申请办理")
    last = clerk.session.previous
    assert last
    received = "requests.received.total"
    assert f"上年：{last.value(received)}" in clerk.model.index_of(received).data(
        Qt.ItemDataRole.ToolTipRole
    )
    carried_in = [f"requests.carried_in.{column}" for column in ("natural", "business", "total")]
    assert [clerk.report.value(id) for id in carried_in] == [
        last.value(id.replace("_in", "_out")) for id in carried_in
    ]
    assert clerk.report.value("requests.carried_in.total"), (
        "a sample in which continuity shows carries something over"
    )


def test_there_is_a_way_back_from_the_sample(home: object, open_window: OpenWindow) -> None:
    assert home
    own = Library.open(folders.default_library())
    own.add(blank_report())
    clerk = open_window(own)
    clerk.choose("打开示例")
    assert clerk.library.path == folders.sample_library()
    clerk.press(Key.Key_L, CTRL)
    assert clerk.says("这是示例年报库，可以随意试改")
    assert clerk.window.saved.text().startswith("示例年报库：")
    clerk.click_button("回到我的年报")
    assert clerk.library.path == folders.default_library()
    assert [card.entry.unit for card in cards(clerk)] == [UNIT]


def test_changes_to_the_sample_stay_out_of_the_clerks_own_library(
    open_reports: OpenReports,
) -> None:
    clerk = open_reports(blank_report())
    own = clerk.library.path
    clerk.choose("打开示例")
    clerk.open_step("二 主动公开")
    clerk.type("7")
    clerk.press(Key.Key_Return)
    with Library.open(own) as library:
        assert library.load(1).values == blank_report().values
    clerk.choose("首页")
    clerk.choose("打开示例")
    assert len(clerk.library.reports()) == 2, "the sample is made once"
