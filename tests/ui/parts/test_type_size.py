"""The size of texts and of tables: by keys, by the wheel, kept; nothing is cut at the largest."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QFontMetrics, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from tests.builders import YEAR, complete
from tests.ui.clerk import ALT, CTRL, NO, Clerk, Key, children
from tests.ui.conftest import OpenReports
from ui.parts import remembered
from ui.parts.type_size import STEPS, USUAL, Sized, type_sizes
from ui.table.table_head import TableHead
from ui.text.paper import Paper
from ui.text.text_editor import TextEditor

TABLES = ("二 主动公开", "三 申请办理", "四 复议诉讼")


@pytest.fixture
def clerk(open_reports: OpenReports) -> Clerk:
    """A clerk at section one of the later of two years."""
    clerk = open_reports(complete(year=YEAR - 1), complete({"requests.received.natural": 9999}))
    clerk.open_step("一 总体情况")
    return clerk


def turn(widget: QWidget, by: int, modifier: Qt.KeyboardModifier = CTRL) -> None:
    """Turn the wheel over a widget by so many of Qt's units."""
    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(widget.mapToGlobal(QPoint(5, 5))),
        QPoint(),
        QPoint(0, by),
        Qt.MouseButton.NoButton,
        modifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


def ems(clerk: Clerk) -> list[int]:
    """Return the sizes of the two texts of the open page, in pixels."""
    papers = [paper for paper in children(clerk.page, Paper) if paper.isVisible()]
    return [paper.em for paper in papers]


def test_keys_enlarge_both_texts_and_the_size_is_kept(clerk: Clerk) -> None:
    before = ems(clerk)
    assert len(before) == 2
    clerk.press(Key.Key_Plus, CTRL)
    clerk.press(Key.Key_Equal, CTRL)
    assert type_sizes().percent(Sized.TEXTS) == 125
    assert clerk.says("文字大小 125%")
    assert all(now > then for now, then in zip(ems(clerk), before, strict=True))
    assert remembered.settings().value(Sized.TEXTS.value) in (125, "125")
    clerk.press(Key.Key_Minus, CTRL)
    assert type_sizes().percent(Sized.TEXTS) == 110
    clerk.press(Key.Key_0, CTRL | ALT)
    assert clerk.says("文字大小 100%")
    assert ems(clerk) == before


def test_a_table_has_a_size_of_its_own(clerk: Clerk) -> None:
    clerk.open_step("三 申请办理")
    height = clerk.grid.rowHeight(clerk.model.grid.head)
    clerk.press(Key.Key_Plus, CTRL)
    assert clerk.says("表格大小 110%")
    assert clerk.grid.rowHeight(clerk.model.grid.head) > height
    assert type_sizes().percent(Sized.TEXTS) == USUAL


def test_the_wheel_with_ctrl_takes_a_notch_for_a_step(clerk: Clerk) -> None:
    text = clerk.find(TextEditor, clerk.page).viewport()
    turn(text, 120)
    assert type_sizes().percent(Sized.TEXTS) == 110
    turn(text, -120)
    turn(text, -120)
    assert type_sizes().percent(Sized.TEXTS) == 90
    for _ in range(4):
        turn(text, 30)
    assert type_sizes().percent(Sized.TEXTS) == 100, "a smooth wheel adds up to a notch"
    turn(text, 120, NO)
    assert type_sizes().percent(Sized.TEXTS) == 100
    clerk.open_step("三 申请办理")
    turn(clerk.grid.viewport(), 120)
    assert type_sizes().percent(Sized.TABLES) == 110
    turn(clerk.grid.viewport(), 120, NO)
    assert type_sizes().percent(Sized.TABLES) == 110


def test_there_is_an_end_at_either_side(clerk: Clerk) -> None:
    for _ in range(20):
        clerk.press(Key.Key_Plus, CTRL)
    assert type_sizes().percent(Sized.TEXTS) == STEPS[-1] == 200
    for _ in range(20):
        clerk.press(Key.Key_Minus, CTRL)
    assert type_sizes().percent(Sized.TEXTS) == STEPS[0] == 80


@pytest.mark.parametrize(("kept", "percent"), [("riesig", 100), ("7", 80), ("5000", 200)])
def test_what_somebody_wrote_into_the_settings_does_no_harm(kept: str, percent: int) -> None:
    remembered.settings().setValue(Sized.TEXTS.value, kept)
    assert type_sizes().percent(Sized.TEXTS) == percent


def test_a_kept_size_is_taken_by_the_next_window(open_reports: OpenReports) -> None:
    type_sizes().take(Sized.TEXTS, 200)
    type_sizes().take(Sized.TABLES, 150)
    clerk = open_reports(complete())
    clerk.open_step("一 总体情况")
    usual = QFontMetrics(clerk.window.font()).height()
    assert ems(clerk)[0] > 1.5 * usual
    clerk.open_step("三 申请办理")
    assert clerk.grid.fontMetrics().height() > 1.4 * usual


@pytest.mark.parametrize("step", TABLES)
def test_at_the_largest_no_figure_and_no_word_is_cut(clerk: Clerk, step: str) -> None:
    type_sizes().take(Sized.TABLES, STEPS[-1])
    clerk.open_step(step)
    grid, head = clerk.grid, clerk.find(TableHead, clerk.page) if "二" not in step else None
    metrics = grid.fontMetrics()
    for col in range(clerk.model.grid.stub, clerk.model.grid.columns):
        assert grid.columnWidth(col) >= metrics.horizontalAdvance("9999")
    for row in range(clerk.model.grid.head, clerk.model.grid.rows):
        assert grid.rowHeight(row) >= metrics.height()
    if head:
        assert head.height() == sum(map(head.rowHeight, range(clerk.model.grid.head)))
        grid.horizontalScrollBar().setValue(grid.horizontalScrollBar().maximum())
        last = clerk.model.grid.columns - 1
        assert head.columnViewportPosition(last) == grid.columnViewportPosition(last)


def test_a_long_figure_gets_its_room_as_it_is_entered(clerk: Clerk) -> None:
    type_sizes().take(Sized.TABLES, STEPS[-1])
    clerk.open_step("四 复议诉讼")
    here = clerk.here
    clerk.enter(here, "123456789")
    room = clerk.grid.fontMetrics().horizontalAdvance("123456789")
    assert clerk.grid.visualRect(clerk.model.index_of(here)).width() >= room


def test_the_words_at_the_top_stay_there(open_reports: OpenReports) -> None:
    clerk = open_reports(complete({"text.problems": "\n".join(f"第{n}段。" for n in range(200))}))
    clerk.open_step("五 问题改进")
    text = clerk.find(TextEditor, clerk.page)
    bar = text.verticalScrollBar()
    clerk.press(Key.Key_Plus, CTRL)
    assert bar.value() == 0
    bar.setValue(bar.maximum() // 2)
    top = text.cursorForPosition(QPoint(40, 20)).block().text()
    clerk.press(Key.Key_Plus, CTRL)
    after = text.cursorForPosition(QPoint(40, 20)).block().text()
    assert abs(int(top[1:-2]) - int(after[1:-2])) <= 1


def test_other_words_keep_their_size(clerk: Clerk) -> None:
    before = [label.font().pointSizeF() for label in children(clerk.page, QLabel)]
    clerk.press(Key.Key_Plus, CTRL)
    assert [label.font().pointSizeF() for label in children(clerk.page, QLabel)] == before
