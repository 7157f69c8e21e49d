"""The foot of the preview: the acts that come next, one filled, each done as from the menu."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel

from storage.errors import Damaged
from storage.history import How
from storage.sign_off import Stage, Version
from tests.builders import complete
from tests.ui.clerk import Clerk, Key, children
from tests.ui.conftest import OpenReports
from tests.ui.preview import outgoing
from tests.ui.preview.previewed import await_message, preview
from tests.ui.sign_off.answers import press
from ui.parts.button import MainAct
from ui.parts.plain import tip
from ui.preview.preview_page import PreviewPage
from ui.sign_off.reply_dialog import ReplyDialog
from usecases.next_act import Act
from usecases.open_report import LOCKED

#: What pytest hands to the tests of this module, under these names.
folder = outgoing.folder
_asked = outgoing.asked


def filled(page: PreviewPage) -> list[str]:
    """Return what the filled buttons of the page say."""
    return [button.text() for button in children(page, MainAct) if button.isVisible()]


def wrong(clerk: Clerk, figure: int = 2) -> None:
    """Have two columns not balance; with 0 they do again."""
    edit = clerk.report.edit("requests.carried_in.natural", figure)
    clerk.session.apply([edit], How.TYPED, "改数")


def agree(dialog: QDialog) -> None:
    assert isinstance(dialog, ReplyDialog)
    dialog.who.setCurrentText("王某")
    dialog.agrees.setChecked(True)
    dialog.accept()


def said_on_screen(clerk: Clerk) -> str:
    """Return all that labels in the window say, a line each."""
    labels = children(clerk.window, QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def test_what_to_know_is_told_in_one_place(open_reports: OpenReports) -> None:
    """The way to record a reply after handing in, the lock after the final."""
    clerk = open_reports(complete())
    page = preview(clerk)
    with clerk.dialog(press("送审并预览")):
        clerk.click_button("提交送审…", page)
    assert said_on_screen(clerk).count("登记") == 1
    with clerk.dialog(press("定稿")):
        clerk.click_button("定稿…", page)
    told = said_on_screen(clerk)
    assert told.count("内容不能修改") == told.count("重新打开") == 1
    assert "锁定" not in told
    assert told.count("导出全套文件") == 1
    clerk.window.show_start()
    clerk.window.open_report(clerk.library.last_open or 0)
    assert said_on_screen(clerk).count("定稿") == 1, "over the page"


def test_each_act_is_there_once_and_one_is_filled(open_reports: OpenReports) -> None:
    page = preview(open_reports(complete()))
    said = [
        each.text().replace("&", "") for each in children(page, QAbstractButton) if each.isVisible()
    ]
    for act in ("提交送审…", "定稿…", "导出全套文件…", "打印…", "PDF…", "Word…", "XLSX…", "网页…"):
        assert said.count(act) == 1
    assert filled(page) == ["提交送审…"]


def test_from_handing_in_to_all_the_files(open_reports: OpenReports, folder: object) -> None:
    """The filled button of each state, clicked, leads to the next."""
    clerk = open_reports(complete())
    page = preview(clerk)
    with clerk.dialog(press("送审并预览")):
        clerk.click_button("提交送审…", page)
    assert page.message.startswith("已存为送审稿第 1 稿")
    assert filled(page) == ["登记审核意见…"]
    with clerk.dialog(agree):
        clerk.click_button("登记审核意见…", page)
    assert page.message == "已登记对送审稿第 1 稿的审核意见。"
    assert filled(page) == ["定稿…"]
    with clerk.dialog(press("定稿")):
        clerk.click_button("定稿…", page)
    assert clerk.session.is_final
    assert filled(page) == ["导出全套文件…"]
    for act in (Act.HAND_IN, Act.MAKE_FINAL):
        button = page.acts.button(act)
        assert not button.isEnabled()
        assert button.toolTip() == tip(button.accessibleDescription())
        assert button.accessibleDescription() == LOCKED
    clerk.click_button("导出全套文件…", page)
    await_message(clerk, "全套文件")
    assert folder


def test_what_is_open_is_counted_and_led_to(open_reports: OpenReports) -> None:
    clerk = open_reports(complete())
    page = preview(clerk)
    wrong(clerk)
    assert filled(page) == ["去处理 2 处"]
    assert clerk.says("还有 2 处必改没有处理", page.acts)
    assert not page.acts.button(Act.MAKE_FINAL).isEnabled()
    assert page.acts.button(Act.HAND_IN).isEnabled(), "a draft may have open points"
    clerk.click_button("去处理 2 处", page)
    assert clerk.view.steps[clerk.view.step].id == "review"
    clerk.session.undo()
    assert filled(preview(clerk)) == ["提交送审…"]


def test_giving_an_act_up_changes_nothing(open_reports: OpenReports) -> None:
    clerk = open_reports(complete())
    page = preview(clerk)
    with clerk.dialog(QDialog.reject):
        clerk.click_button("提交送审…", page)
    assert clerk.session.sign_off.versions(clerk.session.id) == []
    assert filled(page) == ["提交送审…"]


def test_the_keyboard_goes_on_to_the_likely_act_as_they_change(open_reports: OpenReports) -> None:
    clerk = open_reports(complete())
    page = preview(clerk)
    page.acts.button(Act.HAND_IN).setFocus()
    clerk.session.keep_version(Stage.DRAFT)
    assert page.acts.button(Act.RECORD_REPLY).hasFocus()
    wrong(clerk)
    page.acts.button(Act.SEE_TO).setFocus()
    wrong(clerk, 0)
    assert page.acts.button(Act.RECORD_REPLY).hasFocus()


def test_a_library_that_cannot_be_read_is_told_and_no_act_is_filled(
    open_reports: OpenReports, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_report: int) -> list[Version]:
        raise Damaged(clerk.library.path)

    clerk = open_reports(complete())
    page = preview(clerk)
    monkeypatch.setattr(clerk.library.sign_off, "versions", fail)
    page.acts.refresh()
    assert clerk.says("已损坏", page.acts)
    assert filled(page) == []


def test_tab_goes_from_the_pages_to_the_acts_however_often_these_change(
    open_reports: OpenReports,
) -> None:
    clerk = open_reports(complete())
    page = preview(clerk)
    wrong(clerk)
    wrong(clerk, 0)
    page.view.setFocus()
    clerk.press(Key.Key_Tab)
    assert page.acts.button(Act.HAND_IN).hasFocus()


def test_a_recorded_reply_is_told_and_changes_what_comes_next_at_once(
    open_reports: OpenReports,
) -> None:
    clerk = open_reports(complete())
    page = preview(clerk)
    with clerk.dialog(press("送审并预览")):
        clerk.click_button("提交送审…", page)
    assert clerk.says("意见回来后", page.acts)

    def ask_for_changes(dialog: QDialog) -> None:
        assert isinstance(dialog, ReplyDialog)
        dialog.who.setCurrentText("王某")
        dialog.asks.setChecked(True)
        dialog.text.setPlainText("核对上年结转")
        dialog.accept()

    with clerk.dialog(ask_for_changes):
        clerk.choose("登记审核意见")
    assert page.message == "已登记对送审稿第 1 稿的审核意见。"
    assert filled(page) == []
    assert clerk.says("审核意见要求修改，还没有改动", page.acts)
