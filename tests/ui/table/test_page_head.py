"""The head of a table's page: what it comes to, and 空格填 0."""

from PySide6.QtWidgets import QApplication

from storage.sign_off import Stage
from tests.builders import complete
from tests.ui.clerk import CTRL, Clerk, Key
from tests.ui.conftest import OpenReports
from ui.table.table_page import TablePage


def page(clerk: Clerk) -> TablePage:
    assert isinstance(clerk.page, TablePage)
    return clerk.page


def test_the_link_fills_the_blanks_and_says_how_many_there_are(clerk: Clerk) -> None:
    clerk.open_step("三 申请办理")
    inputs = [field for field in clerk.model.grid.fields if not field.parts]
    assert page(clerk).fill.text() == f"空格填 0（{len(inputs)}）"
    clerk.enter("requests.received.natural", "3")
    assert page(clerk).fill.text() == f"空格填 0（{len(inputs) - 1}）"
    clerk.click(page(clerk).fill)
    assert clerk.report.value("requests.carried_out.other") == 0
    assert clerk.report.value("requests.received.natural") == 3
    assert clerk.page.message == f"已把 {len(inputs) - 1} 个空格填为 0"
    assert page(clerk).fill.text() == "空格填 0"
    assert not page(clerk).fill.isEnabled()
    clerk.press(Key.Key_Z, CTRL)
    assert page(clerk).fill.isEnabled()


def test_a_final_has_no_blanks_to_fill(open_reports: OpenReports) -> None:
    clerk = open_reports(complete({"requests.carried_out.other": None}))
    clerk.open_step("三 申请办理")
    assert page(clerk).fill.isEnabled()
    clerk.session.keep_version(Stage.FINAL)
    assert not page(clerk).fill.isEnabled()
    assert page(clerk).fill.text() == "空格填 0（1）"
    clerk.session.reopen("有误", published=False)
    assert page(clerk).fill.isEnabled()


def test_the_head_says_what_the_table_comes_to(open_reports: OpenReports) -> None:
    clerk = open_reports(complete({"requests.received.natural": 5, "requests.granted.natural": 5}))
    clerk.open_step("三 申请办理")
    assert clerk.page.meta.text().startswith("本年新收 5 · 上年结转 0 · ")
    clerk.open_step("二 主动公开")
    assert clerk.page.meta.text() == "", "a table that no leader looks at first"


def test_words_beside_the_title_give_way_and_stay_to_be_read(open_reports: OpenReports) -> None:
    clerk = open_reports(complete(year=2024))
    clerk.open_step("三 申请办理")
    clerk.window.resize(1900, 768)
    QApplication.processEvents()
    clerk.page.meta.grab()
    assert clerk.page.meta.toolTip() == ""
    clerk.window.resize(911, 512)
    QApplication.processEvents()
    clerk.page.meta.grab()
    assert "结转下年" in clerk.page.meta.toolTip()
    assert clerk.page.meta.height() < 2 * clerk.page.meta.fontMetrics().height()
