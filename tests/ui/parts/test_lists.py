"""The table that things are listed in: read only, named, its rows shown anew."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from tests.ui.shown import table_texts
from ui.parts import theme
from ui.parts.chosen_row import ChosenRow
from ui.parts.items import option_of
from ui.parts.lists import PlainList, ReadOnlyTable
from ui.parts.sentence import kept_whole


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
    table.setCurrentCell(1, 1)
    chosen = [(index.row(), index.column()) for index in table.selectedIndexes()]
    assert chosen == [(1, 0), (1, 1)]


@pytest.mark.parametrize("wraps", [True, False])
def test_words_that_wrap_are_held_to_their_figures(qtbot: QtBot, *, wraps: bool) -> None:
    shown = PlainList("没有处理的事项")
    qtbot.addWidget(shown)
    shown.setWordWrap(wraps)
    shown.addItem("总计：差 1215 件")
    option = QStyleOptionViewItem()
    shown.initViewItemOption(option)
    delegate = shown.itemDelegate()
    assert isinstance(delegate, ChosenRow)
    delegate.initStyleOption(option, shown.model().index(0, 0))
    assert (option_of(option).text == kept_whole("总计：差 1215 件")) is wraps


@pytest.mark.parametrize("kind", ["table", "list"])
def test_the_row_of_the_keyboard_is_one_ground_with_a_bar(qtbot: QtBot, kind: str) -> None:
    shown: PlainList | ReadOnlyTable = PlainList("计入的案件")
    if isinstance(shown, PlainList) and kind == "list":
        shown.addItems(["2025-001", "2025-002"])
    else:
        shown = ReadOnlyTable("备份里的年报", ("单位", "年度"))
        shown.show_rows([("甲", "2024"), ("乙", "2025")])
    qtbot.addWidget(shown)
    shown.resize(300, 200)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    shown.setFocus()
    shown.setCurrentIndex(shown.model().index(1, 0))
    row = shown.visualRect(shown.currentIndex())
    view = shown.viewport()
    colours = theme.colours()

    def colour(x: int, y: int) -> QColor:
        return view.grab().toImage().pixelColor(x, y)

    assert colour(row.left() + 1, row.center().y()) == colours.accent
    for y in (row.top(), row.bottom() - 1):
        assert colour(row.right() - 3, y) == colours.chosen
    shown.clearFocus()
    assert colour(row.left() + 1, row.center().y()) == colours.chosen


def test_heads_stand_over_the_words_of_their_columns(qtbot: QtBot, qapp: QApplication) -> None:
    """The style's own would begin further left than the words, and be set in another ink."""
    table = ReadOnlyTable("差", ("口", "口"))
    qtbot.addWidget(table)
    table.show_rows([("口", "口")])
    head = table.horizontalHeaderItem(1)
    cell = table.item(0, 1)
    assert head
    assert cell
    for item in (head, cell):
        item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    table.resize(300, 120)
    table.show()
    qapp.processEvents()
    header = table.horizontalHeader().viewport().grab().toImage()
    below = table.viewport().grab().toImage()
    left = table.columnWidth(0)
    right = left + table.columnWidth(1)
    for first, last in ((0, left), (left, right)):
        assert inked(header, first, last) == inked(below, first, last)


def test_a_line_parts_rows_and_none_the_columns(table: ReadOnlyTable, qapp: QApplication) -> None:
    table.show_rows([("甲", "2024"), ("乙", "2025")])
    table.show()
    qapp.processEvents()
    image = table.viewport().grab().toImage()
    across = table.visualRect(table.model().index(0, 0))
    line = theme.colours().line
    for x in (1, across.right(), 60):
        assert image.pixelColor(x, across.bottom()) == line
    assert image.pixelColor(across.right(), across.center().y()) == theme.colours().paper


def inked(image: QImage, first: int, last: int) -> tuple[int, int]:
    """Return the first and the last column with ink between two places, a line left out."""
    dark = 160
    lightness = [
        min(image.pixelColor(x, y).lightness() for y in range(6, image.height() - 3))
        for x in range(first, min(last, image.width()))
    ]
    columns = [at for at, light in enumerate(lightness) if light < dark]
    return columns[0], columns[-1]


def test_home_and_end_lead_to_the_first_row_and_the_last(qtbot: QtBot) -> None:
    table = ReadOnlyTable("各行", ("甲", "乙"))
    qtbot.addWidget(table)
    table.show_rows([(f"{row}", "") for row in range(9)])
    table.selectRow(4)
    for key, row in ((Qt.Key.Key_End, 8), (Qt.Key.Key_Home, 0)):
        QTest.keyClick(table, key)
        assert table.currentRow() == row
