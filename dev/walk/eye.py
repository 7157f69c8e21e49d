"""The program, started as ever, which also tells what is on its screen to whoever asks on stdin.

It is told as a screen reader would: from the accessibility tree. Each line that comes in on stdin
is answered by one line of JSON on stdout.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QListView,
    QMainWindow,
    QMenu,
    QWidget,
)
from shiboken6 import isValid

from ui.app import run

_DEEPEST = 40
_PAUSE = 0.2  # seconds
_LONGEST = 20_000  # characters of a text that are told
_INPUTS = (QEvent.Type.KeyRelease, QEvent.Type.MouseButtonRelease)
#: What the rows of each kind of list are called.
_ROWS = {
    QAccessible.Role.List: "ListItem",
    QAccessible.Role.Table: "Cell",
    QAccessible.Role.Tree: "TreeItem",
}
Told = dict[str, Any]


class Eye(QObject):
    """Answers in the window's own thread what is on the screen."""

    asked = Signal(int)  # the number of the question

    def __init__(self) -> None:
        super().__init__()
        self._inputs = 0
        self._last = 0
        self._answered = Event()
        self.asked.connect(self._answer, Qt.ConnectionType.QueuedConnection)

    def watch(self) -> None:
        """Wait for questions until there is nobody left to ask; done in a thread of its own."""
        for number, _line in enumerate(sys.stdin, 1):
            self._answered.clear()
            while self._last < number:
                self.asked.emit(number)  # which is lost, where the program is not up yet
                self._answered.wait(_PAUSE)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Count what the keyboard and the mouse have sent, once for each key or click."""
        if event.type() in _INPUTS and watched.isWindowType():
            self._inputs += 1
        return False

    def _answer(self, number: int) -> None:
        application = QApplication.instance()
        if number == self._last or application is None:
            return
        application.installEventFilter(self)  # again and again: it is there once
        try:
            told = self._scene()
        except RuntimeError:  # something is just going away; it is asked again
            return
        print(json.dumps(told, ensure_ascii=False), flush=True)
        self._last = number
        self._answered.set()

    def _scene(self) -> Told:
        told: Told = {"inputs": self._inputs, "windows": [], "focus": _focus(), "menus": _menus()}
        front = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        for window in _windows():
            is_front = window is front or (front is None and window.isActiveWindow())
            told["windows"].append(_window(window, is_front=is_front))
        return told


def _windows() -> list[QWidget]:
    """Return the windows, dialogs and menus that are shown; what is going away is none."""
    known = [window for window in QApplication.topLevelWidgets() if isValid(window)]
    return [window for window in known if window.isVisible()]


def _window(window: QWidget, *, is_front: bool) -> Told:
    reached = QAccessible.queryAccessibleInterface(window)
    return {
        "title": window.windowTitle(),
        "is_front": is_front,
        "is_popup": isinstance(window, QMenu),
        "things": [*_things(reached, reached.rect(), 0), *_rows(window)],
    }


def _things(it: QAccessibleInterface | None, around: QRect, depth: int) -> Iterator[Told]:
    """Yield what is seen of ``it`` and of what it holds, within the place ``around`` it."""
    if it is None or depth > _DEEPEST:
        return
    state: Any = it.state()  # whose flags PySide's own stubs do not name
    seen = it.rect().intersected(around)
    if state.invisible or seen.isEmpty():
        return
    told = {
        "role": it.role().name,
        "name": _name(it),
        "keys": it.text(QAccessible.Text.Accelerator),
        "place": seen.getRect(),
        "is_focused": bool(state.focused),
        "is_off": bool(state.disabled),
        "is_default": bool(state.defaultButton),
        "is_checked": bool(state.checked),
        "is_long": bool(state.multiLine),
    }
    if state.editable or state.multiLine or it.role() is QAccessible.Role.SpinBox:
        told["value"] = it.text(QAccessible.Text.Value)[:_LONGEST]
    shown = it.object()
    if isinstance(shown, QLabel):  # one with a name of its own is not told by its words
        told["value"] = shown.text()
    yield told
    if it.role() in _ROWS:
        return  # told by _rows, as Qt forgets them where a list is filled anew
    for at in range(it.childCount()):
        yield from _things(it.child(at), seen, depth + 1)


def _rows(window: QWidget) -> Iterator[Told]:
    """Yield the rows of lists and the cells of tables, as far as they are in sight."""
    views: list[Any] = list(window.findChildren(QAbstractItemView))
    for view in views:
        interface = QAccessible.queryAccessibleInterface(view)
        if not (interface and view.isVisible() and view.model()):
            continue
        role, name = _ROWS.get(interface.role(), "Cell"), _name(interface)
        model, port = view.model(), view.viewport()
        for row in range(model.rowCount(QModelIndex())):
            for column in range(_columns(view)):
                index = model.index(row, column)
                place = view.visualRect(index).intersected(port.rect())
                if not place.isEmpty():
                    corner = port.mapToGlobal(place.topLeft())
                    at = (corner.x(), corner.y(), place.width(), place.height())
                    is_here = index == view.currentIndex()
                    told = {"role": role, "name": _spoken(index), "place": at, "of": name}
                    yield {**told, "is_focused": is_here}


def _columns(view: QAbstractItemView) -> int:
    """Return how many columns there are; the model of a list cannot be asked."""
    return 1 if isinstance(view, QListView) else view.model().columnCount()


def _name(it: QAccessibleInterface) -> str:
    """Return what ``it`` is called; a box to choose from is called by its choice on Linux."""
    if it.role() is QAccessible.Role.ComboBox:
        shown = it.object()  # asked of no other: what Qt makes and drops is not to be held
        if isinstance(shown, QComboBox) and shown.accessibleName():
            return shown.accessibleName()
    return it.text(QAccessible.Text.Name)


def _spoken(index: QModelIndex) -> str:
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data() or "")


def _focus() -> list[str]:
    """Return the names of what has the keyboard, from the inside out."""
    names = []
    widget = QApplication.focusWidget()
    if isinstance(widget, QAbstractItemView) and widget.currentIndex().isValid():
        names.append(_spoken(widget.currentIndex()))
    while widget:
        interface = QAccessible.queryAccessibleInterface(widget)
        names.append(_name(interface) if interface else "")
        widget = widget.parentWidget()
    return [name for name in names if name]


def _menus() -> dict[str, list[tuple[str, str]]]:
    """Return the menu bar: its titles, each with its entries and their keys, in order."""
    found: dict[str, list[tuple[str, str]]] = {}
    for window in _windows():
        bar = window.menuWidget() if isinstance(window, QMainWindow) else None
        for title in bar.actions() if bar else ():
            menu = title.menu()
            if isinstance(menu, QMenu):
                entries = [each for each in menu.actions() if not each.isSeparator()]
                shown = [(each.text(), each.shortcut().toString()) for each in entries]
                found[title.text()] = shown
    return found


def main() -> int:
    """Run the program with an eye on it, on the library that is named, if one is."""
    eye = Eye()
    Thread(target=eye.watch, daemon=True).start()
    return run(Path(sys.argv[1]) if sys.argv[1:] else None)


if __name__ == "__main__":
    sys.exit(main())
