"""Bringing a version back: what is asked, that it is one step, and that it is undone as one."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QDialog

from forms.sign_off.content_code import content_code
from storage.errors import DiskFull
from storage.history import How
from storage.library import Library
from storage.sign_off import Stage
from tests.ui.clerk import CTRL, PATIENCE, Clerk, Key, answered
from tests.ui.sign_off.versions_shown import (
    ANSWER,
    CELL,
    RESTORE,
    allows,
    choose,
    listed,
    opened,
    versions,
)
from ui.sign_off.versions_dialog import VersionsDialog


def bring_back(clerk: Clerk, dialog: VersionsDialog, answer: str) -> str:
    """Press the button and answer the question; return the question."""
    asked: list[str] = []

    def read(box: QDialog) -> None:
        asked.append(str(box.property("text")))
        clerk.click_button(answer, box)

    with answered(read):
        clerk.click_button(RESTORE, dialog)
    return asked[0]


def test_a_version_is_brought_back_as_one_step_and_undone_as_one(twice: Clerk) -> None:
    before = dict(twice.report.values)
    choose(dialog := opened(twice), 2)
    assert "恢复到送审稿第 1 稿，现在的内容将有 3 处改动" in bring_back(twice, dialog, "恢复")
    assert content_code(twice.report) == versions(twice)[0].code
    assert twice.stored.values == twice.report.values
    assert twice.says("已恢复到送审稿第 1 稿，改动了 3 处", dialog)
    assert listed(dialog)[0][-1] == "与送审稿第 1 稿相同"
    assert not allows(twice, dialog, RESTORE), "it is there already"
    assert twice.library.history(twice.session.id, CELL)[-1].how is How.VERSION
    twice.click_button("关闭", dialog)
    twice.window.activateWindow()
    twice.qtbot.waitUntil(twice.window.isActiveWindow, timeout=PATIENCE)
    twice.press(Key.Key_Z, CTRL)
    assert twice.report.values == before
    assert twice.stored.values == before
    assert len(versions(twice)) == 2


def test_giving_the_question_up_changes_nothing(twice: Clerk) -> None:
    before = dict(twice.report.values)
    choose(dialog := opened(twice), 2)
    bring_back(twice, dialog, "取消")
    assert twice.report.values == before
    assert twice.session.undo_stack.undoText() == "改"


def test_a_final_report_is_not_brought_back_and_the_button_says_why(twice: Clerk) -> None:
    twice.session.keep_version(Stage.FINAL)
    choose(dialog := opened(twice), 3)
    button = twice.find(QAbstractButton, dialog, RESTORE)
    assert not button.isEnabled()
    assert "已经定稿" in button.toolTip()
    assert "已经定稿" in button.accessibleDescription()
    assert allows(twice, dialog, ANSWER)


def test_what_could_not_be_stored_after_bringing_back_is_said(
    twice: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(library: Library, *_: object) -> None:
        raise DiskFull(library.path)

    choose(dialog := opened(twice), 1)
    monkeypatch.setattr(Library, "record", refuse)
    bring_back(twice, dialog, "恢复")
    assert twice.says("还没能存进年报库", dialog)
    monkeypatch.undo()
    assert twice.session.save()
