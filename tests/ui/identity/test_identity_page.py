"""基本信息: facts as people write them, others refused with a reason; the preamble that follows."""

from datetime import date

import pytest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QMessageBox,
    QPushButton,
)

from forms.texts.preamble import PREAMBLE, propose_preamble
from intake.sample import sample_reports
from tests.builders import UNIT
from tests.ui.clerk import CTRL, Clerk, Key
from tests.ui.conftest import OpenReports
from ui.parts import theme
from ui.text.text_editor import TextEditor

OWN = "本年度报告由我单位自行拟写前言。"


def line(clerk: Clerk, name: str) -> QLineEdit:
    return clerk.find(QLineEdit, clerk.page, name)


def fill(clerk: Clerk, name: str, typed: str) -> None:
    """Replace what stands on a line and press Enter."""
    line(clerk, name).setFocus()
    clerk.press(Key.Key_A, CTRL)
    clerk.compose(typed)
    clerk.press(Key.Key_Return)


def preamble(clerk: Clerk) -> TextEditor:
    return clerk.find(TextEditor, clerk.page, "报告前言")


@pytest.mark.parametrize(
    "typed",
    [
        "2022年1月27日",
        "2022-01-27",
        "2022.1.27",
        "20220127",
        "２０２２／１／２７",
        " 2022 年 1 月 27 日 ",
        "二〇二二年一月二十七日",
    ],
)
def test_a_date_is_taken_as_people_write_it(clerk: Clerk, typed: str) -> None:
    fill(clerk, "成文日期", typed)
    assert clerk.stored.date == date(2022, 1, 27)
    assert line(clerk, "成文日期").text() == "2022年1月27日"
    assert clerk.page.message == ""


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("明年", "读不出是哪一天，应写成 2022年1月27日 或 20220127"),
        ("2022.2.30", "没有这一天（2022年2月没有30日）"),
        ("1月27日", "日期没有写年份，应写成 2022年1月27日 或 20220127"),
    ],
)
def test_a_bad_date_is_refused_with_the_reason_and_stays_to_be_mended(
    clerk: Clerk, typed: str, why: str
) -> None:
    fill(clerk, "成文日期", "2022-01-26")
    fill(clerk, "成文日期", typed)
    told = f"成文日期：{why}。请改好，或按 Esc 恢复；报告里仍是“2022年1月26日”"
    assert clerk.page.message == told
    assert clerk.says(told)
    day = line(clerk, "成文日期")
    assert day.text() == typed
    assert day.accessibleDescription() == why
    assert day.palette().text() == theme.colours().red
    assert clerk.stored.date == date(2022, 1, 26)
    clerk.press(Key.Key_PageDown, CTRL)
    clerk.press(Key.Key_PageUp, CTRL)
    assert day.text() == typed, "another page takes nothing away"
    fill(clerk, "成文日期", "2022-01-27")
    assert clerk.stored.date == date(2022, 1, 27)
    assert day.palette().text() != theme.colours().red
    assert day.accessibleDescription() == ""
    assert clerk.page.message == ""


def test_a_first_date_that_is_none_leaves_the_report_without(clerk: Clerk) -> None:
    fill(clerk, "成文日期", "2022.2.30")
    assert clerk.page.message.endswith("报告里还空着")
    assert clerk.stored.date is None


def test_escape_puts_back_what_the_report_has(clerk: Clerk) -> None:
    fill(clerk, "成文日期", "2022-01-26")
    fill(clerk, "成文日期", "2022.2.30")
    clerk.press(Key.Key_Escape)
    assert line(clerk, "成文日期").text() == "2022年1月26日"
    assert clerk.page.message == ""


def test_undo_shows_what_the_report_has_in_the_place_of_what_cannot_be_read(clerk: Clerk) -> None:
    fill(clerk, "成文日期", "2022-01-26")
    fill(clerk, "成文日期", "2022.2.30")
    line(clerk, "成文日期").setFocus()
    clerk.press(Key.Key_Z, CTRL)
    assert line(clerk, "成文日期").text() == "2022年1月26日", "what was not taken goes first"
    clerk.press(Key.Key_Z, CTRL)
    assert line(clerk, "成文日期").text() == ""
    assert clerk.session.not_taken.labels == []


def test_a_date_that_cannot_be_read_is_not_lost_unasked(clerk: Clerk) -> None:
    fill(clerk, "成文日期", "2022-01-26")
    line(clerk, "成文日期").setFocus()
    line(clerk, "成文日期").selectAll()
    clerk.type("2022.2.30")

    def stay(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        assert "“成文日期”" in dialog.text()
        dialog.reject()

    with clerk.dialog(stay):
        clerk.window.close()
    assert clerk.window.isVisible()
    assert line(clerk, "成文日期").text() == "2022.2.30"
    fill(clerk, "成文日期", "2022.2.28")
    clerk.window.close()
    assert not clerk.window.isVisible()


@pytest.mark.parametrize("entry", ["提交送审", "定稿"])
def test_with_a_date_that_cannot_be_read_nothing_is_signed(clerk: Clerk, entry: str) -> None:
    fill(clerk, "成文日期", "2022.2.30")
    clerk.press(Key.Key_PageDown, CTRL)
    clerk.choose(entry)
    assert line(clerk, "成文日期").hasFocus()
    assert clerk.page.message.endswith("还不在报告里。请改好，或按 Esc 恢复。")
    assert clerk.session.sign_off.versions(clerk.session.id) == []


@pytest.mark.parametrize("typed", ["1999", "去年", "20244"])
def test_a_bad_year_is_refused(clerk: Clerk, typed: str) -> None:
    fill(clerk, "报告年度", typed)
    assert "报告年度" in clerk.page.message
    assert line(clerk, "报告年度").text() == typed
    assert clerk.stored.year == 2024


def test_a_year_is_taken_in_chinese_digits(clerk: Clerk) -> None:
    fill(clerk, "报告年度", "二〇二五年度")
    assert line(clerk, "报告年度").text() == "2025"
    assert clerk.stored.year == 2025


def test_leaving_a_line_stores_it(clerk: Clerk) -> None:
    line(clerk, "联系电话").setFocus()
    clerk.type("0100-1234567")
    assert clerk.stored.stated("contact.phone") is None
    clerk.press(Key.Key_Tab)
    assert clerk.stored.stated("contact.phone") == "0100-1234567"


def test_a_line_that_is_being_typed_is_stored_on_leaving_the_page(clerk: Clerk) -> None:
    line(clerk, "电子邮箱").setFocus()
    clerk.type("a@example.invalid")
    clerk.press(Key.Key_PageDown, CTRL)
    assert clerk.stored.stated("contact.email") == "a@example.invalid"


def test_a_line_is_one_line_without_what_cannot_be_seen(clerk: Clerk) -> None:
    line(clerk, "地址").setFocus()
    clerk.paste("人民路\t1号\r\n二楼\u200b")
    clerk.press(Key.Key_Return)
    assert clerk.stored.stated("contact.address") == "人民路 1号 二楼"


def test_clearing_a_line_makes_it_blank(clerk: Clerk) -> None:
    fill(clerk, "联系电话", "0100-1234567")
    line(clerk, "联系电话").setFocus()
    clerk.press(Key.Key_A, CTRL)
    clerk.press(Key.Key_Delete)
    clerk.press(Key.Key_Return)
    assert clerk.stored.stated("contact.phone") is None


def test_the_kind_of_unit_decides_and_the_wheel_cannot_change_it(clerk: Clerk) -> None:
    kind = clerk.find(QComboBox, clerk.page, "单位类别")
    kind.setFocus()
    clerk.press(Key.Key_Down)
    assert kind.currentText() == "人民政府"
    assert clerk.stored.stated("kind") == "government"
    clerk.press(Key.Key_Z, CTRL)
    assert kind.currentText() == "政府部门"


def test_the_proposed_preamble_follows_the_facts(clerk: Clerk) -> None:
    assert preamble(clerk).toPlainText() == propose_preamble(clerk.report)
    assert UNIT in preamble(clerk).toPlainText()
    fill(clerk, "单位全称", "青禾县水务局")
    fill(clerk, "报告年度", "2022")
    fill(clerk, "联系电话", "0100-7654321")
    text = preamble(clerk).toPlainText()
    for part in ("青禾县水务局", "2022年1月1日至2022年12月31日", "0100-7654321"):
        assert part in text
    assert clerk.stored.stated("text.preamble") is None, "a proposal is not the clerk's own"


def test_an_own_preamble_is_kept_until_it_is_to_be_proposed_again(clerk: Clerk) -> None:
    preamble(clerk).setFocus()
    clerk.press(Key.Key_A, CTRL)
    clerk.compose(OWN)
    clerk.await_stored("text.preamble", OWN)
    assert clerk.says("前言已自行修改")
    fill(clerk, "单位全称", "青禾县水务局")
    assert preamble(clerk).toPlainText() == OWN
    clerk.click_button("恢复自动拟写", clerk.page)
    assert "青禾县水务局" in preamble(clerk).toPlainText()
    assert clerk.stored.stated("text.preamble") is None
    clerk.press(Key.Key_Z, CTRL)
    assert preamble(clerk).toPlainText() == OWN


def test_an_emptied_preamble_is_proposed_again(clerk: Clerk) -> None:
    preamble(clerk).setFocus()
    clerk.press(Key.Key_A, CTRL)
    clerk.press(Key.Key_Delete)
    clerk.press(Key.Key_Tab)
    assert preamble(clerk).toPlainText() == propose_preamble(clerk.report)


def test_the_window_is_named_after_the_report(clerk: Clerk) -> None:
    fill(clerk, "单位全称", "青禾县水务局")
    fill(clerk, "报告年度", "2022年")
    assert clerk.window.windowTitle() == "青禾县水务局 · 2022 年 - 公开年报"


def test_enter_goes_no_further_than_the_line(clerk: Clerk) -> None:
    fill(clerk, "传真", "0100-1")
    focused = QApplication.focusWidget()
    assert focused
    assert focused.accessibleName() == "传真"


def test_tab_goes_from_the_last_line_to_the_preamble_and_on_to_its_button(clerk: Clerk) -> None:
    fill(clerk, "单位全称", UNIT)
    preamble(clerk).setFocus()
    clerk.compose(OWN)
    line(clerk, "网站").setFocus()
    clerk.press(Key.Key_Tab)
    assert QApplication.focusWidget() is preamble(clerk)
    clerk.press(Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == "恢复自动拟写"


def test_the_keyboard_goes_to_what_is_blank_but_to_no_proposed_preamble(
    open_reports: OpenReports,
) -> None:
    """What is typed after a click on the step would stand in front of the statutory words."""
    newest = max(sample_reports(), key=lambda report: report.year or 0)
    clerk = open_reports(newest.changed([newest.edit(PREAMBLE, None)]))
    clerk.open_step("二 主动公开")
    clerk.open_step("基本信息")
    assert QApplication.focusWidget() is line(clerk, "单位全称")
