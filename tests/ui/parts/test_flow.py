"""A row goes on in another line where the window is narrow, and cuts nothing."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.parts.button import Button
from ui.parts.flow import Flow
from ui.parts.line import Line
from ui.parts.plain import Label, OneLine

_GAP = 8


def opened(
    qtbot: QtBot, *parts: QWidget, expanding: QWidget | None = None, of_acts: bool = False
) -> Flow:
    """Return a row of ``parts`` that is shown, of which one may be ``expanding``."""
    row = Flow(_GAP, of_acts=of_acts)
    qtbot.addWidget(row)
    for part in parts:
        row.add(part, expands=part is expanding)
    row.show()
    return row


def resize(row: Flow, width: int) -> None:
    row.resize(width, row.heightForWidth(width))
    QApplication.processEvents()


def test_acts_stand_beside_each_other_while_there_is_room_else_below(qtbot: QtBot) -> None:
    acts = [Button(words) for words in ("提交送审…", "定稿…", "导出全套文件…")]
    row = opened(qtbot, *acts)
    whole = sum(act.sizeHint().width() for act in acts) + 2 * _GAP
    resize(row, whole)
    assert len({act.y() for act in acts}) == 1
    assert acts[0].geometry().right() + _GAP < acts[1].x() + 1
    resize(row, whole - 1)
    assert acts[0].y() == acts[1].y() < acts[2].y()
    resize(row, acts[2].sizeHint().width())
    assert len({act.y() for act in acts}) == 3
    for act in acts:
        assert row.rect().contains(act.geometry())
        assert act.width() == act.sizeHint().width()


def test_words_give_way_first_and_take_what_is_left(qtbot: QtBot) -> None:
    words, act = OneLine("三、收到和处理政府信息公开申请情况"), Button("空格填 0")
    words.setMinimumWidth(60)
    row = opened(qtbot, words, act, expanding=words)
    resize(row, 800)
    assert act.geometry().right() == 799
    resize(row, 60 + _GAP + act.sizeHint().width())
    assert words.width() == 60
    assert words.geometry().center().y() == act.geometry().center().y()
    resize(row, 60 + _GAP + act.sizeHint().width() - 1)
    assert words.y() < act.y()


def test_what_is_hidden_takes_no_room_and_room_between_is_kept(qtbot: QtBot) -> None:
    one, hidden, between, other = Label("导出"), Label("这里没有"), QWidget(), Label("放大")
    row = opened(qtbot, one, hidden, between, expanding=between)
    hidden.hide()
    row.add(other)
    other.show()
    resize(row, 400)
    assert other.geometry().right() == 399
    assert row.sizeHint().width() == one.width() + other.width() + 2 * _GAP
    assert row.minimumSizeHint().width() == max(one.width(), other.width())
    row.remove(other)
    QApplication.processEvents()
    assert between.geometry().right() == 399


def test_a_part_that_changes_is_given_its_room_at_once(qtbot: QtBot) -> None:
    one, other = Button("定稿…"), Button("打印…")
    row = opened(qtbot, one, other)
    resize(row, 800)
    one.setText("去处理 12 处")
    QApplication.processEvents()
    assert one.width() == one.sizeHint().width()
    assert other.x() == one.width() + _GAP


def test_a_part_keeps_its_least_height_within_the_row(qtbot: QtBot) -> None:
    line, word = Line("查找"), Label("导出")
    line.setMinimumHeight(40)
    row = opened(qtbot, line, word)
    resize(row, 400)
    assert row.height() == 40
    assert row.rect().contains(line.geometry())
    assert row.sizeHint().height() == row.minimumSizeHint().height() == 40


def test_a_row_of_acts_ends_at_the_right_all_below_the_words_where_they_do_not_fit(
    qtbot: QtBot,
) -> None:
    words = Label("还没有送审。", wraps=True)
    words.setMinimumWidth(100)
    acts = [Button(each) for each in ("上一步", "提交送审…", "定稿…")]
    row = opened(qtbot, words, *acts, expanding=words, of_acts=True)
    whole = 100 + sum(act.sizeHint().width() + _GAP for act in acts)
    resize(row, whole)
    assert len({row.line_of(each).top() for each in (words, *acts)}) == 1
    resize(row, whole - 1)
    assert len({act.y() for act in acts}) == 1
    assert words.geometry().bottom() < acts[0].y()
    assert words.width() == row.width()
    assert acts[-1].geometry().right() == row.rect().right()
    assert acts[0].x() > 0
    assert row.line_of(acts[0]).top() == acts[0].y()
    assert row.line_of(words).bottom() < row.line_of(acts[0]).top()


class Asked(Button):
    """An act that counts how often it is asked for its size."""

    times = 0

    def sizeHint(self) -> QSize:  # noqa: N802
        self.times += 1
        return super().sizeHint()


def test_a_part_is_measured_again_only_when_it_changes(qtbot: QtBot) -> None:
    act = Asked("定稿…")
    row = opened(qtbot, act, Button("打印…"))
    resize(row, 800)
    high = row.heightForWidth(800)
    act.times = 0
    assert row.heightForWidth(800) == high
    assert row.line_of(act).height() == high
    assert act.times == 0
    act.setMinimumHeight(50)
    QApplication.processEvents()
    assert act.times > 0
    assert row.heightForWidth(800) == act.height() == 50
