"""A text from somebody's file is shown as it is: nowhere does Qt guess whether it is markup."""

import pytest

from tests.imports import program
from tests.plain_text import guesses


def test_the_window_lets_nobody_guess_whether_a_text_is_markup() -> None:
    assert guesses(program()) == []


@pytest.mark.parametrize(
    "source",
    [
        "label = QLabel(unit)",
        "from PySide6.QtWidgets import QLabel",
        "QtWidgets.QMessageBox.warning(self, title, unit)",
        "box.setToolTip(unit)",
        "box.setToolTip('<b>')",
        "item = QTableWidgetItem(toolTip=unit)",
        "known = role == Qt.ItemDataRole.ToolTipRole",
        "view.setHtml(unit)",
    ],
)
def test_a_text_that_could_be_taken_for_markup_is_noticed(source: str) -> None:
    assert guesses({"ui/a.py": source})
    assert not guesses({"forms/a.py": source})
