"""The counts of findings above their list."""

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.findings.counts import Counts


def test_counts_that_one_line_has_no_room_for_are_given_another(qtbot: QtBot) -> None:
    narrow = QWidget()
    qtbot.addWidget(narrow)
    counts = Counts()
    column = QVBoxLayout(narrow)
    column.addWidget(counts)
    column.addStretch()
    counts.count([], 0)
    narrow.resize(counts.fontMetrics().horizontalAdvance("没有发现问题") + 30, 300)
    narrow.show()
    assert counts.height() == counts.heightForWidth(counts.width())
    assert counts.height() >= 2 * counts.fontMetrics().height()
