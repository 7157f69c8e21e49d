"""The marks of a text: on what was found, on numbers that are bound, on nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from forms.checks.finding import Severity
from forms.editions.form_2021 import FORM
from forms.editions.registry import EDITIONS
from tests.builders import complete
from tests.forms.prose.grammars import Marked
from tests.ui.clerk import CTRL, NO, PATIENCE, Clerk, Key
from tests.ui.conftest import OpenReports
from tests.ui.shown import tip_text
from ui.text.mark_painting import rows
from ui.text.marks import Mark, followed
from ui.text.placing import Change, change_between
from ui.text.text_editor import TextEditor

TEXT = "text.problems"
RECEIVED = "requests.received.natural"
CARRIED = "requests.carried_in.natural"
WORDS = "𬱖水局收到13件申请。\n经办人是𠮷先生，培训13次。"


@pytest.fixture
def clerk(open_reports: OpenReports, monkeypatch: pytest.MonkeyPatch) -> Clerk:
    """A clerk before a text with a number that is bound and a character that cannot be printed."""
    monkeypatch.setitem(vars(EDITIONS[FORM.id]), "grammar", Marked({"收到": (RECEIVED,)}))
    clerk = open_reports(complete({TEXT: WORDS, RECEIVED: 13}))
    clerk.open_step("五 问题改进")
    return clerk


def editor(clerk: Clerk) -> TextEditor:
    return clerk.find(TextEditor, clerk.page)


def marked(clerk: Clerk) -> list[tuple[str, str]]:
    """Return the marked words, with what is bound there or found."""
    text = editor(clerk).toPlainText().encode("utf-16-le")
    return [
        (text[2 * mark.start : 2 * mark.end].decode("utf-16-le"), mark.bound or "found")
        for mark in editor(clerk).marks
    ]


BOUND = ("13", "表三“本年新收·自然人”")


def test_bound_numbers_and_findings_are_marked_and_no_other_number(clerk: Clerk) -> None:
    assert marked(clerk) == [BOUND, ("𠮷", "found")]
    assert editor(clerk).toPlainText() == WORDS, "the text knows nothing of its marks"


def test_what_the_dotted_line_is_stands_below_a_text_that_has_one(clerk: Clerk) -> None:
    legend = "加点线的是表内数"
    assert clerk.says(legend, clerk.page)
    editor(clerk).setFocus()
    clerk.press(Key.Key_A, CTRL)
    clerk.type("无")
    clerk.session.settle()
    assert not clerk.says(legend, clerk.page)
    clerk.press(Key.Key_Z, CTRL)
    assert clerk.says(legend, clerk.page)
    clerk.open_step("六 其他事项")
    assert not clerk.says(legend, clerk.page)


def test_a_number_is_marked_whether_it_agrees_or_not(clerk: Clerk) -> None:
    clerk.open_step("三 申请办理")
    clerk.enter(RECEIVED, "14")
    clerk.open_step("五 问题改进")
    assert BOUND in marked(clerk)
    (mark,) = [mark for mark in editor(clerk).marks if mark.bound]
    assert mark.tip == f"＝ {BOUND[1]} 14"


def test_a_blank_cell_is_called_blank(clerk: Clerk) -> None:
    clerk.open_step("三 申请办理")
    clerk.go_to(RECEIVED)
    clerk.press(Key.Key_Delete)
    clerk.open_step("五 问题改进")
    assert [mark.figure for mark in editor(clerk).marks if mark.bound] == ["（未填）"]


def test_another_number_that_is_right_too_is_told_as_such(
    open_reports: OpenReports,
) -> None:
    """收到 may be what came in this year, or with what was carried in."""
    report = complete({TEXT: "全年收到政府信息公开申请14件。", RECEIVED: 13, CARRIED: 1})
    clerk = open_reports(report)
    clerk.open_step("五 问题改进")
    (mark,) = [mark for mark in editor(clerk).marks if mark.bound]
    assert mark.figure == "13（写 14 也对）"


def test_what_a_reason_settles_is_not_marked(clerk: Clerk) -> None:
    finding = next(each for each in clerk.session.findings if each.severity is Severity.WARNING)
    assert ("𠮷", "found") in marked(clerk)
    clerk.session.explain(finding, "姓名如此")
    assert marked(clerk) == [BOUND]


def test_marks_go_along_with_what_is_typed_before_them(clerk: Clerk) -> None:
    editor(clerk).setFocus()
    clerk.press(Key.Key_Home, CTRL)
    clerk.compose("𬱖县")
    assert marked(clerk) == [BOUND, ("𠮷", "found")], "at once"
    clerk.session.settle()
    assert marked(clerk) == [BOUND, ("𠮷", "found")]


def test_untidy_words_are_marked_where_they_stand(clerk: Clerk) -> None:
    editor(clerk).setFocus()
    clerk.press(Key.Key_Home, CTRL)
    clerk.compose("　　")
    clerk.press(Key.Key_Down)
    clerk.press(Key.Key_Home)
    clerk.press(Key.Key_Return)
    clerk.compose("　")
    clerk.press(Key.Key_S, CTRL)
    assert editor(clerk).toPlainText().startswith("　　")
    assert marked(clerk) == [BOUND, ("𠮷", "found")]


def test_pages_out_of_sight_are_marked_when_they_are_shown(clerk: Clerk) -> None:
    clerk.open_step("三 申请办理")
    edit = clerk.report.edit(TEXT, "收到13件。")
    clerk.session.apply([edit], clerk.library.history(clerk.session.id, "unit")[0].how, "取回")
    clerk.open_step("五 问题改进")
    assert marked(clerk) == [BOUND]


@pytest.mark.parametrize(
    ("change", "moved"),
    [
        (Change(0, 0, 2), [(7, 9), (11, 12)]),
        (Change(5, 0, 1), [(6, 8), (10, 11)]),
        (Change(7, 0, 3), [(5, 7), (12, 13)]),
        (Change(6, 1, 1), [(9, 10)]),
        (Change(4, 6, 0), []),
    ],
)
def test_a_mark_whose_words_change_is_gone(change: Change, moved: list[tuple[int, int]]) -> None:
    marks = [Mark(5, 7, bound="甲"), Mark(9, 10, bound="乙")]
    assert [(mark.start, mark.end) for mark in followed(marks, change)] == moved


@given(st.text("甲乙1", max_size=12), st.text("甲乙1", max_size=12), st.data())
def test_a_mark_that_is_left_is_on_the_same_words(old: str, new: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(old)))
    end = data.draw(st.integers(start, len(old)))
    for mark in followed([Mark(start, end, bound="甲")], change_between(old, new)):
        assert new[mark.start : mark.end] == old[start:end]


# ---- what the mouse and the keyboard find there


def middle(clerk: Clerk, words: str) -> QPoint:
    """Return the middle of marked words on the paper."""
    places = [
        mark
        for mark, (text, _) in zip(editor(clerk).marks, marked(clerk), strict=True)
        if text == words
    ]
    return next(rows(editor(clerk), places[0])).center().toPoint()


def tip_at(clerk: Clerk, point: QPoint) -> str:
    """Return what is told where the mouse rests."""
    viewport = editor(clerk).viewport()
    event = QHelpEvent(QHelpEvent.Type.ToolTip, point, viewport.mapToGlobal(point))
    QApplication.sendEvent(viewport, event)
    return tip_text(QToolTip.text())


def is_told_nothing(clerk: Clerk, point: QPoint) -> None:
    """Wait until no tooltip is left where the mouse rests now."""
    tip_at(clerk, point)
    clerk.qtbot.waitUntil(lambda: not QToolTip.isVisible(), timeout=PATIENCE)


def test_the_mouse_is_told_what_a_mark_means(clerk: Clerk) -> None:
    assert tip_at(clerk, middle(clerk, "13")) == f"＝ {BOUND[1]} 13"
    assert tip_at(clerk, middle(clerk, "𠮷")).startswith("须说明：")
    is_told_nothing(clerk, QPoint(300, 200))


def test_the_sign_beside_the_line_chooses_the_finding(clerk: Clerk) -> None:
    sign = QPoint(10, middle(clerk, "𠮷").y())
    assert tip_at(clerk, sign).endswith("点这里在右边选中这一条")
    before = editor(clerk).textCursor().position()
    QTest.mouseClick(editor(clerk).viewport(), Qt.MouseButton.LeftButton, NO, sign)
    row = clerk.view.findings.list.currentIndex()
    assert "𠮷" in row.data()
    assert editor(clerk).textCursor().position() == before
    is_told_nothing(clerk, QPoint(10, middle(clerk, "13").y()))


def test_the_sign_brings_the_findings_back_where_they_are_hidden(clerk: Clerk) -> None:
    clerk.press(Key.Key_F9)
    assert not clerk.view.findings.list.isVisible()
    sign = QPoint(10, middle(clerk, "𠮷").y())
    QTest.mouseClick(editor(clerk).viewport(), Qt.MouseButton.LeftButton, NO, sign)
    assert clerk.view.findings.list.isVisible()
    assert "𠮷" in clerk.view.findings.list.currentIndex().data()


def test_the_foot_of_the_window_says_what_is_under_the_cursor(clerk: Clerk) -> None:
    told = clerk.window.saved.under_cursor
    editor(clerk).setFocus()
    clerk.press(Key.Key_Home, CTRL)
    assert told.text() == ""
    clerk.press(Key.Key_Right, times=5)
    assert told.text() == f"光标处：绑定 {BOUND[1]} = 13"
    clerk.press(Key.Key_Tab)
    assert told.text() == ""


def test_words_are_copied_without_their_looks(clerk: Clerk) -> None:
    editor(clerk).setFocus()
    clerk.press(Key.Key_A, CTRL)
    clerk.press(Key.Key_C, CTRL)
    copied = QGuiApplication.clipboard().mimeData()
    assert (copied.text(), copied.formats()) == (WORDS, ["text/plain"])


def test_nothing_is_under_the_cursor_of_a_report_that_is_closed(clerk: Clerk) -> None:
    editor(clerk).setFocus()
    clerk.press(Key.Key_Home, CTRL)
    clerk.press(Key.Key_Right, times=5)
    assert clerk.window.saved.under_cursor.text()
    clerk.window.show_start()
    assert clerk.window.saved.under_cursor.text() == ""
