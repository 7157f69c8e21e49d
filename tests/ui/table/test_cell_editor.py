"""The line that opens in a cell looks like the cell."""

from PySide6.QtWidgets import QApplication

from tests.builders import complete
from tests.ui.conftest import OpenReports
from ui.parts import theme
from ui.table.cell_editor import CellEditor

CELL = "disclosure.penalties.decisions"


def test_what_is_typed_stands_on_paper_in_the_frame_of_its_cell(
    open_reports: OpenReports,
) -> None:
    clerk = open_reports(complete({CELL: 47}))
    clerk.open_step("二 主动公开")
    clerk.go_to(CELL)
    clerk.type("8")
    opened = QApplication.focusWidget()
    assert isinstance(opened, CellEditor)
    shot, colours = opened.grab().toImage(), theme.colours()
    assert shot.pixelColor(0, 4) == colours.accent
    assert shot.pixelColor(opened.width() - 1, 4) == colours.accent
    assert shot.pixelColor(4, 4) == colours.paper
    cell = clerk.grid.visualRect(clerk.model.index_of(CELL))
    assert opened.geometry() == cell.adjusted(0, 0, -1, -1), "the rule around it is left"
