"""The menu on a number: which figure it is, that it is none, and back to what is read."""

import pytest
from PySide6.QtWidgets import QDialog

from forms.prose.mention import Mention, Origin
from tests.builders import complete
from tests.ui.clerk import CTRL, Clerk, Key
from tests.ui.conftest import OpenReports
from tests.ui.shown import table_texts
from tests.ui.text.opened_menu import open_menu
from ui.text.figures.picker import FigurePicker
from ui.text.text_editor import TextEditor

TEXT = "text.overview"
WORDS = "𠮷本局全年接到来函要件7件，都在期限以内回复了来人。"
AT = WORDS.index("7")
GRANTED = "requests.granted.total"


@pytest.fixture
def clerk(open_reports: OpenReports) -> Clerk:
    """A clerk with the cursor behind the only number of section one, which is in the table too."""
    report = complete({TEXT: f"一段。\n{WORDS}", "requests.granted.natural": 7})
    clerk = open_reports(report.changed([report.edit("requests.received.natural", 7)]))
    clerk.open_step("一 总体情况")
    put_cursor(clerk, AT + 1)
    return clerk


def put_cursor(clerk: Clerk, at: int) -> None:
    editor = clerk.find(TextEditor, clerk.page)
    editor.point_at(4 + at, 4 + at)
    editor.setFocus()


def chosen(clerk: Clerk) -> list[Mention]:
    mentions = clerk.session.mentions(TEXT)
    return [mention for mention in mentions if mention.origin is Origin.CHOSEN]


def bind(clerk: Clerk, words: str) -> None:
    """Bind the number at the cursor to the first figure that ``words`` find."""

    def pick(_dialog: QDialog) -> None:
        clerk.type(words)
        clerk.press(Key.Key_Return)

    with clerk.dialog(pick):
        open_menu(clerk, "绑定到")


def test_a_number_is_bound_by_keys_and_undone(clerk: Clerk) -> None:
    bind(clerk, "予以公开 总计")
    (mention,) = chosen(clerk)
    assert (mention.cells, mention.value, mention.span.start) == ((GRANTED,), 7, 4 + AT)
    assert clerk.stored.choices == clerk.report.choices
    assert clerk.report.choices
    clerk.press(Key.Key_Z, CTRL)
    assert not chosen(clerk)
    clerk.press(Key.Key_Y, CTRL)
    assert chosen(clerk) == [mention]


def test_what_comes_to_the_number_is_offered_first(clerk: Clerk) -> None:
    def look(dialog: QDialog) -> None:
        assert clerk.says("正文里的 7 是表格中的哪个数", dialog)
        assert isinstance(dialog, FigurePicker)
        rows = [row[2] for row in table_texts(dialog.list.model())]
        assert rows[:3] == ["7", "7", "7"]
        assert "7" not in rows[rows.index("0") :]
        dialog.reject()

    with clerk.dialog(look):
        open_menu(clerk, "绑定到")
    assert not clerk.report.choices


def test_what_it_is_held_against_so_far_is_told(clerk: Clerk) -> None:
    bind(clerk, "予以公开 总计")

    def look(dialog: QDialog) -> None:
        assert clerk.says("现在和它核对的是表三“（一）予以公开·总计”。", dialog)
        dialog.reject()

    with clerk.dialog(look):
        open_menu(clerk, "绑定到")


def test_a_bound_number_is_no_figure_when_the_clerk_says_so(clerk: Clerk) -> None:
    assert not any("这不是表内数" in entry for entry in open_menu(clerk))
    bind(clerk, "予以公开 总计")
    open_menu(clerk, "这不是表内数")
    assert not clerk.session.mentions(TEXT)
    assert list(clerk.report.choices.values()) == [()]
    open_menu(clerk, "恢复核对")
    assert not clerk.report.choices


def test_a_choice_is_taken_back(clerk: Clerk) -> None:
    bind(clerk, "予以公开 总计")
    open_menu(clerk, "取消绑定")
    assert not clerk.report.choices
    clerk.press(Key.Key_Z, CTRL)
    assert chosen(clerk)


def test_elsewhere_the_menu_is_the_usual_one(clerk: Clerk) -> None:
    put_cursor(clerk, 3)
    assert not any("绑定" in entry for entry in open_menu(clerk))
    assert any("全选" in entry for entry in open_menu(clerk))


def test_typing_is_stored_before_and_indents_make_no_difference(clerk: Clerk) -> None:
    editor = clerk.find(TextEditor, clerk.page)
    editor.point_at(3, 3)
    clerk.press(Key.Key_Home)
    clerk.press(Key.Key_Down)
    clerk.press(Key.Key_Home)
    clerk.type("\u3000\u3000")
    clerk.press(Key.Key_Right, times=AT + 1)
    bind(clerk, "予以公开 总计")
    (mention,) = chosen(clerk)
    assert mention.span.start == 4 + AT


def test_of_three_that_read_alike_it_is_the_one_at_the_cursor(open_reports: OpenReports) -> None:
    clerk = open_reports(complete({TEXT: f"一段。\n{WORDS}\n{WORDS}\n{WORDS}"}))
    clerk.open_step("一 总体情况")
    put_cursor(clerk, AT + 1 + len(WORDS) + 1)
    bind(clerk, "予以公开 总计")
    (mention,) = chosen(clerk)
    assert mention.span.start == 4 + AT + len(WORDS) + 1


def test_what_is_written_as_no_number_is_cannot_be_bound(open_reports: OpenReports) -> None:
    text = "一段。\n全年接到来函要件两万三件，都回复了。"
    clerk = open_reports(complete({TEXT: text}))
    clerk.open_step("一 总体情况")
    put_cursor(clerk, text.index("三件") - 4)
    bind(clerk, "予以公开 总计")
    assert "认不准这个数的写法" in clerk.page.refusal
    assert not clerk.report.choices


def test_a_final_report_offers_nothing(clerk: Clerk) -> None:
    bind(clerk, "予以公开 总计")
    clerk.session.is_final = True
    assert not any("绑定" in entry for entry in open_menu(clerk))
