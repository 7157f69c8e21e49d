"""A clerk at the window: presses keys, clicks what is in sight, reads what is shown."""

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QDialog,
    QLabel,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from forms.report import Report
from forms.values import Value
from storage.library import Library
from ui.parts.button import MainAct
from ui.parts.message_box import MessageBox
from ui.report.page import Page
from ui.report.session import Session
from ui.report.step_row import MARK
from ui.report_view import ReportView
from ui.table.grid_model import GridModel
from ui.table.grid_view import GridView
from ui.window import Window

Key = Qt.Key
NO, ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
#: How long to wait for what is not there yet, in ms: a test that waits in vain fails then.
PATIENCE = 15_000
W = TypeVar("W", bound=QWidget)
C = TypeVar("C", bound=QObject)


class Clerk:
    """Drives one window."""

    def __init__(self, window: Window, qtbot: QtBot) -> None:
        self.window = window
        self.qtbot = qtbot

    # ---- what is there

    @property
    def view(self) -> ReportView:
        """The open report."""
        assert self.window.view
        return self.window.view

    @property
    def session(self) -> Session:
        """The open report's session."""
        return self.view.session

    @property
    def report(self) -> Report:
        """The open report as the window has it."""
        return self.session.report

    @property
    def library(self) -> Library:
        """The open library."""
        return self.window.library

    @property
    def stored(self) -> Report:
        """The open report as the file has it."""
        return self.library.load(self.session.id)

    @property
    def page(self) -> Page:
        """The open page."""
        return self.view.page

    @property
    def grid(self) -> GridView:
        """The table of the open page."""
        return self.find(GridView, self.page)

    @property
    def model(self) -> GridModel:
        """The model of that table."""
        return self.grid.grid_model

    def shown(self, id: str) -> str:
        """Return what the open table shows in the field ``id``."""
        return str(self.model.index_of(id).data())

    @property
    def here(self) -> str:
        """The field of the open table on which the keyboard is."""
        field = self.model.field(self.grid.currentIndex())
        assert field
        return field.id

    def find(self, kind: type[W], within: QWidget | None = None, name: str = "") -> W:
        """Return the one visible widget of ``kind``, of several that named or labelled ``name``."""
        found = [
            widget
            for widget in children(within or self.window, kind)
            if widget.isVisible()
            and (not name or name in (widget.accessibleName(), widget.property("text")))
        ]
        assert len(found) == 1, f"{kind.__name__} {name}: {[_told(widget) for widget in found]}"
        return found[0]

    def says(self, words: str, within: QWidget | None = None) -> bool:
        """Whether a label in sight says ``words``; marks where a line may end are not seen."""
        labels = [each for each in children(within or self.window, QLabel) if each.isVisible()]
        return any(words in label.text().replace("\u200b", "") for label in labels)

    # ---- what the clerk does

    def press(self, key: Key, modifier: Qt.KeyboardModifier = NO, times: int = 1) -> None:
        """Press a key where the keyboard is; what Qt puts off is done before the next key."""
        for _ in range(times):
            QTest.keyClick(self._target(), key, modifier)
            QApplication.processEvents()

    def type(self, text: str) -> None:
        """Type ``text`` where the keyboard is, character by character."""
        for character in text:
            if character.isascii():
                QTest.keyClicks(self._target(), character)
            else:  # QTest knows Latin letters only
                QApplication.sendEvent(
                    self._target(), QKeyEvent(QEvent.Type.KeyPress, Key.Key_unknown, NO, character)
                )

    def compose(self, text: str) -> None:
        """Commit ``text`` from an input method."""
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(self._target(), event)

    def click(self, button: QWidget) -> None:
        """Click on what is in sight, where its words begin."""
        assert button.isVisible()
        assert button.isEnabled(), _told(button)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, NO, QPoint(8, button.height() // 2))
        QApplication.processEvents()

    def click_button(self, text: str, within: QWidget | None = None) -> None:
        """Click on the button that says ``text``."""
        self.click(self.find(QAbstractButton, within, text))

    def click_row(self, view: QAbstractItemView, index: QModelIndex) -> None:
        """Click on a row of a list, or on a cell of a table."""
        assert index.isValid()
        view.scrollTo(index)
        point: QPoint = view.visualRect(index).center()
        QTest.mouseMove(view.viewport(), point)
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NO, point)
        QApplication.processEvents()

    def double_click_row(self, view: QAbstractItemView, index: QModelIndex) -> None:
        """Click twice on a row."""
        self.click_row(view, index)
        QTest.mouseDClick(
            view.viewport(), Qt.MouseButton.LeftButton, NO, view.visualRect(index).center()
        )

    def open_step(self, name: str) -> None:
        """Click on a step of the sidebar."""
        row = next(row for row, step in enumerate(self.view.steps) if step.name == name)
        self.click_row(self.view.sidebar, self.view.sidebar.model().index(row, 0))
        assert self.view.steps[self.view.step].name == name

    def marked(self, row: int) -> str:
        """Return a step's mark and its name."""
        item = self.view.sidebar.item(row)
        return f"{item.data(MARK) or ''} {item.text()}".strip()

    def go_to(self, id: str) -> None:
        """Click on a cell of the open table."""
        self.click_row(self.grid, self.model.index_of(id))
        assert self.here == id

    def enter(self, id: str, typed: str) -> None:
        """Go to a cell of the open table, type into it and press Enter."""
        self.go_to(id)
        self.type(typed)
        self.press(Key.Key_Return)

    def choose(self, entry: str) -> None:
        """Choose an entry of the menus."""
        self.action(entry).trigger()

    def action(self, entry: str) -> QAction:
        """Return the menu entry called ``entry``, else one that begins so, letters aside."""
        name = _without_letters(entry)
        actions = {_without_letters(each.text()): each for each in children(self.window, QAction)}
        for text, action in actions.items():
            if name == text or (name not in actions and text.startswith(name)):
                return action
        raise LookupError(entry)

    def paste(self, text: str) -> None:
        """Put ``text`` on the clipboard and press Ctrl+V."""
        QGuiApplication.clipboard().setText(text)
        self.press(Key.Key_V, CTRL)

    def await_stored(self, id: str, value: Value) -> None:
        """Wait until the file holds ``value``."""
        self.qtbot.waitUntil(lambda: self.stored.stated(id) == value, timeout=PATIENCE)

    def await_checked(self) -> None:
        """Wait until the checks have run, which they do once the report is in sight."""
        first = self.view.sidebar.item(0)
        self.qtbot.waitUntil(lambda: bool(first.data(MARK)), timeout=PATIENCE)

    @contextmanager
    def dialog(self, *answers: Callable[[QDialog], None]) -> Iterator[None]:
        """Answer the modal dialogs that the block brings up; then the window is in front again."""
        with answered(*answers):
            yield
        # as a window manager does, which the offscreen platform is without
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow, timeout=PATIENCE)

    def _target(self) -> QWidget:
        target = QApplication.focusWidget()
        assert target, "the keyboard is nowhere"
        return target


@contextmanager
def answered(*answers: Callable[[QDialog], None]) -> Iterator[None]:
    """Answer the modal dialogs that the block brings up, in turn; one left open is given up."""
    seen: list[QDialog] = []
    failures: list[BaseException] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog) or not dialog.isActiveWindow():
            return
        if dialog in seen or len(seen) == len(answers):
            return
        seen.append(dialog)
        try:
            _hold_to_its_looks(dialog)
            answers[len(seen) - 1](dialog)
        except BaseException as error:  # noqa: BLE001
            failures.append(error)
        if dialog.isVisible():
            failures.append(AssertionError(f"the dialog “{dialog.windowTitle()}” is still open"))
            dialog.done(0)

    watch = QTimer(interval=5)
    watch.timeout.connect(look)
    watch.start()
    try:
        yield
    finally:
        watch.stop()
    if failures:
        raise failures[0]
    assert len(seen) == len(answers), f"{len(seen)} of {len(answers)} dialogs came up"


def _hold_to_its_looks(dialog: QDialog) -> None:
    """Hold that Enter presses the button that is filled, if there is one; a question has one."""
    buttons = [each for each in children(dialog, QPushButton) if each.isVisible()]
    filled = [each.text() for each in buttons if isinstance(each, MainAct)]
    pressed = [each.text() for each in buttons if each.isDefault()]
    assert not filled or filled == pressed, f"{filled} filled, but Enter presses {pressed}"
    assert filled or not isinstance(dialog, MessageBox), "Enter presses nothing in sight"


def children(within: QObject, kind: type[C]) -> list[C]:
    """Return everything of ``kind`` within an object."""
    found: Iterable[C] = within.findChildren(kind)
    return list(found)


def _without_letters(label: str) -> str:
    """Return a label without the letter by which it is chosen."""
    return re.sub(r"\(&\w\)", "", label)


def _told(widget: QWidget) -> str:
    name = widget.accessibleName() or widget.property("text") or widget.objectName()
    return f"{type(widget).__name__} {name}"
