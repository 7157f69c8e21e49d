"""The start page: what is in the library, ways to begin, the sample and the way back from it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QTableView

from resources import folders
from storage.library import Library
from storage.sign_off import Stage
from tests.builders import UNIT, complete
from tests.ui.clerk import CTRL, Clerk, Key
from tests.ui.conftest import OpenReports, OpenWindow
from tests.ui.figures import blank_report, faulty_report
from tests.ui.shown import table_texts
from ui.start.start_page import StartPage


def listed(clerk: Clerk) -> list[tuple[str, ...]]:
    """Return unit, year and progress of every report in sight."""
    return table_texts(clerk.find(QTableView, name="历年年报").model(), columns=3)


def test_an_empty_library_shows_what_to_do_first(library: Library, open_window: OpenWindow) -> None:
    clerk = open_window(library)
    assert clerk.find(StartPage)
    assert clerk.says("这里还没有年报")
    assert clerk.says(str(library.path))
    assert clerk.window.view is None
    focused = QApplication.focusWidget()
    assert focused
    assert focused.property("text") == "新建年报…", "the keyboard is where one begins"


def test_reports_are_listed_newest_first_with_their_progress(
    library: Library, open_window: OpenWindow
) -> None:
    for report in (complete(year=2022), faulty_report(year=2023), blank_report(year=2024)):
        library.add(report)
    assert listed(open_window(library)) == [
        (UNIT, "2024 年", "◐ 已完成 0/7"),
        (UNIT, "2023 年", "● 有必改"),
        (UNIT, "2022 年", "✓ 已填完"),
    ]


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
    model = open_window(library).find(QTableView, name="历年年报").model()
    assert [
        model.headerData(col, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole)
        for col in range(5)
    ] == ["单位", "年度", "填写", "状态", "最近修改"]
    assert [model.index(row, 3).data() for row in range(4)] == [
        "填报中",
        "已重新打开",
        "已定稿",
        "送审第 2 稿",
    ]


def test_enter_opens_the_chosen_report(library: Library, open_window: OpenWindow) -> None:
    for year in (2022, 2023, 2024):
        library.add(blank_report(year=year))
    clerk = open_window(library)
    clerk.press(Key.Key_Down)
    clerk.press(Key.Key_Return)
    assert clerk.report.year == 2023
    assert clerk.window.windowTitle() == f"{UNIT} · 2023 年 · 公开年报"


def test_a_double_click_opens_a_report_and_the_list_comes_back(
    library: Library, open_window: OpenWindow
) -> None:
    for year in (2023, 2024):
        library.add(blank_report(year=year))
    clerk = open_window(library)
    table = clerk.find(QTableView, name="历年年报")
    clerk.double_click_row(table, table.model().index(1, 0))
    assert clerk.report.year == 2023
    clerk.press(Key.Key_L, CTRL)
    assert [row[1] for row in listed(clerk)] == ["2024 年", "2023 年"]
    assert clerk.window.view is None


def test_the_report_open_last_opens_again(library: Library, open_window: OpenWindow) -> None:
    library.add(blank_report(year=2024))
    library.last_open = library.add(blank_report(year=2021))
    assert open_window(library).report.year == 2021


def test_a_removed_report_leaves_the_list_only_after_asking(
    library: Library, open_window: OpenWindow
) -> None:
    for year in (2023, 2024):
        library.add(blank_report(year=year))
    clerk = open_window(library)

    def keep(dialog: QDialog) -> None:
        assert clerk.says("2024 年的年报", dialog)
        clerk.press(Key.Key_Return)  # Cancel is the default

    with clerk.dialog(keep):
        clerk.click_button("移除…")
    assert len(listed(clerk)) == 2
    with clerk.dialog(lambda dialog: clerk.click_button("移除", dialog)):
        clerk.click_button("移除…")
    assert [row[1] for row in listed(clerk)] == ["2023 年"]


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
    assert clerk.says("校核　没有发现问题")
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
    clerk.click_button("打开示例")
    assert clerk.library.path == folders.sample_library()
    clerk.press(Key.Key_L, CTRL)
    assert clerk.says("示例年报库，可以随意试改")
    clerk.click_button("回到我的年报")
    assert clerk.library.path == folders.default_library()
    assert [row[0] for row in listed(clerk)] == [UNIT]


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
    assert len(listed(clerk)) == 2, "the sample is made once"
