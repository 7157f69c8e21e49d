"""What was typed and not understood: no act leaves it out, and the clerk is led to it."""

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QPushButton

from forms.parsing import MAX_TEXT
from tests.builders import complete
from tests.ui.clerk import CTRL, Clerk, Key
from tests.ui.conftest import OpenReports
from tests.ui.figures import blank_report
from tests.ui.preview.printers import have_printer
from ui.parts.told_card import ToldCard

CELL = "disclosure.penalties.decisions"
DATE = "date"
TEXT = "text.other_matters"
ACTS = [
    ("提交送审", "送审"),
    ("定稿", "定稿"),
    ("导出 PDF", "导出"),
    ("导出全套文件", "导出"),
    ("打印", "打印"),
]
acts = pytest.mark.parametrize(("entry", "act"), ACTS)


@pytest.fixture
def clerk(open_reports: OpenReports, monkeypatch: pytest.MonkeyPatch) -> Clerk:
    """A clerk before a complete report, with 47 in the cell of 行政处罚."""
    have_printer(monkeypatch)
    return open_reports(complete({CELL: 47}))


@acts
def test_a_line_is_led_to_until_it_is_mended(clerk: Clerk, entry: str, act: str) -> None:
    clerk.view.go_to(DATE)
    clerk.press(Key.Key_A, CTRL)
    clerk.type("2022.2.30")
    told = (
        f"没有{act}：成文日期填的没有收下（没有这一天（2022年2月没有30日）），还不在报告里。"
        "请改好，或按 Esc 恢复。"
    )
    for _ in range(3):
        clerk.choose(entry)
        assert clerk.page.message == told
        assert clerk.says(told)
        assert clerk.view.step == 0
        clerk.press(Key.Key_PageDown, CTRL)
    assert clerk.session.sign_off.versions(clerk.session.id) == []
    clerk.view.go_to(DATE)
    clerk.press(Key.Key_Escape)
    assert not clerk.session.not_taken.holds_up(act)


@acts
def test_a_cell_is_led_to_once_with_its_old_value_back(clerk: Clerk, entry: str, act: str) -> None:
    clerk.open_step("二 主动公开")
    clerk.go_to(CELL)
    clerk.type("3x")
    clerk.choose(entry)
    assert clerk.here == CELL
    assert clerk.shown(CELL) == "47"
    assert clerk.page.message.startswith(f"没有{act}：")
    assert "（“3x”不是数字），还不在报告里。格里仍为原来的值" in clerk.page.message
    assert clerk.session.sign_off.versions(clerk.session.id) == []
    assert not clerk.session.not_taken.holds_up(act), "it was seen"


def test_what_is_told_reaches_below_the_ways_on_after_a_page_with_a_higher_foot(
    open_reports: OpenReports, monkeypatch: pytest.MonkeyPatch
) -> None:
    have_printer(monkeypatch)
    clerk = open_reports(blank_report())
    clerk.window.resize(1366, 740)
    QApplication.processEvents()
    clerk.open_step("二 主动公开")
    clerk.go_to(CELL)
    clerk.type("3x")
    clerk.press(Key.Key_PageDown, CTRL)
    clerk.open_step("二 主动公开")
    clerk.press(Key.Key_P, CTRL)
    assert clerk.page.message.startswith("没有打印：")
    card = clerk.find(ToldCard)
    pane = card.parentWidget()
    assert pane
    on = clerk.find(QPushButton, name="下一步")
    assert pane.rect().contains(card.geometry())
    assert card.geometry().bottom() > on.mapTo(pane, on.rect().bottomLeft()).y()


def test_a_cell_that_was_left_for_another_page_is_led_back_to(clerk: Clerk) -> None:
    clerk.open_step("二 主动公开")
    clerk.go_to(CELL)
    clerk.type("3x")
    clerk.press(Key.Key_PageDown, CTRL)
    clerk.choose("提交送审")
    assert clerk.here == CELL
    assert clerk.page.message.startswith("没有送审：")


def test_a_cell_that_was_typed_into_anew_is_forgotten(clerk: Clerk) -> None:
    clerk.open_step("二 主动公开")
    clerk.go_to(CELL)
    clerk.type("3x")
    clerk.go_to("disclosure.fees.amount")
    assert clerk.session.not_taken.labels
    clerk.enter(CELL, "47")
    assert clerk.session.not_taken.labels == []
    clerk.type("x")
    clerk.go_to(CELL)
    clerk.press(Key.Key_Delete)
    assert len(clerk.session.not_taken.labels) == 1, "of another cell"


def test_a_text_that_is_too_long_is_led_to_until_it_is_shorter(clerk: Clerk) -> None:
    clerk.view.go_to(TEXT)
    clerk.press(Key.Key_A, CTRL)
    clerk.paste("字" * (MAX_TEXT + 1))
    for _ in range(2):
        clerk.choose("定稿")
        assert clerk.page.message.startswith("没有定稿：")
        assert f"（文字过长（{MAX_TEXT + 1} 字），最多 {MAX_TEXT} 字）" in clerk.page.message
        assert clerk.page.message.endswith("请删减。")
        assert clerk.view.steps[clerk.view.step].section
    clerk.press(Key.Key_A, CTRL)
    clerk.paste("无。")
    assert clerk.session.not_taken.labels == []
    assert clerk.stored.text(TEXT) == "无。"


def stay(dialog: QDialog) -> None:
    assert isinstance(dialog, QMessageBox)
    assert "填的没有收下，还不在报告里" in dialog.text()
    dialog.reject()


def test_no_cell_that_was_refused_is_lost_unasked_as_the_window_closes(clerk: Clerk) -> None:
    clerk.open_step("二 主动公开")
    clerk.go_to(CELL)
    clerk.type("3x")
    with clerk.dialog(stay):
        clerk.window.close()
    assert clerk.window.isVisible()


def test_no_text_that_is_too_long_is_lost_unasked_as_the_window_closes(clerk: Clerk) -> None:
    clerk.view.go_to(TEXT)
    clerk.paste("字" * (MAX_TEXT + 1))
    with clerk.dialog(stay):
        clerk.window.close()
    assert clerk.window.isVisible()
    clerk.press(Key.Key_A, CTRL)
    clerk.paste("无。")
    clerk.window.close()
    assert not clerk.window.isVisible()


def test_what_a_cell_did_not_take_is_told_on_the_page_gone_on_to(clerk: Clerk) -> None:
    clerk.open_step("二 主动公开")
    clerk.go_to(CELL)
    clerk.type("3x")
    clerk.press(Key.Key_PageDown, CTRL)
    assert clerk.view.steps[clerk.view.step].name.startswith("三")
    assert clerk.says("“3x”不是数字，仍为原来的值")
    assert clerk.stored.stated(CELL) == 47


def test_what_is_put_away_on_a_page_is_told_on_no_other(clerk: Clerk) -> None:
    clerk.open_step("二 主动公开")
    clerk.go_to(CELL)
    clerk.type("3x")
    clerk.press(Key.Key_PageDown, CTRL)
    assert clerk.view.foot.told
    clerk.press(Key.Key_Escape)
    clerk.press(Key.Key_PageUp, CTRL)
    assert clerk.view.steps[clerk.view.step].name == "二 主动公开"
    assert not clerk.view.foot.told


def test_what_a_cell_did_not_take_is_told_until_it_takes_the_value_as_it_was(clerk: Clerk) -> None:
    clerk.open_step("二 主动公开")
    clerk.go_to(CELL)
    clerk.type("3x")
    clerk.choose("提交送审")
    assert clerk.view.foot.told.startswith("没有送审：")
    clerk.enter(CELL, "47")
    assert not clerk.view.foot.told
    assert not clerk.session.undo_stack.canUndo()


def test_a_value_that_is_taken_as_it_was_is_told_of_on_no_page(clerk: Clerk) -> None:
    clerk.open_step("二 主动公开")
    clerk.go_to(CELL)
    clerk.type("3x")
    clerk.press(Key.Key_PageDown, CTRL)
    clerk.press(Key.Key_PageUp, CTRL)
    assert clerk.view.foot.told
    clerk.enter(CELL, "47")
    clerk.press(Key.Key_PageDown, CTRL)
    assert not clerk.view.foot.told


def test_what_a_line_did_not_take_is_told_until_it_has_what_it_had(clerk: Clerk) -> None:
    clerk.view.go_to(DATE)
    clerk.press(Key.Key_A, CTRL)
    clerk.type("2022.2.30")
    clerk.choose("提交送审")
    assert clerk.view.foot.told
    clerk.press(Key.Key_A, CTRL)
    clerk.type(str(clerk.report.date))
    clerk.press(Key.Key_Return)
    assert not clerk.view.foot.told


def test_what_a_text_did_not_take_is_told_until_it_is_as_it_was(clerk: Clerk) -> None:
    clerk.view.go_to(TEXT)
    text = clerk.stored.text(TEXT)
    clerk.press(Key.Key_A, CTRL)
    clerk.paste("字" * (MAX_TEXT + 1))
    assert clerk.view.foot.told
    clerk.press(Key.Key_A, CTRL)
    clerk.paste(text)
    assert not clerk.view.foot.told
    assert not clerk.session.not_taken.labels
