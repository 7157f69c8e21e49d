"""定稿: what is refused, and what is locked."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QLineEdit,
    QListWidget,
)

from storage.errors import DiskFull
from tests.builders import complete
from tests.ui.clerk import CTRL, Clerk, Key, children
from tests.ui.conftest import OpenReports
from tests.ui.sign_off.answers import finish, press, versions
from ui.text.text_editor import TextEditor

IN = "requests.carried_in.natural"
DATE = "成文日期"


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
    assert clerk.says("已经定稿，内容不能修改")
    clerk.open_step("基本信息")
    assert clerk.find(QLineEdit, clerk.page, DATE).isReadOnly()
    assert not clerk.find(QComboBox, clerk.page).isEnabled()
    assert clerk.find(TextEditor, clerk.page).isReadOnly()
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
    assert clerk.find(TextEditor, clerk.page).isReadOnly()
    assert clerk.stored.values == before


def test_the_line_at_the_foot_promises_to_save_only_what_can_be_changed(clerk: Clerk) -> None:
    saved = clerk.window.saved
    assert saved.text() == "已打开，修改会自动保存"
    finish(clerk)
    assert saved.text() == "已打开"
    clerk.session.reopen("数字有误", published=False)
    assert saved.text() == "已打开，修改会自动保存"


def test_a_final_stays_locked_at_the_next_start(clerk: Clerk) -> None:
    finish(clerk)
    clerk.window.show_start()
    clerk.window.open_report(2)
    clerk.open_step("基本信息")
    assert clerk.session.is_final
    assert clerk.find(QLineEdit, clerk.page, DATE).isReadOnly()
    assert clerk.action("重新打开").isEnabled()


def test_a_version_that_cannot_be_stored_is_not_made(
    clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
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
