"""重新打开: a reason, what is unlocked, and what a correction says."""

from PySide6.QtWidgets import (
    QDialog,
)

from forms.values import Value
from storage.history import How
from storage.sign_off import Stage
from tests.ui.clerk import Clerk
from tests.ui.shown import label_text
from tests.ui.sign_off.answers import finish, press, reopen, versions

IN = "requests.carried_in.natural"


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
    assert not clerk.says("已经定稿，内容不能修改")
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
        assert "这是公开发布后的更正" in label_text(dialog)
        press("先把更正说明写入第六部分")(dialog)

    with clerk.dialog(add):
        clerk.choose("定稿")
    sentence = clerk.report.text("text.other_matters").splitlines()[-1]
    assert sentence.startswith("更正说明：")
    assert "“传真”由0000-0000001更正为0000-7654321" in sentence
    assert not clerk.session.is_final, "the clerk looks at it first"

    def confirm(dialog: QDialog) -> None:
        assert "第六部分已有更正说明" in label_text(dialog)
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
        assert "更正" not in label_text(dialog)
        press("定稿")(dialog)

    with clerk.dialog(confirm):
        clerk.choose("定稿")
    assert versions(clerk)[-1].remark == ""


def change(clerk: Clerk, id: str, value: Value) -> None:
    clerk.session.apply([clerk.report.edit(id, value)], How.TYPED, "修改")
