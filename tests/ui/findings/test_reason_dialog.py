"""The dialog of a reason: it says what is explained, takes a sensible one, and loses no words."""

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QLabel, QMessageBox, QPlainTextEdit, QPushButton

from forms.checks.finding import Finding, Severity
from forms.texts.span import Span
from storage.errors import DiskFull
from storage.sign_off import Stage
from tests.builders import LONG, complete
from tests.ui import explained
from tests.ui.clerk import CTRL, PATIENCE, Clerk, Key, answered, children
from tests.ui.conftest import OpenReports
from tests.ui.explained import IN, WHY, explain, reason_index, reason_rows, writing
from tests.ui.shown import label_text
from tests.ui.test_accessible_names import nameless
from ui.findings.reason_dialog import MOST, bound_values

#: What pytest hands to the tests of this module, under these names.
clerk = explained.clerk


def test_the_dialog_says_what_is_explained(clerk: Clerk) -> None:
    def read(dialog: QDialog) -> None:
        lines = label_text(dialog).splitlines()
        finding = clerk.session.findings[0]
        assert "须说明" in lines
        assert finding.message in lines
        assert f"依据：{finding.source}" in lines
        label = clerk.report.form.fields[IN].label
        assert f"所说明的数据：“{label}” 2；相比较的 2 和 3" in lines
        assert clerk.says("理由会印在送审稿的签批单和 XLSX 校核表上，不会出现在正式稿里", dialog)
        assert nameless(dialog) == []
        clerk.press(Key.Key_Escape)

    with clerk.dialog(read):
        clerk.press(Key.Key_F2)


def test_a_text_that_is_explained_is_named_and_not_quoted(open_reports: OpenReports) -> None:
    clerk = open_reports(complete({"text.overview": LONG}))

    def read(dialog: QDialog) -> None:
        assert clerk.says("所说明的数据：“一、总体情况”的文字；相比较的 1200 和 1000", dialog)
        clerk.press(Key.Key_Escape)

    with clerk.dialog(read):
        clerk.click_row(clerk.view.findings.list, reason_index(clerk))


def test_the_words_that_are_explained_are_quoted() -> None:
    report = complete({"text.overview": "收到来信14余件。"})
    span = Span("text.overview", 4, 8)
    about = Finding("text.vague", Severity.WARNING, ("text.overview",), "", "", spans=(span,))
    assert bound_values(report, about) == ["“一、总体情况”中的“14余件”"]


@pytest.mark.parametrize(
    ("typed", "says", "can"),
    [
        ("", f"0 字，最多 {MOST} 字", False),
        (" 　\n", f"0 字，最多 {MOST} 字", False),
        ("撤", f"1 字，最多 {MOST} 字", True),
        ("撤回😀", "送审稿印不出 “😀”（U+1F600），请换成别的写法后再保存", False),
        ("撤" * MOST, f"{MOST} 字，最多 {MOST} 字", True),
        ("撤" * (MOST + 1), f"{MOST + 1} 字，最多 {MOST} 字，请删减后再保存", False),
    ],
)
def test_only_a_reason_of_a_sensible_length_can_be_saved(
    clerk: Clerk,
    typed: str,
    says: str,
    can: bool,
) -> None:
    def try_it(dialog: QDialog) -> None:
        editor = clerk.find(QPlainTextEdit, dialog, "理由")
        editor.setPlainText(typed)
        assert any(label.text() == says for label in children(dialog, QLabel))
        assert clerk.find(QPushButton, dialog, "保存").isEnabled() == can
        if not can:
            clerk.press(Key.Key_Return, CTRL)
            assert dialog.isVisible()
            editor.clear()
        clerk.press(Key.Key_Escape) if not can else clerk.press(Key.Key_Enter, CTRL)

    with clerk.dialog(try_it):
        clerk.press(Key.Key_F2)
    assert len(clerk.library.sign_off.reasons(clerk.session.id)) == can


def test_pasting_brings_no_formatting_and_paragraphs_stay(clerk: Clerk) -> None:
    def paste(dialog: QDialog) -> None:
        data = QMimeData()
        data.setHtml("<b>一件</b>撤回")
        data.setText("一件撤回\r\n另\u200b见台账\u0007")
        QGuiApplication.clipboard().setMimeData(data)
        clerk.press(Key.Key_V, CTRL)
        assert clerk.find(QPlainTextEdit, dialog, "理由").toPlainText() == "一件撤回\n另见台账"
        clerk.click_button("保存", dialog)

    with clerk.dialog(paste):
        clerk.press(Key.Key_F2)
    assert clerk.session.standings[0].reason == "一件撤回\n另见台账"


def test_a_reason_can_be_changed(clerk: Clerk) -> None:
    explain(clerk)
    with clerk.dialog(writing(clerk, "有撤回申请书。")):
        clerk.press(Key.Key_F2)
    assert clerk.session.standings[0].reason == WHY + "有撤回申请书。"


def test_a_reason_is_taken_back_only_after_asking(clerk: Clerk) -> None:
    def unwritten(dialog: QDialog) -> None:
        assert not clerk.find(QPushButton, dialog, "撤回说明").isEnabled()
        clerk.press(Key.Key_Escape)

    with clerk.dialog(unwritten):
        clerk.press(Key.Key_F2)
    explain(clerk)
    settled = []

    def take_back(dialog: QDialog) -> None:
        for button in ("取消", "撤回"):
            with answered(lambda question, button=button: clerk.click_button(button, question)):  # type: ignore[misc]
                clerk.click_button("撤回说明", dialog)
            settled.append(clerk.session.standings[0].is_settled)

    with clerk.dialog(take_back):
        clerk.press(Key.Key_F2)
    assert settled == [True, False]
    assert reason_rows(clerk)[0] == "说明理由"


def test_what_was_written_is_not_thrown_away_without_asking(clerk: Clerk) -> None:
    def give_up(dialog: QDialog) -> None:
        clerk.compose(WHY)
        with answered(lambda _question: clerk.press(Key.Key_Return)):  # to stay is the default
            clerk.press(Key.Key_Escape)
        assert clerk.find(QPlainTextEdit, dialog, "理由").toPlainText() == WHY
        with answered(lambda question: clerk.click_button("放弃", question)):
            clerk.click_button("取消", dialog)

    with clerk.dialog(give_up):
        clerk.press(Key.Key_F2)
    assert not clerk.session.standings[0].reason


# ---- faults


def test_a_full_disk_is_told_and_the_words_stay(
    clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object) -> None:
        raise DiskFull(clerk.library.path)

    def lose_nothing(dialog: QDialog) -> None:
        clerk.compose(WHY)
        with monkeypatch.context() as broken:
            broken.setattr(clerk.session.sign_off, "explain", full)
            with answered(lambda box: acknowledge(clerk, box, "磁盘空间不足")):
                clerk.press(Key.Key_Return, CTRL)
        dialog.activateWindow()  # as a window manager does
        clerk.qtbot.waitUntil(dialog.isActiveWindow, timeout=PATIENCE)
        clerk.press(Key.Key_Return, CTRL)

    with clerk.dialog(lose_nothing):
        clerk.press(Key.Key_F2)
    assert clerk.session.standings[0].reason == WHY


def test_a_report_that_became_final_meanwhile_says_so(clerk: Clerk) -> None:
    clerk.library.sign_off.keep(clerk.session.id, Stage.FINAL, clerk.report)

    def refused(dialog: QDialog) -> None:
        clerk.compose(WHY)
        with answered(lambda box: acknowledge(clerk, box, "已经定稿")):
            clerk.press(Key.Key_Return, CTRL)
        dialog.done(0)

    with clerk.dialog(refused):
        clerk.press(Key.Key_F2)
    assert clerk.library.sign_off.reasons(clerk.session.id) == []


def acknowledge(clerk: Clerk, box: QDialog, words: str) -> None:
    assert isinstance(box, QMessageBox)
    assert words in box.text()
    clerk.click_button("知道了", box)
