"""送审, 定稿, 重新打开: what is asked, what is refused, what is locked, and what a correction says."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
)

from forms.sign_off.content_code import content_code
from forms.values import Value
from intake.sample import sample_reports
from storage.sign_off import Stage, Version
from tests.reports import complete
from tests.ui.clerk import CTRL, Clerk, Key, children
from tests.ui.conftest import OpenReports
from ui.preview.preview_page import PreviewPage

IN = "requests.carried_in.natural"
DATE = "成文日期"


@pytest.fixture
def clerk(open_reports: OpenReports) -> Clerk:
    """A clerk before the filled sample of two years, in which nothing is open."""
    return open_reports(*sample_reports())


def versions(clerk: Clerk) -> list[Version]:
    return clerk.library.sign_off.versions(clerk.session.id)


def press(text: str) -> Callable[[QDialog], None]:
    def answer(dialog: QDialog) -> None:
        next(button for button in children(dialog, QPushButton) if button.text() == text).click()

    return answer


def words(dialog: QDialog) -> str:
    return "\n".join(label.text() for label in children(dialog, QLabel))


def finish(clerk: Clerk) -> None:
    with clerk.dialog(press("定稿")):
        clerk.choose("定稿")


def reopen(clerk: Clerk, why: str = "数字有误", *, published: bool = False) -> None:
    def answer(dialog: QDialog) -> None:
        accept = next(
            button for button in children(dialog, QPushButton) if button.text() == "重新打开"
        )
        assert not accept.isEnabled(), "a reason is needed"
        children(dialog, QLineEdit)[0].setText(why)
        children(dialog, QCheckBox)[0].setChecked(published)
        accept.click()

    with clerk.dialog(answer):
        clerk.choose("重新打开")


def test_handing_in_keeps_a_numbered_version_and_shows_it(clerk: Clerk) -> None:
    def answer(dialog: QDialog) -> None:
        assert "送审稿第 1 稿" in words(dialog)
        assert content_code(clerk.report) in words(dialog)
        assert "没有未处理的事项" in words(dialog)
        children(dialog, QLineEdit)[0].setText("请审")
        press("送审并预览")(dialog)

    with clerk.dialog(answer):
        clerk.choose("提交送审")
    (version,) = versions(clerk)
    assert (version.name, version.remark, version.code) == (
        "送审稿第 1 稿",
        "请审",
        content_code(clerk.stored),
    )
    page = clerk.page
    assert isinstance(page, PreviewPage)
    assert page.is_draft
    assert page.document().mark == "送审稿第 1 稿"
    assert "送审稿第 1 稿" in page.message


def test_a_draft_that_was_changed_since_has_no_number(clerk: Clerk) -> None:
    clerk.session.keep_version(Stage.DRAFT)
    assert clerk.session.draft_name == "送审稿第 1 稿"
    clerk.open_step("三 申请办理")
    clerk.enter(IN, "9")
    assert clerk.session.draft_name == "送审稿"
    clerk.press(Key.Key_Z, CTRL)
    assert clerk.session.draft_name == "送审稿第 1 稿"


def test_what_is_typed_last_is_handed_in_too(clerk: Clerk) -> None:
    clerk.open_step("五 问题改进")
    clerk.find(QPlainTextEdit, clerk.page).setFocus()
    clerk.compose("刚写的字。")
    with clerk.dialog(press("送审并预览")):
        clerk.choose("提交送审")
    assert "刚写的字。" in clerk.library.sign_off.content(versions(clerk)[0].id).text(
        "text.problems"
    )


def test_the_next_draft_says_what_changed_and_what_came_back(clerk: Clerk) -> None:
    clerk.session.keep_version(Stage.DRAFT)
    seen: list[str] = []

    def answer(dialog: QDialog) -> None:
        seen.append(words(dialog))
        press("取消")(dialog)

    with clerk.dialog(answer):
        clerk.choose("提交送审")
    assert "与送审稿第 1 稿内容相同" in seen[0]
    assert "还没有登记" in seen[0]
    assert len(versions(clerk)) == 1, "cancelled"


def test_a_final_is_refused_with_the_list_of_what_is_open(open_reports: OpenReports) -> None:
    clerk = open_reports(complete({IN: 2}))

    def answer(dialog: QDialog) -> None:
        shown = children(dialog, QListWidget)[0]
        assert shown.count() == sum(standing.blocks for standing in clerk.session.standings) > 0
        assert shown.item(0).text().startswith("必改：")
        press("去处理")(dialog)

    with clerk.dialog(answer):
        clerk.choose("定稿")
    assert versions(clerk) == []
    assert clerk.view.steps[clerk.view.step].id == "review"


def test_a_warning_needs_a_reason_before_the_final(open_reports: OpenReports) -> None:
    clerk = open_reports(
        complete({"requests.carried_out.natural": 1, "requests.received.natural": 1}, year=2024),
        complete(year=2025),
    )
    warnings = [standing.finding for standing in clerk.session.standings if standing.blocks]
    assert {finding.code for finding in warnings} == {"continuity.carried_in"}
    with clerk.dialog(press("关闭")):
        clerk.choose("定稿")
    for finding in warnings:
        clerk.session.explain(finding, "申请人撤回。")
    finish(clerk)
    assert clerk.session.is_final


def test_a_final_locks_every_field_for_keys_clipboard_and_menus(clerk: Clerk) -> None:
    before = clerk.stored.values
    finish(clerk)
    assert clerk.session.is_final
    assert "已定稿" in clerk.window.windowTitle()
    assert clerk.says("已定稿，内容不能修改")
    clerk.open_step("基本信息")
    assert clerk.find(QLineEdit, clerk.page, DATE).isReadOnly()
    assert not clerk.find(QComboBox, clerk.page).isEnabled()
    assert clerk.find(QPlainTextEdit, clerk.page).isReadOnly()
    clerk.open_step("三 申请办理")
    clerk.go_to(IN)
    acts: tuple[Callable[[], None], ...] = (
        lambda: clerk.type("7"),
        lambda: clerk.paste("1\t2"),
        lambda: clerk.press(Key.Key_Delete),
        lambda: clerk.press(Key.Key_Z, CTRL),
        clerk.grid.edits.fill_blanks,
        clerk.grid.edits.derive_totals,
        clerk.grid.edits.cut,
    )
    for act in acts:
        clerk.page.tell("")
        act()
        assert clerk.report.values == before
    clerk.type("7")
    assert "已经定稿" in clerk.page.message
    assert not any(
        clerk.action(name).isEnabled() for name in ("撤销", "粘贴", "空格填", "提交送审", "定稿")
    )
    clerk.open_step("六 其他事项")
    assert clerk.find(QPlainTextEdit, clerk.page).isReadOnly()
    assert clerk.stored.values == before


def test_a_final_stays_locked_at_the_next_start(clerk: Clerk) -> None:
    finish(clerk)
    clerk.window.show_start()
    clerk.window.open_report(2)
    assert clerk.session.is_final
    assert clerk.find(QLineEdit, clerk.page, DATE).isReadOnly()
    assert clerk.action("重新打开").isEnabled()


def test_reopening_needs_a_reason_and_unlocks(clerk: Clerk) -> None:
    finish(clerk)
    reopen(clerk)
    assert not clerk.session.is_final
    reopened = versions(clerk)[-1].reopened
    assert reopened
    assert reopened.why == "数字有误"
    clerk.open_step("三 申请办理")
    clerk.enter(IN, "9")
    assert clerk.stored.value(IN) == 9
    assert not clerk.says("已定稿，内容不能修改")
    assert clerk.action("粘贴").isEnabled()


def test_undo_goes_on_after_a_final_was_opened_again(clerk: Clerk) -> None:
    clerk.open_step("二 主动公开")
    here = "disclosure.regulations.issued"
    before = clerk.report.value(here)
    clerk.enter(here, "77")
    assert clerk.report.value(here) == 77
    clerk.session.keep_version(Stage.FINAL)
    clerk.session.undo()
    assert clerk.report.value(here) == 77
    clerk.session.reopen("", published=False)
    clerk.session.undo()
    assert clerk.report.value(here) == before


def test_a_correction_after_publication_proposes_its_sentence_for_section_six(clerk: Clerk) -> None:
    finish(clerk)
    reopen(clerk, published=True)
    change(clerk, "contact.fax", "0000-7654321")

    def add(dialog: QDialog) -> None:
        assert "这是公开发布后的更正" in words(dialog)
        press("先把更正说明写入第六部分")(dialog)

    with clerk.dialog(add):
        clerk.choose("定稿")
    sentence = clerk.report.text("text.other_matters").splitlines()[-1]
    assert sentence.startswith("更正说明：")
    assert "“传真”由0000-0000001更正为0000-7654321" in sentence
    assert not clerk.session.is_final, "the clerk looks at it first"

    def confirm(dialog: QDialog) -> None:
        assert "第六部分已有更正说明" in words(dialog)
        press("定稿")(dialog)

    with clerk.dialog(confirm):
        clerk.choose("定稿")
    last = versions(clerk)[-1]
    assert last.name == "定稿第 2 版"
    assert "传真" in last.remark


def test_a_correction_before_publication_says_nothing(clerk: Clerk) -> None:
    finish(clerk)
    reopen(clerk, published=False)
    change(clerk, "contact.fax", "0000-7654321")

    def confirm(dialog: QDialog) -> None:
        assert "更正" not in words(dialog)
        press("定稿")(dialog)

    with clerk.dialog(confirm):
        clerk.choose("定稿")
    assert versions(clerk)[-1].remark == ""


def test_a_version_that_cannot_be_stored_is_not_made(
    clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    from storage.errors import DiskFull

    def full(*_: object) -> None:
        raise DiskFull(clerk.library.path)

    monkeypatch.setattr(clerk.session, "keep_version", full)
    said: list[str] = []
    monkeypatch.setattr(
        "ui.parts.messages.warn", lambda _parent, title, text: said.append(title + text)
    )
    with clerk.dialog(press("定稿")):
        clerk.choose("定稿")
    assert "没有定稿" in said[0]
    assert "磁盘空间不足" in said[0]
    assert not clerk.session.is_final


def change(clerk: Clerk, id: str, value: Value) -> None:
    from storage.history import How

    clerk.session.apply([clerk.report.edit(id, value)], How.TYPED, "修改")
