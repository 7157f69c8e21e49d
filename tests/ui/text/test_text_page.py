"""The text pages: stored at every pause, on leaving and on closing; every character is kept."""

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from storage.library import Library
from tests.ui.clerk import CTRL, PATIENCE, Clerk, Key
from ui.parts import theme
from ui.report.session import Session
from ui.text.text_editor import TextEditor

TEXT = "text.overview"


@pytest.fixture
def clerk(clerk: Clerk) -> Clerk:
    """A clerk in the empty text of section one."""
    clerk.open_step("一 总体情况")
    assert editor(clerk).hasFocus()
    return clerk


def editor(clerk: Clerk) -> TextEditor:
    return clerk.find(TextEditor, clerk.page)


def test_typed_text_is_in_the_file_after_a_pause_without_leaving(clerk: Clerk) -> None:
    clerk.compose("全年主动公开信息若干条。")
    assert clerk.stored.stated(TEXT) is None, "not while it is being typed"
    clerk.await_stored(TEXT, "全年主动公开信息若干条。")
    assert editor(clerk).hasFocus()
    assert "已保存" in clerk.window.saved.text()


def test_each_pause_is_one_change_of_the_history(clerk: Clerk) -> None:
    clerk.type("abc")
    clerk.await_stored(TEXT, "abc")
    clerk.type("de")
    clerk.await_stored(TEXT, "abcde")
    assert [change.new for change in clerk.library.history(clerk.session.id, TEXT)] == [
        "abc",
        "abcde",
    ]


@pytest.mark.parametrize("leave", ["二 主动公开", "基本信息", "校核", "预览与导出"])
def test_leaving_the_page_stores_at_once(clerk: Clerk, leave: str) -> None:
    clerk.compose("一句话。")
    clerk.open_step(leave)
    assert clerk.stored.stated(TEXT) == "一句话。"


def test_turning_the_page_by_key_stores_at_once(clerk: Clerk) -> None:
    clerk.compose("一句话。")
    clerk.press(Key.Key_PageDown, CTRL)
    assert clerk.stored.stated(TEXT) == "一句话。"


def test_going_back_to_the_list_stores_at_once(clerk: Clerk) -> None:
    clerk.compose("一句话。")
    id = clerk.session.id
    clerk.press(Key.Key_L, CTRL)
    assert clerk.library.load(id).stated(TEXT) == "一句话。"


def test_closing_the_window_stores_at_once(clerk: Clerk) -> None:
    clerk.compose("最后一句。")
    id, path = clerk.session.id, clerk.library.path
    clerk.window.close()
    with Library.open(path) as library:
        assert library.load(id).stated(TEXT) == "最后一句。"


def test_nothing_is_stored_for_a_text_that_was_only_looked_at(clerk: Clerk) -> None:
    clerk.open_step("五 问题改进")
    clerk.open_step("一 总体情况")
    assert clerk.library.history(clerk.session.id, TEXT) == []


def test_the_length_is_counted_without_spaces_against_the_advice(clerk: Clerk) -> None:
    clerk.compose("一 二\n三")
    assert clerk.page.meta.text() == "3 字，原则上不超过 1000 字"
    clerk.open_step("五 问题改进")
    assert clerk.page.meta.text() == "0 字，写存在的主要问题和改进措施"
    assert editor(clerk).placeholderText() == "　　写存在的主要问题和改进措施"


def test_what_may_be_written_is_no_longer_than_a_line_is_read_well(clerk: Clerk) -> None:
    clerk.window.resize(1920, 1000)
    QApplication.processEvents()
    paper = editor(clerk)
    text_width = paper.viewport().width() - 2 * paper.margin
    assert text_width // paper.em in (40, 41), "there is no text of last year beside it"
    assert paper.palette().base().color() == theme.colours().paper


def test_a_rich_text_is_pasted_plain(clerk: Clerk) -> None:
    mime = QMimeData()
    mime.setHtml("<h1>标题</h1><p><b>（一）</b>加粗的<span style='color:red'>红字</span></p>")
    mime.setText("标题\r\n（一）加粗的红字\x07")
    QGuiApplication.clipboard().setMimeData(mime)
    clerk.press(Key.Key_V, CTRL)
    assert editor(clerk).toPlainText() == "标题\n（一）加粗的红字"
    clerk.await_stored(TEXT, "标题\n（一）加粗的红字")
    found = editor(clerk).document().find("红字")
    assert (
        found.charFormat().foreground().color()
        == editor(clerk).document().find("标题").charFormat().foreground().color()
    )


def test_50_000_characters_are_pasted_and_undone(clerk: Clerk) -> None:
    text = "\n".join("（一）这一段写了主动公开的情况，" * 5 + str(number) for number in range(700))[
        :50_000
    ].rstrip()
    QGuiApplication.clipboard().setText(text)
    clerk.press(Key.Key_V, CTRL)
    assert editor(clerk).toPlainText() == text
    clerk.await_stored(TEXT, text)
    clerk.press(Key.Key_Z, CTRL)
    assert editor(clerk).toPlainText() == ""
    assert clerk.stored.stated(TEXT) is None


def test_a_text_beyond_the_limit_is_refused_and_kept_on_screen(clerk: Clerk) -> None:
    clerk.compose("原文。")
    clerk.await_stored(TEXT, "原文。")
    QGuiApplication.clipboard().setText("长" * 200_001)
    clerk.press(Key.Key_V, CTRL)
    clerk.qtbot.waitUntil(lambda: "没有保存" in clerk.page.message, timeout=PATIENCE)
    assert "200000 字" in clerk.page.message
    assert len(editor(clerk).toPlainText()) > 200_000
    assert clerk.stored.stated(TEXT) == "原文。"
    clerk.press(Key.Key_A, CTRL)
    clerk.compose("删短了。")
    clerk.await_stored(TEXT, "删短了。")
    assert clerk.page.message == ""


RARE = "㛃和𬱖"


@pytest.mark.parametrize("how", ["compose", "paste", "type"])
def test_rare_characters_are_kept_and_undone_whole(clerk: Clerk, how: str) -> None:
    clerk.compose("前后")
    clerk.press(Key.Key_Left)
    clerk.await_stored(TEXT, "前后")
    getattr(clerk, how)(RARE)
    clerk.await_stored(TEXT, f"前{RARE}后")
    clerk.press(Key.Key_Backspace)
    clerk.await_stored(TEXT, "前㛃和后")
    clerk.press(Key.Key_Z, CTRL)
    assert editor(clerk).toPlainText() == f"前{RARE}后"
    clerk.press(Key.Key_Z, CTRL)
    assert editor(clerk).toPlainText() == "前后"
    clerk.press(Key.Key_Y, CTRL)
    assert editor(clerk).toPlainText() == f"前{RARE}后"
    assert clerk.stored.stated(TEXT) == f"前{RARE}后"


@pytest.mark.parametrize("text", ["<b>&amp;</b> & < >", "=1+1", "&nbsp;<br>", "\\n%s{unit}"])
def test_marks_of_other_languages_stay_as_they_are(clerk: Clerk, text: str) -> None:
    clerk.type(text)
    clerk.await_stored(TEXT, text)
    clerk.open_step("基本信息")
    clerk.open_step("一 总体情况")
    assert editor(clerk).toPlainText() == text


def test_headings_of_the_official_levels_are_recognised(clerk: Clerk) -> None:
    lines = ["（一）主动公开。后面的话", "1.小标题", "（1）更小的", "平常的一段"]
    clerk.paste("\n".join(lines))
    document = editor(clerk).document()
    bold = []
    for number in range(len(lines)):
        parts = document.findBlockByNumber(number).layout().formats()
        bold.append([(part.start, part.length) for part in parts])  # type: ignore[attr-defined]
    assert bold == [
        [(0, len("（一）主动公开。"))],
        [(0, len("1.小标题"))],
        [(0, len("（1）更小的"))],
        [],
    ]


def test_tab_leaves_the_text(clerk: Clerk) -> None:
    clerk.press(Key.Key_Tab)
    assert not editor(clerk).hasFocus()
    assert editor(clerk).toPlainText() == ""


def test_a_text_changed_elsewhere_shows_at_once(clerk: Clerk) -> None:
    session: Session = clerk.session
    session.apply(
        [session.report.edit(TEXT, "取回的文字")],
        clerk.library.history(session.id, "unit")[0].how,
        "取回",
    )
    assert editor(clerk).toPlainText() == "取回的文字"
