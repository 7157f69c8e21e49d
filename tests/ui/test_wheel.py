"""The wheel scrolls: whatever it is over, it changes no choice, and moves the keyboard nowhere."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QPlainTextEdit,
    QScrollBar,
    QSpinBox,
    QTabBar,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from storage.library import Library
from storage.sign_off import Stage
from tests.builders import complete
from tests.places import REPOSITORY
from tests.reads import file_read
from tests.ui.clerk import NO, children
from tests.ui.conftest import OpenReports, OpenWindow
from tests.ui.figures import faulty_report
from ui.intake.look import Look
from ui.parts.wheel import all_held, held

Turned = QComboBox | QAbstractSpinBox | QAbstractSlider | QTabBar
#: The same as they are made or derived from in a module.
_MADE = (
    "QComboBox(",
    "QSpinBox(",
    "QDoubleSpinBox(",
    "QDateEdit(",
    "QTabBar(",
    "QTabWidget(",
    "QSlider(",
    "(QComboBox)",
    "(QSpinBox)",
    "QPrintDialog(",
)


def turn(widget: QWidget, by: int) -> bool:
    """Turn the wheel by a notch over a widget; return whether that took it."""
    at = QPointF(widget.rect().center())
    event = QWheelEvent(
        at,
        QPointF(widget.mapToGlobal(widget.rect().center())),
        QPoint(),
        QPoint(0, by),
        Qt.MouseButton.NoButton,
        NO,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def boxes(within: QWidget) -> Iterator[Turned]:
    """Yield what Qt would have the wheel turn; scroll bars are for that."""
    for each in (within, *children(within, QWidget)):
        if isinstance(each, Turned) and not isinstance(each, QScrollBar):
            yield each


def state(box: Turned) -> object:
    if isinstance(box, QComboBox | QTabBar):
        return box.currentIndex()
    if isinstance(box, QAbstractSlider):
        return box.value()
    return box.text()


def changed_by_the_wheel(within: QWidget) -> list[str]:
    """Return what the wheel changes within a widget, or to what it takes the keyboard."""
    found = []
    for box in boxes(within):
        before = state(box)
        for by in (120, -120, -120):
            turn(box, by)
            if state(box) != before:
                found.append(f"{box!r} from {before} to {state(box)}")
    for each in children(within, QWidget):
        if each.focusPolicy() == Qt.FocusPolicy.WheelFocus:
            found.append(f"{each!r} takes the keyboard")
    return found


def test_what_is_looked_for_is_found(qtbot: QtBot) -> None:
    row = QWidget()
    qtbot.addWidget(row)
    column = QVBoxLayout(row)
    choice, number, tabs = QComboBox(), QSpinBox(), QTabBar()
    choice.addItems(["送审稿", "正式稿样式"])
    for name in ("一", "二"):
        tabs.addTab(name)
    for widget in (choice, number, tabs):
        column.addWidget(widget)
    row.show()
    assert len(changed_by_the_wheel(row)) > 4
    choice.setCurrentIndex(0)
    held(row)
    assert changed_by_the_wheel(row) == []


def test_over_a_box_the_wheel_is_left_to_what_it_is_on(qtbot: QtBot) -> None:
    """Which Qt gives it to only where the system sent it."""
    choice = QComboBox()
    qtbot.addWidget(choice)
    choice.addItems(["甲", "乙"])
    choice.show()
    assert turn(choice, -120), "Qt itself takes it"
    assert not turn(held(choice), 120)


def test_the_wheel_leaves_the_keyboard_where_it_is(qtbot: QtBot) -> None:
    row = QWidget()
    qtbot.addWidget(row)
    column = QVBoxLayout(row)
    text, choice = QPlainTextEdit(), held(QComboBox())
    column.addWidget(text)
    column.addWidget(choice)
    row.show()
    text.setFocus()
    assert choice.focusPolicy() == Qt.FocusPolicy.StrongFocus
    turn(choice, 120)
    assert row.focusWidget() is text


def test_what_qt_makes_itself_is_held_as_long_as_it_is_shown(qtbot: QtBot) -> None:
    dialog = QFileDialog(directory=str(REPOSITORY))
    qtbot.addWidget(dialog)
    dialog.setNameFilters(["年报库 (*.nianbao)", "所有文件 (*)"])
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.show()
    boxes = {box.objectName(): box for box in children(dialog, QComboBox)}
    names = boxes["fileTypeCombo"]
    assert names.count() == 2
    with all_held():
        turn(names, -120)
        assert state(names) == 0
    turn(names, -120)
    assert state(names) == 1, "and no longer"


def test_nothing_on_any_page_changes(open_reports: OpenReports) -> None:
    clerk = open_reports(complete(year=2020), faulty_report())
    for step in clerk.view.steps:
        clerk.open_step(step.name)
        assert changed_by_the_wheel(clerk.window) == [], step.name
    assert len(list(boxes(clerk.window))) > 1, "the body, the preview's style"


def test_nothing_on_the_start_page_changes(library: Library, open_window: OpenWindow) -> None:
    library.add(faulty_report())
    assert changed_by_the_wheel(open_window(library).window) == []


def test_nothing_changes_while_a_file_is_looked_over(
    library: Library, open_window: OpenWindow
) -> None:
    window = open_window(library).window
    window.reading_in.look_over(Look(file_read(None)))
    assert any(isinstance(box, QTabBar) for box in boxes(window))
    assert changed_by_the_wheel(window) == []


@pytest.mark.parametrize(
    "entry",
    [
        "新建年报",
        "找回移除的年报",
        "备份位置",
        "恢复年报库",
        "提交送审",
        "登记审核意见",
        "版本与比较",
        "定稿",
        "关于公开年报",
    ],
)
def test_nothing_in_a_dialog_changes(open_reports: OpenReports, entry: str) -> None:
    clerk = open_reports(complete(year=2024), complete())
    clerk.session.keep_version(Stage.DRAFT, "")
    clerk.open_step("预览与导出")

    def look(dialog: QDialog) -> None:
        assert changed_by_the_wheel(dialog) == []
        dialog.reject()

    with clerk.dialog(look):
        clerk.choose(entry)


def test_every_module_that_makes_a_box_holds_it() -> None:
    """Also where no test has the dialog before it."""
    makers = []
    for path in (REPOSITORY / "ui").rglob("*.py"):
        text = path.read_text("utf-8")
        if any(made in text for made in _MADE):
            makers.append(path.stem)
            assert text.count("held(") == sum(map(text.count, _MADE)), path
    assert {"choice_box", "year_box", "printing"} <= set(makers)
