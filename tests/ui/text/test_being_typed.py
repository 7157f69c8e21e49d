"""When a finding is said: not of the words under the cursor while they are being typed."""

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPointF, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from storage.history import How
from tests.builders import complete
from tests.ui.clerk import CTRL, NO, PATIENCE, Clerk, Key, children
from tests.ui.conftest import OpenReports
from ui.report.typing import PAUSE_MS
from ui.text.being_typed import REST_MS, BeingTyped, held_at
from ui.text.text_editor import TextEditor

TEXT = "text.problems"
BEFORE = "本单位人手不足，下一年改进。"


@pytest.fixture
def writer(open_reports: OpenReports) -> Clerk:
    """A clerk at the end of a text in which nothing is wrong, who never rests long enough."""
    clerk = open_reports(complete({TEXT: BEFORE}))
    clerk.open_step("五 问题改进")
    editor(clerk).setFocus()
    clerk.press(Key.Key_End, CTRL)
    rest_of(clerk).setInterval(10 * PATIENCE)
    return clerk


def editor(clerk: Clerk) -> TextEditor:
    return clerk.find(TextEditor, clerk.page)


def rest_of(clerk: Clerk) -> QTimer:
    """Return the timer after which what is being typed is taken as finished."""
    (watch,) = children(editor(clerk), BeingTyped)
    (timer,) = children(watch, QTimer)
    return timer


def told(clerk: Clerk) -> list[str]:
    """Return what the panel, the marks and F8 tell of rare characters: 𠮷 cannot be printed."""
    shown = [row.finding for row in clerk.view.findings.list.rows() if not row.is_below]
    found = [standing.finding for standing in clerk.session.told]
    marks = [mark.finding for mark in editor(clerk).marks if mark.finding]
    assert shown == found
    assert set(marks) <= set(found)
    return [finding.code for finding in found]


def store(clerk: Clerk) -> None:
    """Wait for the pause in which typed words are stored and checked."""
    text = editor(clerk).toPlainText()
    clerk.await_stored(TEXT, text)
    assert clerk.session.report.text(TEXT) == text


def compose_only(text: str) -> None:
    """Have an input method hold ``text`` in the field that has the keyboard."""
    target = QApplication.focusWidget()
    assert target
    QCoreApplication.sendEvent(target, QInputMethodEvent(text, []))


def test_nothing_is_said_of_the_clause_under_the_cursor(writer: Clerk) -> None:
    writer.compose("𠮷先生")
    store(writer)
    assert [each.code for each in writer.session.findings] == ["text.glyph"], "it was found"
    assert told(writer) == []
    assert writer.marked(5) == "✓ 五 问题改进"
    writer.compose("负责")
    store(writer)
    assert told(writer) == []


def test_it_is_said_when_a_mark_is_typed(writer: Clerk) -> None:
    writer.compose("𠮷先生")
    store(writer)
    writer.compose("，")
    store(writer)
    assert told(writer) == ["text.glyph"]
    assert [mark.finding is not None for mark in editor(writer).marks] == [True]


def test_it_is_said_when_the_cursor_goes_elsewhere(writer: Clerk) -> None:
    writer.compose("𠮷先生")
    store(writer)
    writer.press(Key.Key_Left, times=3)
    assert told(writer) == [], "still in the clause"
    writer.press(Key.Key_Home, CTRL)
    assert told(writer) == ["text.glyph"]


def test_it_is_said_when_the_cursor_goes_before_it_was_stored(writer: Clerk) -> None:
    writer.compose("𠮷先生")
    writer.press(Key.Key_Home, CTRL)
    assert told(writer) == []
    store(writer)
    assert told(writer) == ["text.glyph"]


@pytest.mark.parametrize("leave", ["tab", "step", "save", "f8"])
def test_it_is_said_when_the_text_is_left(writer: Clerk, leave: str) -> None:
    writer.compose("𠮷先生")
    match leave:
        case "tab":
            writer.press(Key.Key_Tab)
        case "step":
            writer.open_step("三 申请办理")
        case "save":
            writer.press(Key.Key_S, CTRL)
        case _:
            writer.press(Key.Key_F8)
            assert editor(writer).textCursor().selectedText() == "𠮷"
    assert [standing.finding.code for standing in writer.session.told] == ["text.glyph"]


def test_it_is_said_after_a_rest(writer: Clerk) -> None:
    assert REST_MS == 1_500
    rest_of(writer).setInterval(2 * PAUSE_MS)
    writer.compose("𠮷先生")
    writer.qtbot.waitUntil(lambda: told(writer) == ["text.glyph"], timeout=PATIENCE)
    assert editor(writer).hasFocus()


def test_a_rest_does_not_end_what_an_input_method_holds(writer: Clerk) -> None:
    rest_of(writer).setInterval(2 * PAUSE_MS)
    writer.compose("𠮷先")
    compose_only("sheng")
    store(writer)
    QTest.qWait(4 * PAUSE_MS)
    assert told(writer) == []
    writer.compose("生")
    compose_only("")
    writer.qtbot.waitUntil(lambda: told(writer) == ["text.glyph"], timeout=PATIENCE)


def test_a_paste_is_checked_at_once(writer: Clerk) -> None:
    writer.paste("𠮷先生")
    assert writer.stored.text(TEXT) == BEFORE + "𠮷先生"
    assert told(writer) == ["text.glyph"]


def test_a_drop_is_checked_at_once(writer: Clerk) -> None:
    mime = QMimeData()
    mime.setText("𠮷先生")
    end = editor(writer).cursorRect().center()
    button, copy, no = Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction, NO
    viewport = editor(writer).viewport()
    QApplication.sendEvent(viewport, QDragEnterEvent(end, copy, mime, button, no))
    QApplication.sendEvent(viewport, QDropEvent(QPointF(end), copy, mime, button, no))
    assert writer.stored.text(TEXT) == BEFORE + "𠮷先生"
    assert told(writer) == ["text.glyph"]


def test_undo_and_redo_are_checked_at_once(writer: Clerk) -> None:
    writer.compose("𠮷先生")
    writer.press(Key.Key_Z, CTRL)
    assert told(writer) == []
    writer.press(Key.Key_Y, CTRL)
    assert told(writer) == ["text.glyph"]


def test_what_was_said_stays_while_its_clause_is_typed_on(writer: Clerk) -> None:
    writer.paste("𠮷先生")
    seen: list[list[str]] = []
    writer.session.checked.connect(lambda: seen.append(told(writer)))
    for word in ("在", "办公室", "工作"):
        writer.compose(word)
        store(writer)
    assert len(seen) >= 3
    assert all(codes == ["text.glyph"] for codes in seen)


def test_an_open_mark_is_said_after_a_rest_and_until_it_is_closed(writer: Clerk) -> None:
    writer.compose("按照《中华")
    store(writer)
    assert told(writer) == [], "it may yet be closed"
    rest_of(writer).setInterval(1)
    writer.compose("人民")
    writer.qtbot.waitUntil(lambda: told(writer) == ["text.marks"], timeout=PATIENCE)
    rest_of(writer).setInterval(10 * PATIENCE)
    writer.compose("共和国")
    store(writer)
    assert told(writer) == ["text.marks"], "its words are others by now, it is the same"
    writer.compose("条例》")
    store(writer)
    assert told(writer) == []


def test_what_is_found_elsewhere_meanwhile_is_said(writer: Clerk) -> None:
    writer.compose("𠮷先生")
    store(writer)
    edit = writer.report.edit("unit", "𠮷县水利局")
    writer.session.apply([edit], How.TYPED, "修改单位")
    (finding,) = [standing.finding for standing in writer.session.told]
    assert finding.fields == ("unit",)


def test_who_decides_sees_what_is_held(writer: Clerk) -> None:
    writer.compose("𠮷先生")
    store(writer)
    assert [each.finding.code for each in writer.session.standings] == ["text.glyph"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("甲乙，丙丁|戊", "丙丁戊"),
        ("甲乙，|丙丁", "丙丁"),
        ("甲乙|，丙丁", "甲乙"),
        ("甲乙，|", "，"),
        ("甲乙。\n|丙", "丙"),
        ("甲乙。\n|", ""),
        ("|", ""),
        ("甲（乙|丙）丁", "乙丙"),
        ("甲\n（一）乙|", "乙"),
    ],
)
def test_the_words_under_the_cursor(text: str, words: str) -> None:
    before, _, after = text.partition("|")
    held = held_at(TEXT, before + after, len(before))
    assert (before + after)[held.words.start : held.words.end] == words
    head = (before + after)[: held.words.start].rfind("\n") + 1
    assert (held.before.start, held.before.end) == (head, held.words.start)
