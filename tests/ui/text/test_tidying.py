"""A text is made tidy on its way in; nothing is taken away under the fingers; old ones stay."""

import random
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from export.compose import compose
from export.deliver import deliver
from forms.checks.finding import Severity
from forms.parsing import tidy_paragraphs
from forms.sign_off.content_code import content_code
from forms.succession import successor
from storage.sign_off import Stage
from tests.builders import LONG, complete
from tests.ui.clerk import CTRL, Clerk, Key
from tests.ui.conftest import OpenReports
from ui.report.typing import PAUSE_MS
from ui.text.text_editor import TextEditor
from usecases.take_back import take_back

TEXT, OTHER = "text.overview", "text.other_matters"
UNTIDY = "　　（一）甲。\n\n　　乙。 \n"
TIDY = "（一）甲。\n乙。"


@pytest.fixture
def writer(clerk: Clerk) -> Clerk:
    """A clerk in the empty text of section one."""
    clerk.open_step("一 总体情况")
    return clerk


def editor(clerk: Clerk) -> TextEditor:
    return clerk.find(TextEditor, clerk.page)


def rest() -> None:
    QTest.qWait(PAUSE_MS + 100)


def test_indents_and_empty_lines_are_not_stored_and_stay_under_the_fingers(writer: Clerk) -> None:
    writer.compose("　　甲。")
    writer.press(Key.Key_Return, times=2)
    rest()
    assert writer.stored.text(TEXT) == "甲。"
    assert editor(writer).toPlainText() == "　　甲。\n\n"
    assert editor(writer).textCursor().position() == len("　　甲。\n\n")
    writer.compose("　乙 ")
    rest()
    assert editor(writer).toPlainText() == "　　甲。\n\n　乙 "
    writer.compose("丙")
    writer.await_stored(TEXT, "甲。\n乙 丙")


def test_the_page_shows_it_tidy_when_it_is_left(writer: Clerk) -> None:
    writer.compose(UNTIDY)
    writer.press(Key.Key_Tab)
    assert editor(writer).toPlainText() == TIDY
    assert writer.stored.text(TEXT) == TIDY
    history = writer.library.history(writer.session.id, TEXT)
    assert [change.new for change in history] == [TIDY]


@pytest.mark.parametrize(
    "reason", [Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason]
)
def test_a_glance_at_another_window_takes_nothing_away(
    writer: Clerk, reason: Qt.FocusReason
) -> None:
    writer.compose("甲。")
    writer.press(Key.Key_Return)
    QApplication.sendEvent(editor(writer), QFocusEvent(QFocusEvent.Type.FocusOut, reason))
    assert writer.stored.text(TEXT) == "甲。"
    assert editor(writer).toPlainText() == "甲。\n"


def test_a_blank_is_no_change(writer: Clerk) -> None:
    writer.compose("甲。")
    writer.await_stored(TEXT, "甲。")
    writer.compose(" ")
    rest()
    assert len(writer.library.history(writer.session.id, TEXT)) == 1
    writer.press(Key.Key_Z, CTRL)
    assert editor(writer).toPlainText() == ""


def test_undo_gives_back_to_the_letter_what_was_stored_untidy(open_reports: OpenReports) -> None:
    clerk = open_reports(complete({TEXT: UNTIDY, OTHER: "无"}))
    clerk.open_step("一 总体情况")
    assert editor(clerk).toPlainText() == UNTIDY
    clerk.press(Key.Key_Tab)
    clerk.open_step("五 问题改进")
    assert clerk.stored.text(TEXT) == UNTIDY, "to look at it changes nothing"
    assert len(clerk.library.history(clerk.session.id, TEXT)) == 1
    clerk.open_step("一 总体情况")
    clerk.press(Key.Key_Home, CTRL)
    clerk.compose("前")
    clerk.await_stored(TEXT, "前　　" + TIDY)
    clerk.press(Key.Key_Z, CTRL)
    assert editor(clerk).toPlainText() == UNTIDY
    assert clerk.stored.text(TEXT) == UNTIDY


@pytest.mark.parametrize(
    "stored", ["甲\u00a0乙。", "甲⽂。", "甲\u2028乙。", "甲。\n\n", "\ufdd0甲"]
)
def test_no_text_changes_by_being_looked_at(open_reports: OpenReports, stored: str) -> None:
    clerk = open_reports(complete({TEXT: stored}))
    clerk.open_step("一 总体情况")
    clerk.press(Key.Key_Tab)
    clerk.press(Key.Key_S, CTRL)
    assert clerk.stored.text(TEXT) == stored
    assert len(clerk.library.history(clerk.session.id, TEXT)) == 1


def test_a_paste_is_tidy_at_once(writer: Clerk) -> None:
    writer.paste("　　⼀、总体情况。\r\n\r\n　　⽂⽤⼾。\r\n")
    assert editor(writer).toPlainText() == "一、总体情况。\n文用户。\n"
    writer.await_stored(TEXT, "一、总体情况。\n文用户。")


def test_a_drop_is_a_paste(writer: Clerk) -> None:
    mime = QMimeData()
    mime.setText("　　⼈⺠。")
    editor(writer).insertFromMimeData(mime)
    writer.await_stored(TEXT, "人民。")


def test_look_alikes_go_from_cells_and_lines_too(clerk: Clerk) -> None:
    clerk.page.go_to("unit")
    clerk.press(Key.Key_A, CTRL)
    clerk.paste("某县⼈⺠政府办公室")
    clerk.press(Key.Key_Return)
    assert clerk.stored.text("unit") == "某县人民政府办公室"
    clerk.page.go_to("date")
    clerk.paste("2025年1⽉16⽇")
    clerk.press(Key.Key_Return)
    assert str(clerk.stored.date) == "2025-01-16"


# ---- what comes back, goes on, is kept


def test_a_draft_that_comes_back_unchanged_changes_nothing(
    open_reports: OpenReports, tmp_path: Path
) -> None:
    problems = "⽂⽤⼾的问题与改进措施。"
    clerk = open_reports(complete({"unit": "某县⽔利局", TEXT: UNTIDY, "text.problems": problems}))
    clerk.session.keep_version(Stage.DRAFT)
    path = tmp_path / "修改稿.docx"
    deliver(compose(clerk.report, draft="送审稿第 1 稿"), "docx", path)
    returned = take_back(clerk.session, path)
    assert (returned.suggestions, returned.other_title) == ((), None)
    assert returned.original == "送审稿第 1 稿"
    package = docx.Document(str(path))
    paragraph = next(each for each in package.paragraphs if each.text == "乙。")
    paragraph.runs[0].text = "　乙改。"
    package.save(str(path))
    (suggestion,) = take_back(clerk.session, path).suggestions
    assert suggestion.edit.new == "（一）甲。\n乙改。"


def test_a_version_keeps_its_text_to_the_letter(open_reports: OpenReports) -> None:
    report = complete({TEXT: UNTIDY, "unit": "某县⼈⺠政府"})
    clerk = open_reports(report)
    version = clerk.session.keep_version(Stage.DRAFT)
    kept = clerk.session.sign_off.content(version.id)
    assert (kept.text(TEXT), kept.text("unit")) == (UNTIDY, "某县⼈⺠政府")
    assert version.code == content_code(clerk.report)


def test_a_new_report_takes_over_tidy_headings() -> None:
    last = complete({TEXT: "　　（⼀）主动公开。甲。\n\n　（二）依申请公开。"}, year=2024)
    assert successor(last, 2025).text(TEXT) == "（一）主动公开。\n（二）依申请公开。"


def test_a_blank_voids_no_reason(open_reports: OpenReports) -> None:
    clerk = open_reports(complete({TEXT: LONG}))
    (finding,) = clerk.session.findings
    assert finding.severity is Severity.WARNING
    clerk.session.explain(finding, "内容多。")
    clerk.open_step("一 总体情况")
    clerk.press(Key.Key_Home, CTRL)
    clerk.compose("　　")
    clerk.press(Key.Key_Return)
    rest()
    assert clerk.session.standings[0].is_settled


def test_whatever_is_typed_the_report_has_it_tidy(writer: Clerk) -> None:
    """150 random keys and pastes, seed 11, with undo between: the file has what is seen, tidy."""
    chance = random.Random(11)
    pieces = ["　　甲。", "乙 ", "⽂⼾", "\n", "（一）丙。\n\n　丁", "ﬁ", "𬱖", "\u00a0"]
    for _ in range(150):
        act = chance.random()
        if act < 0.5:
            writer.compose(chance.choice(pieces))
        elif act < 0.65:
            writer.paste(chance.choice(pieces))
        elif act < 0.85:
            keys = [Key.Key_Backspace, Key.Key_Return, Key.Key_Left, Key.Key_Home, Key.Key_Up]
            writer.press(chance.choice(keys), times=chance.randint(1, 3))
        else:
            writer.press(chance.choice([Key.Key_Z, Key.Key_Y]), CTRL)
        if chance.random() < 0.3:
            writer.session.settle()
            seen = editor(writer).toPlainText()
            assert writer.stored.text(TEXT) == tidy_paragraphs(seen)
        if chance.random() < 0.1:
            writer.press(Key.Key_Tab)
            assert editor(writer).toPlainText() == writer.stored.text(TEXT)
            editor(writer).setFocus()
    while writer.session.undo_stack.canUndo():
        writer.session.undo()
    assert editor(writer).toPlainText() == ""
    assert writer.stored.stated(TEXT) is None
