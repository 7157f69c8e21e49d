"""The history of a cell: each value it had, when, and through what; a menu leads to it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QTableWidget

from forms.values import show_moment
from storage.history import How
from tests.ui.clerk import CTRL, Clerk, Key, children
from tests.ui.conftest import OpenReports
from tests.ui.figures import blank_report
from tests.ui.menus.wanted import OF_TABLES
from ui.table.cell_history import WAYS, HistoryDialog

CELL = "requests.received.natural"


@pytest.fixture
def clerk(open_reports: OpenReports) -> Clerk:
    """A clerk at table three of a blank report."""
    clerk = open_reports(blank_report())
    clerk.open_step("三 申请办理")
    clerk.grid.setFocus()
    return clerk


def changes_shown(clerk: Clerk) -> list[tuple[str, ...]]:
    """Return the rows of the history of the current cell, without their times."""
    found: list[tuple[str, ...]] = []

    def read(dialog: QDialog) -> None:
        for table in children(dialog, QTableWidget):
            for row in range(table.rowCount()):
                items = [table.item(row, col) for col in range(1, 4)]
                found.append(tuple(item.text() for item in items if item))
        if not found:
            found.append(tuple(label.text() for label in children(dialog, QLabel)))
        QApplication.processEvents()
        dialog.reject()

    with clerk.dialog(read):
        clerk.action("这一格的修改记录").trigger()
    return found


def test_each_value_is_told_with_its_way_the_latest_first(clerk: Clerk) -> None:
    clerk.enter(CELL, "5")
    clerk.enter(CELL, "7")
    clerk.press(Key.Key_Z, CTRL)
    clerk.grid.go_to(CELL)
    assert changes_shown(clerk) == [("7", "5", "撤销"), ("5", "7", "键入"), ("（空）", "5", "键入")]


def test_a_cell_that_never_held_anything_says_so(clerk: Clerk) -> None:
    clerk.grid.go_to("requests.received.other")
    assert "还没有填过" in changes_shown(clerk)[0][1]
    clerk.grid.go_to("requests.received.total")
    assert "自动合计" in changes_shown(clerk)[0][1]


def test_the_time_of_a_change_is_told_to_the_minute(clerk: Clerk) -> None:
    clerk.enter(CELL, "5")
    [change] = clerk.session.library.history(clerk.session.id, CELL)
    dialog = HistoryDialog(clerk.session, clerk.report.form.fields[CELL], clerk.window)
    [table] = children(dialog, QTableWidget)
    item = table.item(0, 0)
    assert item
    assert item.text() == show_moment(change.at)


def test_every_way_has_words() -> None:
    assert set(WAYS) == set(How)
    assert len(set(WAYS.values())) == len(WAYS)


def test_the_tables_own_menu_has_the_entries_for_tables(clerk: Clerk) -> None:
    assert clerk.grid.contextMenuPolicy() is Qt.ContextMenuPolicy.ActionsContextMenu
    entries = [entry.label for entry in OF_TABLES]
    assert [action.text() for action in clerk.grid.actions()] == entries
    clerk.open_step("二 主动公开")
    clerk.open_step("三 申请办理")
    assert [action.text() for action in clerk.grid.actions()] == entries, "each of them once"
