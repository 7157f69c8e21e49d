"""The table that things are listed in: read only, named, its rows shown anew."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.shown import table_texts
from ui.parts.lists import ReadOnlyTable


@pytest.fixture
def table(qtbot: QtBot) -> ReadOnlyTable:
    table = ReadOnlyTable("备份里的年报", ("单位", "年度"))
    qtbot.addWidget(table)
    return table


def test_it_has_a_name_and_headings(table: ReadOnlyTable) -> None:
    assert table.accessibleName() == "备份里的年报"
    model, across = table.model(), Qt.Orientation.Horizontal
    assert [model.headerData(column, across) for column in range(2)] == ["单位", "年度"]


def test_rows_are_shown_in_place_of_those_before(table: ReadOnlyTable) -> None:
    table.show_rows([("甲", "2024"), ("乙", "2025")])
    assert table_texts(table.model()) == [("甲", "2024"), ("乙", "2025")]
    table.show_rows([("丙", "2026")])
    assert table_texts(table.model()) == [("丙", "2026")]


def test_nothing_is_edited_and_tab_leaves_it(table: ReadOnlyTable) -> None:
    table.show_rows([("甲", "2024")])
    table.show()
    table.setCurrentCell(0, 0)
    QTest.keyClick(table, Qt.Key.Key_F2)
    assert table.state() is ReadOnlyTable.State.NoState
    QTest.keyClick(table, Qt.Key.Key_Tab)
    assert (table.currentRow(), table.currentColumn()) == (0, 0)


def test_a_row_is_chosen_as_a_whole(table: ReadOnlyTable) -> None:
    table.show_rows([("甲", "2024"), ("乙", "2025")])
    table.choose_whole_rows()
    table.setCurrentCell(1, 1)
    chosen = [(index.row(), index.column()) for index in table.selectedIndexes()]
    assert chosen == [(1, 0), (1, 1)]
