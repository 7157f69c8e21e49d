"""Official wording in its cells: whole, at words, at every width and in every size of type."""

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from forms.editions.form_2021 import FORM
from forms.form import Cell, Grid
from tests.builders import complete
from tests.ui.clerk import Clerk
from tests.ui.conftest import OpenReports
from ui.table.column_widths import column_widths
from ui.table.table_head import TableHead
from ui.table.table_type import LINE, MARGIN, TableType

GRIDS = [section.grid for section in FORM.sections if section.grid]
#: Of a table beside the steps and the findings, at 100, 125, 150 and 200 %, and less still.
WIDTHS = (1440, 924, 700, 614, 496, 420, 300)
SIZES = (9, 10.5, 12, 15, 18)


def type_of(size: float) -> TableType:
    font = QFont(QApplication.font())
    font.setPointSizeF(size)
    return TableType(font)


def width_of(cell: Cell, widths: list[int]) -> int:
    return sum(widths[cell.col : cell.col + cell.colspan])


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("grid", GRIDS, ids=("two", "three", "four"))
def test_no_label_leaves_a_character_alone_or_is_cut(grid: Grid, width: int, size: float) -> None:
    type = type_of(size)
    widths = column_widths(grid, width, type)
    for cell in filter(lambda each: each.text, grid.cells):
        room = width_of(cell, widths) - 2 * MARGIN - LINE
        lines = type.wording(cell.text, width_of(cell, widths)).split("\n")
        assert "".join(lines) == cell.text
        assert all(len(line) > 1 for line in lines), lines
        assert all(type.metrics.horizontalAdvance(line) <= room for line in lines), lines


@pytest.mark.parametrize("grid", GRIDS, ids=("two", "three", "four"))
def test_the_columns_come_to_the_width_of_the_table(grid: Grid) -> None:
    for width in WIDTHS[:-2]:
        assert sum(column_widths(grid, width, type_of(9))) == width
    assert sum(column_widths(grid, 100, type_of(9))) > 100, "rather than break a word"


def test_all_rows_of_table_three_are_in_sight_on_a_small_screen(
    open_reports: OpenReports,
) -> None:
    clerk = open_reports(complete(year=2023), complete(year=2024))
    clerk.window.resize(1366, 768)
    clerk.open_step("三 申请办理")
    assert clerk.grid.verticalScrollBar().maximum() == 0
    assert clerk.grid.rowHeight(clerk.model.grid.rows - 1) >= 18


def shown(clerk: Clerk) -> dict[str, int]:
    """Return how high the rows of the open table are."""
    rows = range(clerk.model.grid.rows)
    return {str(row): clerk.grid.rowHeight(row) for row in rows}


def test_another_size_of_type_lays_the_table_out_anew(open_reports: OpenReports) -> None:
    clerk = open_reports(complete(year=2024))
    clerk.window.resize(1366, 768)
    clerk.open_step("三 申请办理")
    before = shown(clerk)
    font = clerk.grid.font()
    font.setPointSizeF(2 * font.pointSizeF())
    clerk.grid.setFont(font)
    assert sum(shown(clerk).values()) > 1.5 * sum(before.values())


def test_what_is_wider_than_the_page_scrolls_with_its_head(open_reports: OpenReports) -> None:
    clerk = open_reports(complete(year=2024))
    clerk.open_step("三 申请办理")
    clerk.page.setFixedWidth(320)
    clerk.go_to("requests.carried_out.total")
    QApplication.processEvents()
    bar = clerk.grid.horizontalScrollBar()
    assert bar.value() > 0
    assert clerk.find(TableHead).horizontalScrollBar().value() == bar.value()
