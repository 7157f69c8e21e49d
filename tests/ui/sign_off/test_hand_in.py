"""送审: what is asked, what is kept, and what the next draft says of the last."""

from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
)

from forms.sign_off.content_code import content_code
from storage.sign_off import Stage
from tests.ui.clerk import CTRL, Clerk, Key, children
from tests.ui.shown import label_text
from tests.ui.sign_off.answers import press, versions
from ui.preview.preview_page import PreviewPage
from ui.text.text_editor import TextEditor

IN = "requests.carried_in.natural"


def test_handing_in_keeps_a_numbered_version_and_shows_it(clerk: Clerk) -> None:
    def answer(dialog: QDialog) -> None:
        assert "送审稿第 1 稿" in label_text(dialog)
        assert content_code(clerk.report) in label_text(dialog)
        assert "没有未处理的事项" in label_text(dialog)
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
    clerk.find(TextEditor, clerk.page).setFocus()
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
        seen.append(label_text(dialog))
        press("取消")(dialog)

    with clerk.dialog(answer):
        clerk.choose("提交送审")
    assert "与送审稿第 1 稿内容相同" in seen[0]
    assert "还没有登记" in seen[0]
    assert len(versions(clerk)) == 1, "cancelled"
