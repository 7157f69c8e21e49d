"""What is chosen beforehand where a figure is asked for: nothing that is a mere guess."""

import pytest
from PySide6.QtWidgets import QDialog

from tests.builders import complete
from tests.ui.clerk import CTRL, Clerk, Key
from tests.ui.conftest import OpenReports
from tests.ui.text.opened_menu import open_menu
from ui.text.figures.picker import FigurePicker
from ui.text.text_editor import TextEditor

TEXT = "text.overview"
WORDS = "全年接到来函要件412件。"


@pytest.fixture
def clerk(open_reports: OpenReports) -> Clerk:
    """A clerk behind a number that no figure comes to."""
    clerk = open_reports(complete({TEXT: WORDS}))
    clerk.open_step("一 总体情况")
    clerk.find(TextEditor, clerk.page).setFocus()
    clerk.press(Key.Key_End)
    clerk.press(Key.Key_Left)
    return clerk


def test_a_number_that_no_figure_comes_to_is_not_bound_by_a_key_too_soon(clerk: Clerk) -> None:
    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, FigurePicker)
        assert clerk.says("表格里没有 412。", dialog)
        clerk.press(Key.Key_Return)
        assert dialog.isVisible()
        clerk.press(Key.Key_Down)
        assert dialog.figure
        dialog.reject()

    with clerk.dialog(look):
        open_menu(clerk, "绑定到")
    assert not clerk.report.choices


def test_nothing_is_put_in_that_was_not_looked_for(clerk: Clerk) -> None:
    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, FigurePicker)
        clerk.press(Key.Key_Return)
        assert dialog.isVisible()
        dialog.reject()

    with clerk.dialog(look):
        clerk.press(Key.Key_I, CTRL)
    assert clerk.report.text(TEXT) == WORDS
