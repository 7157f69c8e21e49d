"""The foot of the preview: the acts that come next, one filled, each done as from the menu."""

from functools import partial

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel

from forms.report import Report
from storage.errors import Damaged
from storage.history import How
from storage.sign_off import Stage, Version
from tests.builders import complete
from tests.ui.clerk import PATIENCE, Clerk, Key, children
from tests.ui.conftest import OpenReports
from tests.ui.figures import faulty_report
from tests.ui.preview import outgoing
from tests.ui.preview.previewed import await_message, preview, seen
from tests.ui.sign_off.answers import press
from ui.parts.button import MainAct
from ui.parts.plain import tip
from ui.preview.preview_page import PreviewPage
from ui.sign_off.reply_dialog import ReplyDialog
from usecases.next_act import Act
from usecases.open_report import LOCKED

_LEAST_LINES = 5
_MARGIN = 24  # pixels at the right of a page
#: What pytest hands to the tests of this module, under these names.
folder = outgoing.folder
_asked = outgoing.asked


def filled(page: PreviewPage) -> list[str]:
    """Return what the filled buttons of the page and of its foot say."""
    view = page.window()
    return [button.text() for button in children(view, MainAct) if button.isVisible()]


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
    """Return all that labels in the window say, a line each; what is told lies over the foot."""
    foot = clerk.view.foot
    seen = [label for label in children(clerk.window, QLabel) if label.isVisible()]
    covered = children(foot, QLabel) if foot.told else []
    return "\n".join(label.text() for label in seen if label not in covered)


def test_what_to_know_is_told_in_one_place(open_reports: OpenReports) -> None:
    """The way to record a reply after handing in, the lock after the final."""
    clerk = open_reports(complete())
    page = preview(clerk)
    with clerk.dialog(press("送审并预览")):
        clerk.click_button("提交送审…", clerk.view)
    assert "打印出来送签" in said_on_screen(clerk)
    assert filled(page) == ["登记审核意见…"]
    clerk.press(Key.Key_Escape)
    assert said_on_screen(clerk).count("登记") == 1
    with clerk.dialog(press("定稿")):
        clerk.click_button("定稿…", clerk.view)
    told = said_on_screen(clerk)
    assert told.count("内容不能修改") == told.count("重新打开") == 1
    assert "锁定" not in told
    assert filled(page) == ["导出全套文件…"]
    clerk.press(Key.Key_Escape)
    assert said_on_screen(clerk).count("导出全套文件") == 1
    clerk.window.show_start()
    clerk.window.open_report(clerk.library.last_open or 0)
    assert said_on_screen(clerk).count("定稿") == 1, "over the page"


def test_each_act_is_there_once_and_one_is_filled(open_reports: OpenReports) -> None:
    page = preview(open_reports(complete()))
    said = [
        each.text().replace("&", "")
        for each in children(page.window(), QAbstractButton)
        if each.isVisible()
    ]
    for act in ("提交送审…", "定稿…", "导出全套文件…", "打印…", "PDF…", "Word…", "XLSX…", "网页…"):
        assert said.count(act) == 1
    assert filled(page) == ["提交送审…"]


def test_from_handing_in_to_all_the_files(open_reports: OpenReports, folder: object) -> None:
    """The filled button of each state, clicked, leads to the next."""
    clerk = open_reports(complete())
    page = preview(clerk)
    with clerk.dialog(press("送审并预览")):
        clerk.click_button("提交送审…", clerk.view)
    assert page.message.startswith("已存为送审稿第 1 稿")
    assert filled(page) == ["登记审核意见…"]
    with clerk.dialog(agree):
        clerk.click_button("登记审核意见…", clerk.view)
    assert page.message == "已登记对送审稿第 1 稿的审核意见。"
    assert filled(page) == ["定稿…"]
    with clerk.dialog(press("定稿")):
        clerk.click_button("定稿…", clerk.view)
    assert clerk.session.is_final
    assert filled(page) == ["导出全套文件…"]
    for act in (Act.HAND_IN, Act.MAKE_FINAL):
        button = page.acts.button(act)
        assert not button.isEnabled()
        assert button.toolTip() == tip(button.accessibleDescription())
        assert button.accessibleDescription() == LOCKED
    clerk.click_button("导出全套文件…", clerk.view)
    await_message(clerk, "全套文件")
    assert folder


def test_what_is_open_is_counted_and_led_to(open_reports: OpenReports) -> None:
    clerk = open_reports(complete())
    page = preview(clerk)
    wrong(clerk)
    assert filled(page) == ["去处理 2 处"]
    assert clerk.says("还有 2 处必改没有处理", clerk.view.foot)
    assert not page.acts.button(Act.MAKE_FINAL).isEnabled()
    assert page.acts.button(Act.HAND_IN).isEnabled(), "a draft may have open points"
    clerk.click_button("去处理 2 处", clerk.view)
    assert clerk.view.steps[clerk.view.step].id == "review"
    clerk.session.undo()
    assert filled(preview(clerk)) == ["提交送审…"]


def test_giving_an_act_up_changes_nothing(open_reports: OpenReports) -> None:
    clerk = open_reports(complete())
    page = preview(clerk)
    with clerk.dialog(QDialog.reject):
        clerk.click_button("提交送审…", clerk.view)
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
    assert clerk.says("已损坏", clerk.view.foot)
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
        clerk.click_button("提交送审…", clerk.view)
    assert clerk.says("意见回来后", clerk.view.foot)

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
    assert clerk.says("审核意见要求修改，还没有改动", clerk.view.foot)


@pytest.mark.parametrize(("wide", "lines"), [(1366, 1), (911, 2)])
def test_one_row_holds_all_where_it_fits_else_the_words_stand_over_the_acts(
    open_reports: OpenReports, wide: int, lines: int
) -> None:
    """1366x768 at 100 and at 150 %; the way back stands in the row of the acts."""
    clerk = open_reports(faulty_report())
    page = preview(clerk)
    clerk.window.resize(wide, 768 * wide // 1366)
    QApplication.processEvents()
    said = next(each for each in children(clerk.view.foot, QLabel) if "还没有送审" in each.text())
    row = [clerk.view.back, *page.acts.buttons]
    assert all(each.isVisible() for each in [said, *row])
    assert len({each.y() for each in row}) == 1
    assert (said.geometry().bottom() < row[0].y()) == (lines == 2)
    last = seen(clerk, row[-1]).right()
    assert last + _MARGIN == seen(clerk, clerk.view.foot).right()


def has_room(page: PreviewPage) -> bool:
    """Whether the acts are in sight from edge to edge, and some lines of the page over them."""
    shown = [button for button in page.acts.buttons if button.isVisible()]
    seen = [button.visibleRegion().boundingRect().size() for button in shown]
    lines = page.view.height() / page.fontMetrics().lineSpacing()
    return seen == [button.size() for button in shown] and lines >= _LEAST_LINES


@pytest.mark.parametrize(
    ("report", "acts"),
    [
        (complete(), ["提交送审…", "定稿…", "导出全套文件…"]),
        (faulty_report(), ["去处理 2 处", "提交送审…", "定稿…"]),
    ],
    ids=["complete", "faulty"],
)
def test_at_200_percent_a_line_of_acts_is_in_sight_and_so_is_the_page(
    open_reports: OpenReports, report: Report, acts: list[str]
) -> None:
    clerk = open_reports(report)
    page = preview(clerk)
    for height in (384, 313):  # without a title and a taskbar, and with them
        clerk.window.resize(683, height)
        clerk.qtbot.waitUntil(partial(has_room, page), timeout=PATIENCE)
        assert [each.text() for each in page.acts.buttons if each.isVisible()] == acts
    clerk.view.turn(-1)
    clerk.view.turn(1)
    assert [each.text() for each in page.acts.buttons if each.isVisible()] == acts, "come back to"


def test_a_low_page_shows_the_likely_act_in_the_row_of_the_way_back(
    open_reports: OpenReports,
) -> None:
    clerk = open_reports(faulty_report())
    page = preview(clerk)
    clerk.window.resize(683, 280)
    QApplication.processEvents()
    assert [each.text() for each in page.acts.buttons if each.isVisible()] == ["去处理 2 处"]
    assert page.acts.button(Act.SEE_TO).y() == clerk.view.back.y()
    clerk.open_step("校核")
    assert not any(each.isVisible() for each in page.acts.buttons)
    assert clerk.view.next.isVisible()
