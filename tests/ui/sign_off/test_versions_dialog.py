"""版本与比较: every version with what came back, and any two compared."""

from datetime import date

import pytest
from PySide6.QtWidgets import QDialog, QPlainTextEdit

from forms.report import Report
from forms.sign_off.content_code import content_code
from forms.values import show_moment
from storage.errors import Damaged
from storage.sign_off import Reply, SignOff, Stage, Version
from tests.builders import complete
from tests.ui.clerk import CTRL, SHIFT, Clerk, Key, answered
from tests.ui.conftest import OpenReports
from tests.ui.sign_off.versions_shown import (
    ANSWER,
    CELL,
    OTHER,
    OVERVIEW,
    RESTORE,
    TEXT,
    allows,
    choose,
    compared,
    edit,
    listed,
    opened,
    versions,
)
from tests.ui.test_accessible_names import nameless
from ui.parts import theme


@pytest.fixture
def clerk(open_reports: OpenReports) -> Clerk:
    """A clerk before a complete report."""
    return open_reports(complete({TEXT: OVERVIEW}))


def test_without_versions_it_says_how_to_make_one(clerk: Clerk) -> None:
    dialog = opened(clerk)
    assert listed(dialog) == [
        ("现在的内容", f"内容码 {content_code(clerk.report)}", "还没有送审过")
    ]
    assert "送审→提交送审" in compared(dialog)[0]
    assert not allows(clerk, dialog, RESTORE)
    assert not allows(clerk, dialog, ANSWER)


def test_the_newest_version_comes_first_with_code_remark_and_replies(twice: Clerk) -> None:
    first, second = versions(twice)
    sign_off = twice.session.sign_off
    sign_off.answer(first.id, Reply("王某", date(2025, 1, 20), agrees=False, text="核对上年结转"))
    sign_off.answer(first.id, Reply("李某", date(2025, 1, 21), agrees=True, text=""))
    dialog = opened(twice)
    assert listed(dialog) == [
        ("现在的内容", f"内容码 {content_code(twice.report)}", "送审稿第 2 稿之后有 2 处改动"),
        ("送审稿第 2 稿", f"内容码 {second.code}", "备注：已改"),
        (
            "送审稿第 1 稿",
            f"内容码 {first.code}",
            "备注：请审",
            "王某 2025年1月20日 要求修改：核对上年结转",
            "李某 2025年1月21日 同意",
        ),
    ]
    assert dialog.list.rows[1].time == show_moment(second.at)


def test_a_final_says_that_it_locks_and_later_why_it_was_reopened(clerk: Clerk) -> None:
    clerk.session.keep_version(Stage.FINAL)
    assert listed(opened(clerk))[1][-1] == "年报已锁定"
    clerk.session.reopen("结转填漏", published=True)
    lines = listed(opened(clerk))[1]
    assert lines[0] == "定稿"
    assert lines[-1].endswith("发布后重新打开：结转填漏")


def test_content_that_equals_a_version_says_which(twice: Clerk) -> None:
    edit(twice, OTHER, 0)
    edit(twice, TEXT, OVERVIEW)
    assert listed(opened(twice))[0][-1] == "与送审稿第 2 稿相同"
    edit(twice, CELL, 0)
    assert listed(opened(twice))[0][-1] == "与送审稿第 1 稿相同"


def test_what_there_is_now_is_compared_with_the_last_version_at_once(twice: Clerk) -> None:
    shown = compared(opened(twice))
    assert shown[0].startswith("旧：送审稿第 2 稿（")
    assert shown[1] == "新：现在的内容"
    assert shown[2] == "从旧到新，改动了 1 项、1 处文字，另有 1 处（合计等）随之变动。"


def test_one_version_is_compared_with_what_there_is_now(twice: Clerk) -> None:
    shown = choose(opened(twice), 2)
    assert shown[0].startswith("旧：送审稿第 1 稿（")
    assert shown[1] == "新：现在的内容"
    assert "一、本年新收政府信息公开申请数量·自然人" in shown
    assert shown[-1] == "（一）主动公开。按时公开了各类信息。"


@pytest.mark.parametrize("rows", [(1, 2), (2, 1)])
def test_two_versions_are_compared_the_older_first_however_they_were_chosen(
    twice: Clerk, rows: tuple[int, int]
) -> None:
    dialog = opened(twice)
    shown = choose(dialog, *rows)
    assert shown[0].startswith("旧：送审稿第 1 稿（")
    assert shown[1].startswith("新：送审稿第 2 稿（")
    assert shown[2].startswith("从旧到新，改动了 1 项，")
    assert not allows(twice, dialog, RESTORE)


def test_three_are_too_many(twice: Clerk) -> None:
    assert choose(opened(twice), 0, 1, 2) == ["一次比较两版，请只选一版或两版"]


def test_any_two_are_chosen_by_keys_alone(twice: Clerk) -> None:
    dialog = opened(twice)
    twice.press(Key.Key_Down)
    assert compared(dialog)[0].startswith("旧：送审稿第 2 稿（")
    twice.press(Key.Key_Down, SHIFT)
    assert compared(dialog)[1].startswith("新：送审稿第 2 稿（")
    twice.press(Key.Key_Home)
    twice.press(Key.Key_Down, CTRL, times=2)
    twice.press(Key.Key_Space, CTRL)
    assert compared(dialog)[:2] == [f"旧：{dialog.list.rows[2].title}", "新：现在的内容"]
    twice.press(Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_reply_shows_in_the_list_at_once_and_the_choice_stays(twice: Clerk) -> None:
    dialog = opened(twice)
    choose(dialog, 2)

    def fill(box: QDialog) -> None:
        twice.compose("王某")
        twice.click_button("要求修改", box)
        twice.find(QPlainTextEdit, box).setPlainText("核对上年结转")
        twice.click_button("保存", box)

    with answered(fill):
        twice.click_button(ANSWER, dialog)
    assert listed(dialog)[2][-1].startswith("王某")
    assert listed(dialog)[2][-1].endswith("要求修改：核对上年结转")
    assert [row.name for row in dialog.list.chosen()] == ["送审稿第 1 稿"]
    assert twice.says("已登记对送审稿第 1 稿的审核意见", dialog)


def test_what_is_being_typed_counts(clerk: Clerk) -> None:
    clerk.session.keep_version(Stage.DRAFT)
    clerk.open_step("六 其他事项")
    clerk.page.setFocus()
    clerk.press(Key.Key_A, CTRL)
    clerk.type("none")
    assert listed(opened(clerk))[0][-1] == "送审稿第 1 稿之后有 1 处改动"


def test_a_damaged_version_is_told_and_the_others_can_be_compared(
    twice: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = SignOff.content
    first = versions(twice)[0].id

    def content(sign_off: SignOff, version: int) -> Report:
        if version == first:
            raise Damaged(twice.library.path)
        return whole(sign_off, version)

    monkeypatch.setattr(SignOff, "content", content)
    dialog = opened(twice)
    assert "已损坏" in choose(dialog, 2)[0]

    def read(box: QDialog) -> None:
        assert twice.says("已损坏", box)
        twice.click_button("知道了", box)

    with answered(read):
        twice.click_button(RESTORE, dialog)
    assert choose(dialog, 1)[1] == "新：现在的内容"


def test_versions_that_cannot_be_read_are_told(
    twice: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_sign_off: SignOff, _report: int) -> list[Version]:
        raise Damaged(twice.library.path)

    monkeypatch.setattr(SignOff, "versions", refuse)
    dialog = opened(twice)
    assert listed(dialog) == []
    assert "已损坏" in compared(dialog)[0]
    assert not allows(twice, dialog, RESTORE)
    assert not allows(twice, dialog, ANSWER)


def test_what_takes_the_keyboard_has_a_name(twice: Clerk) -> None:
    assert nameless(opened(twice)) == []


def test_it_fits_the_screen_of_an_office_pc_at_150_percent(twice: Clerk) -> None:
    dialog = opened(twice)
    hint = dialog.minimumSizeHint()
    assert hint.width() <= 880
    assert hint.height() <= 440
    dialog.resize(880, 440)
    for row in range(dialog.list.count()):
        assert (
            dialog.list.visualItemRect(dialog.list.item(row)).width()
            <= dialog.list.viewport().width()
        )


def test_what_is_chosen_is_one_ground_and_the_keyboard_has_a_bar(twice: Clerk) -> None:
    dialog = opened(twice)
    choose(dialog, 1, 2)
    rows = [dialog.list.visualItemRect(dialog.list.item(row)) for row in range(3)]
    shot = dialog.list.viewport().grab().toImage()
    colours = theme.colours()
    right = rows[0].right() - 2
    for row, ground in zip(rows, (colours.side, colours.chosen, colours.chosen), strict=True):
        assert [shot.pixelColor(right, row.top() + y) for y in (1, 20)] == [ground, ground]
    bars = [shot.pixelColor(1, row.center().y()) == colours.accent for row in rows]
    assert bars == [False, False, True]
