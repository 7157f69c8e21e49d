"""更新正文中的 N 处数字: what the tables say by now goes into the texts, as one step of undo."""

import pytest
from PySide6.QtWidgets import QMenu

from storage.sign_off import Stage
from tests.builders import complete
from tests.ui.clerk import CTRL, Clerk, Key
from tests.ui.conftest import OpenReports
from tests.ui.text.figures.test_tools import FIGURES, TEXT, at_text, compose

LABEL = "更新正文中的"


@pytest.fixture
def clerk(open_reports: OpenReports) -> Clerk:
    """A clerk who has a composed paragraph in section one, and changes the tables."""
    clerk = at_text(open_reports(complete(FIGURES)))
    compose(clerk)
    clerk.open_step("三 申请办理")
    return clerk


def change_tables(clerk: Clerk) -> None:
    clerk.enter("requests.received.natural", "35")
    clerk.enter("requests.granted.natural", "35")


def test_the_panel_offers_it_beside_the_table(clerk: Clerk) -> None:
    button = clerk.view.findings.update_numbers
    assert not button.isVisible()
    before = clerk.report.text(TEXT)
    clerk.enter("requests.received.natural", "35")
    assert not button.isVisible(), "not while the table breaks a rule"
    clerk.enter("requests.granted.natural", "35")
    assert button.text() == "更新正文中的 3 处数字"
    clerk.click(button)
    assert clerk.report.text(TEXT) == before.replace("33件", "35件")
    assert clerk.page.message == (
        "已更新正文中的 3 处数字：33→35、33→35、33→35。可以用 Ctrl+Z 撤销。"
    )
    assert not button.isVisible()
    clerk.press(Key.Key_Z, CTRL)
    assert clerk.report.text(TEXT) == before


def test_the_menu_says_how_many_there_are(clerk: Clerk) -> None:
    action = clerk.action(LABEL)
    menu = next(each for each in clerk.window.menuBar().actions() if "编辑" in each.text()).menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    assert action.text() == "更新正文中的数字"
    clerk.choose(LABEL)
    assert "没有要更新的" in clerk.page.message
    change_tables(clerk)
    menu.aboutToShow.emit()
    assert action.text() == "更新正文中的 3 处数字"
    clerk.choose(LABEL)
    assert "35件" in clerk.report.text(TEXT)


def test_a_final_report_is_left_as_it_is(clerk: Clerk) -> None:
    change_tables(clerk)
    clerk.session.keep_version(Stage.FINAL)
    assert not clerk.view.findings.update_numbers.isVisible()
    assert not clerk.action(LABEL).isEnabled()


def test_a_rate_that_nobody_can_work_out_is_told(open_reports: OpenReports) -> None:
    text = "依申请公开方面，收到政府信息公开申请31件，同比增长10%。"
    clerk = at_text(open_reports(complete({**FIGURES, TEXT: text})))
    clerk.choose(LABEL)
    assert "收到政府信息公开申请33件，同比增长10%。" in clerk.report.text(TEXT)
    assert "另有 1 处与上年的比较算不出来，请核对。" in clerk.page.message
