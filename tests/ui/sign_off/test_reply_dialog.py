"""登记审核意见: who, when and what, by keys alone; what is missing or not stored is said."""

from collections.abc import Callable
from datetime import date, datetime

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit

from forms.values import show
from storage.errors import DiskFull
from storage.sign_off import Reply, SignOff, Stage, Version
from tests.builders import complete
from tests.ui.clerk import CTRL, Clerk, Key, answered
from tests.ui.conftest import OpenReports
from tests.ui.start.test_new_report import tab_to
from tests.ui.test_accessible_names import nameless
from ui.sign_off.reply_dialog import ReplyDialog

FIRST = Reply("王某", date(2025, 1, 20), agrees=False, text="核对上年结转")


@pytest.fixture
def clerk(open_reports: OpenReports) -> Clerk:
    """A clerk whose report was handed in once."""
    clerk = open_reports(complete())
    clerk.session.keep_version(Stage.DRAFT, "请审")
    return clerk


def version(clerk: Clerk) -> Version:
    return clerk.session.sign_off.versions(clerk.session.id)[-1]


def ask(clerk: Clerk, answer: Callable[[ReplyDialog], None]) -> bool:
    """Bring the dialog up, answer it, and return what it returns."""

    def typed(dialog: QDialog) -> None:
        assert isinstance(dialog, ReplyDialog)
        answer(dialog)

    with clerk.dialog(typed):
        return ReplyDialog.ask(clerk.session, version(clerk), clerk.window)


def test_a_reply_is_recorded_by_keys_alone(clerk: Clerk) -> None:
    def fill(_dialog: ReplyDialog) -> None:
        clerk.compose("王某")  # where the keyboard is from the start
        tab_to(clerk, "日期")
        clerk.press(Key.Key_A, CTRL)
        clerk.compose("2025年1月20日")
        clerk.press(Key.Key_Tab)
        clerk.press(Key.Key_Space)
        clerk.press(Key.Key_Right)
        tab_to(clerk, "意见")
        clerk.compose("核对上年结转")
        clerk.press(Key.Key_Tab)
        clerk.press(Key.Key_Return)

    assert ask(clerk, fill)
    assert version(clerk).replies == (FIRST,)


def test_agreement_needs_no_words_and_the_day_is_today(clerk: Clerk) -> None:
    today = datetime.now().astimezone().date()

    def fill(dialog: ReplyDialog) -> None:
        assert clerk.says("送审稿第 1 稿", dialog)
        assert dialog.day.text() == show(today)
        clerk.compose("李某")
        clerk.click_button("同意", dialog)
        clerk.click_button("保存", dialog)

    assert ask(clerk, fill)
    assert version(clerk).replies == (Reply("李某", today, agrees=True, text=""),)


@pytest.mark.parametrize(
    ("who", "day", "conclusion", "words", "told", "place"),
    [
        ("", "2025-1-20", "同意", "", "请填写审核人", "审核人"),
        ("王某", "", "同意", "", "请填写日期", "日期"),
        ("王某", "1月4日", "同意", "", "日期：日期没有写年份", "日期"),
        ("王某", "2025-1-20", "", "核对", "请选择“同意”或“要求修改”", ""),
        ("王某", "2025-1-20", "要求修改", " \n", "请写明意见", "意见"),
        ("王某", "2025-1-20", "要求修改", "改" * 1_001, "意见过长（1001 字）", "意见"),
        ("王" * 501, "2025-1-20", "同意", "", "审核人：文字过长", "审核人"),
    ],
)
def test_what_is_missing_is_said_and_the_keyboard_put_there(
    clerk: Clerk, *, who: str, day: str, conclusion: str, words: str, told: str, place: str
) -> None:
    def fill(dialog: ReplyDialog) -> None:
        dialog.who.setEditText(who)
        dialog.day.setText(day)
        dialog.text.setPlainText(words)
        if conclusion:
            clerk.click_button(conclusion, dialog)
        clerk.click_button("保存", dialog)
        assert clerk.says(told, dialog)
        focused = QApplication.focusWidget()
        assert focused
        assert focused.accessibleName() == place
        clerk.press(Key.Key_Escape)

    assert not ask(clerk, fill)
    assert version(clerk).replies == ()


def test_the_day_is_shown_as_it_was_understood(clerk: Clerk) -> None:
    def fill(dialog: ReplyDialog) -> None:
        dialog.day.setFocus()
        dialog.day.setText("二〇二五年一月二十日")
        clerk.press(Key.Key_Tab)
        assert dialog.day.text() == "2025年1月20日"
        dialog.day.setFocus()
        dialog.day.setText("2025.2.30")
        clerk.press(Key.Key_Tab)
        assert dialog.day.text() == "2025.2.30", "it stays to be mended"
        clerk.press(Key.Key_Escape)

    assert not ask(clerk, fill)


def test_names_used_before_are_offered_the_last_first_and_none_is_filled_in(clerk: Clerk) -> None:
    for who in ("王某", "李某", "王某", "赵某"):
        clerk.session.sign_off.answer(version(clerk).id, FIRST._replace(who=who))

    def look(dialog: ReplyDialog) -> None:
        assert [dialog.who.itemText(row) for row in range(dialog.who.count())] == [
            "赵某",
            "王某",
            "李某",
        ]
        assert dialog.who.currentText() == ""
        clerk.press(Key.Key_Down)
        assert dialog.who.currentText() == "赵某"
        clerk.press(Key.Key_Escape)

    assert not ask(clerk, look)


def test_a_reply_on_a_final_is_recorded_too(clerk: Clerk) -> None:
    clerk.session.keep_version(Stage.FINAL)

    def fill(dialog: ReplyDialog) -> None:
        clerk.compose("王某")
        clerk.click_button("同意", dialog)
        clerk.press(Key.Key_Return)

    assert ask(clerk, fill)
    assert [reply.who for reply in version(clerk).replies] == ["王某"]


def test_a_full_disk_is_told_and_what_was_typed_stays(
    clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_sign_off: SignOff, _version: int, _reply: Reply) -> None:
        raise DiskFull(clerk.library.path)

    def fill(dialog: ReplyDialog) -> None:
        clerk.compose("王某")
        clerk.click_button("要求修改", dialog)
        dialog.text.setPlainText("核对上年结转")
        monkeypatch.setattr(SignOff, "answer", refuse)
        with answered(read):
            clerk.click_button("保存", dialog)
        monkeypatch.undo()
        assert clerk.find(QPlainTextEdit, dialog).toPlainText() == "核对上年结转"
        clerk.click_button("保存", dialog)

    def read(box: QDialog) -> None:
        assert clerk.says("磁盘空间不足", box)
        assert clerk.says("填写的意见还在", box)
        clerk.click_button("知道了", box)

    assert ask(clerk, fill)
    assert [reply.text for reply in version(clerk).replies] == ["核对上年结转"]


def test_what_takes_the_keyboard_has_a_name(clerk: Clerk) -> None:
    def look(dialog: ReplyDialog) -> None:
        assert nameless(dialog) == []
        clerk.press(Key.Key_Escape)

    ask(clerk, look)
