"""The list of keys: all that the menus and the editors declare, and each of them works."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QTableWidget, QWidget

from forms.values import Value
from tests.builders import complete
from tests.ui.clerk import CTRL, NO, SHIFT, Clerk, Key
from tests.ui.conftest import OpenReports
from tests.ui.menus.wanted import ENTRIES, Entry
from ui.find import find_bar
from ui.find.find_bar import FindBar
from ui.help.key_list import KeysDialog
from ui.parts.key_notes import KeyNote
from ui.parts.type_size import Sized, type_sizes
from ui.table import table_keys
from ui.text import text_keys
from ui.text.text_editor import TextEditor

FIRST = "requests.received.natural"
#: The entries that make sense on one kind of page only.
_PAGES = {"插入数字": "一 总体情况", "空格填 0": "三 申请办理"}


@pytest.fixture
def clerk(open_reports: OpenReports) -> Clerk:
    """A clerk at table three, with 9 and 4 in its first row."""
    values: dict[str, Value] = {
        FIRST: 9,
        "requests.received.business": 4,
        "text.overview": "水务局公开，水务局。",
    }
    clerk = open_reports(complete(values))
    clerk.open_step("三 申请办理")
    clerk.go_to(FIRST)
    return clerk


def _keys(entry: Entry) -> str:
    return entry.keys


def rows(clerk: Clerk) -> list[tuple[str, ...]]:
    """Return what the list of keys says, from the menu."""
    clerk.choose("快捷键")
    dialog = clerk.find(KeysDialog)
    table = clerk.find(QTableWidget, dialog)
    found = []
    for row in range(table.rowCount()):
        items = [table.item(row, column) for column in range(3)]
        found.append(tuple(item.text() for item in items if item))
    dialog.close()
    return found


def test_every_key_of_the_menus_is_listed_with_its_name(clerk: Clerk) -> None:
    listed = rows(clerk)
    for entry in ENTRIES:
        if entry.keys:
            name = entry.label.partition("(&")[0].removesuffix("…")
            keys = entry.keys.replace("Return", "Enter")
            assert any(does == name and keys in shown for _, shown, does in listed), entry
    assert ("查看", "Ctrl++、Ctrl+=", "放大") in listed
    assert ("编辑", "Alt+Enter", "按建议改正这一处") in listed
    assert not any("&" in cell or "…" in cell for row in listed[:-20] for cell in row[::2])


def test_the_keys_of_tables_texts_and_the_bar_are_listed_behind_them(clerk: Clerk) -> None:
    listed = rows(clerk)
    own = [*table_keys.KEYS, *text_keys.KEYS, *find_bar.KEYS]
    assert [KeyNote(keys, does) for _, keys, does in listed[-len(own) :]] == own
    assert {where for where, _, _ in listed} == {
        "文件",
        "编辑",
        "查看",
        "帮助",
        "表格",
        "文字",
        "查找栏",
    }


#: That with a ledger is tried in ``tests/ui/table/test_evidence.py``.
ALWAYS = [entry for entry in ENTRIES if entry.keys and "tallied" not in entry.needs]


@pytest.mark.parametrize("entry", ALWAYS, ids=_keys)
def test_each_key_of_the_menus_carries_out_its_entry(clerk: Clerk, entry: Entry) -> None:
    label, keys = entry.label, entry.keys
    clerk.open_step(_PAGES.get(label.partition("(&")[0].rstrip("…"), "一 总体情况"))
    clerk.page.setFocus()
    action = clerk.action(label)
    carried_out: list[str] = []
    action.triggered.disconnect()
    action.triggered.connect(lambda: carried_out.append(label))
    for sequence in action.shortcuts():
        QTest.keySequence(clerk.window, sequence)
    assert carried_out == [label] * len(action.shortcuts())
    assert action.shortcuts()[0] == QKeySequence(keys)


def _turn(widget: QWidget) -> None:
    place = QPointF(widget.mapToGlobal(QPoint(5, 5)))
    none = Qt.MouseButton.NoButton
    phase = Qt.ScrollPhase.NoScrollPhase
    turned = QPoint(0, 120)
    event = QWheelEvent(QPointF(5, 5), place, QPoint(), turned, none, CTRL, phase, False)
    QApplication.sendEvent(widget, event)


def _type(clerk: Clerk) -> None:
    clerk.type("=9+3")
    clerk.press(Key.Key_Return)
    assert clerk.stored.stated(FIRST) == 12


def _edit(clerk: Clerk) -> None:
    clerk.press(Key.Key_F2)
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLineEdit)
    assert focused.text() == "9"
    clerk.press(Key.Key_Escape)


def _give_up(clerk: Clerk) -> None:
    clerk.type("7")
    clerk.press(Key.Key_Escape)
    assert clerk.shown(FIRST) == "9"


def _leads(*strokes: tuple[Key, Qt.KeyboardModifier, str]) -> Callable[[Clerk], None]:
    """Return a check that each key leads to a cell, one after the other."""

    def check(clerk: Clerk) -> None:
        for key, modifier, id in strokes:
            clerk.press(key, modifier)
            assert clerk.here == id

    return check


def _choose(clerk: Clerk) -> None:
    clerk.press(Key.Key_Right, SHIFT)
    assert clerk.window.saved.under_cursor.text() == "选中 2 格 · 和 13"


def _copy(clerk: Clerk) -> None:
    clerk.press(Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "9"
    clerk.press(Key.Key_X, CTRL)
    assert clerk.stored.stated(FIRST) is None
    clerk.press(Key.Key_V, CTRL)
    assert clerk.stored.stated(FIRST) == 9


def _clear(clerk: Clerk) -> None:
    clerk.press(Key.Key_Delete)
    assert clerk.stored.stated(FIRST) is None
    clerk.enter(FIRST, "5")
    clerk.go_to(FIRST)
    clerk.press(Key.Key_Backspace)
    assert clerk.stored.stated(FIRST) is None


def _enlarge_table(clerk: Clerk) -> None:
    _turn(clerk.grid.viewport())
    assert type_sizes().percent(Sized.TABLES) == 110


SECOND = "requests.received.business"
OF_TABLES: dict[str, Callable[[Clerk], None]] = {
    "直接打数字": _type,
    "F2": _edit,
    "Esc": _give_up,
    "Enter、Tab": _leads(
        (Key.Key_Return, NO, SECOND), (Key.Key_Tab, NO, "requests.received.research")
    ),
    "Shift+Enter、Shift+Tab": _leads(
        (Key.Key_Right, NO, SECOND),
        (Key.Key_Return, SHIFT, FIRST),
        (Key.Key_Right, NO, SECOND),
        (Key.Key_Tab, SHIFT, FIRST),
    ),
    "方向键": _leads(
        (Key.Key_Right, NO, SECOND), (Key.Key_Down, NO, "requests.carried_in.business")
    ),
    "Home、End": _leads((Key.Key_End, NO, "requests.received.total"), (Key.Key_Home, NO, FIRST)),
    "PgUp、PgDn": _leads(
        (Key.Key_PageDown, NO, "requests.carried_out.natural"), (Key.Key_PageUp, NO, FIRST)
    ),
    "Ctrl+Home、Ctrl+End": _leads(
        (Key.Key_End, CTRL, "requests.carried_out.total"), (Key.Key_Home, CTRL, FIRST)
    ),
    "Shift+方向键": _choose,
    "Ctrl+C、Ctrl+X、Ctrl+V": _copy,
    "Delete、Backspace": _clear,
    "Ctrl+滚轮": _enlarge_table,
}


def test_every_key_of_tables_is_tried() -> None:
    assert list(OF_TABLES) == [note.keys for note in table_keys.KEYS]


@pytest.mark.parametrize("keys", OF_TABLES)
def test_each_key_of_tables_works(clerk: Clerk, keys: str) -> None:
    OF_TABLES[keys](clerk)


def _text(clerk: Clerk) -> TextEditor:
    clerk.open_step("一 总体情况")
    text = clerk.find(TextEditor, clerk.page)
    text.setFocus()
    return text


def _leave(clerk: Clerk) -> None:
    text = _text(clerk)
    clerk.press(Key.Key_Tab)
    assert QApplication.focusWidget() is not text
    assert "\t" not in text.toPlainText()


def _menu(clerk: Clerk) -> None:
    text = _text(clerk)
    opened: list[QMenu] = []
    text.menu_wanted.connect(lambda menu, _before: opened.append(menu))

    def close() -> None:
        for menu in opened:
            menu.close()

    QTimer.singleShot(200, close)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint(5, 5))
    QApplication.sendEvent(text.viewport(), event)
    assert opened


def _enlarge_text(clerk: Clerk) -> None:
    _turn(_text(clerk).viewport())
    assert type_sizes().percent(Sized.TEXTS) == 110


OF_TEXTS: dict[str, Callable[[Clerk], None]] = {
    "Tab": _leave,
    "菜单键、右键": _menu,
    "Ctrl+滚轮": _enlarge_text,
}


def test_every_key_of_texts_is_tried() -> None:
    assert list(OF_TEXTS) == [note.keys for note in text_keys.KEYS]


@pytest.mark.parametrize("keys", OF_TEXTS)
def test_each_key_of_texts_works(clerk: Clerk, keys: str) -> None:
    OF_TEXTS[keys](clerk)


def test_each_key_of_the_bar_works(clerk: Clerk) -> None:
    assert [note.keys for note in find_bar.KEYS] == ["Enter", "Shift+Enter", "Esc"]
    _text(clerk)
    clerk.press(Key.Key_F, CTRL)
    clerk.compose("水务局")
    bar = clerk.find(FindBar)
    here = bar.finder.number
    clerk.press(Key.Key_Return)
    assert bar.finder.number == here + 1
    clerk.press(Key.Key_Return, SHIFT)
    assert bar.finder.number == here
    clerk.press(Key.Key_Escape)
    assert not bar.isVisible()
