"""Panes side by side: they live as long as what they stand in."""

import gc

from PySide6.QtWidgets import QDialog, QListWidget, QVBoxLayout
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from ui.parts.splitter import Splitter


class _Dialog(QDialog):
    def __init__(self) -> None:
        super().__init__()
        self.panes = QListWidget(), QListWidget()
        splitter = Splitter(8)
        for pane in self.panes:
            splitter.addWidget(pane)
        QVBoxLayout(self).addWidget(splitter)


def test_the_panes_outlive_a_collection_of_garbage(qtbot: QtBot) -> None:
    dialog = _Dialog()
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    dialog.grab()
    gc.collect()
    assert all(map(isValid, dialog.panes))
