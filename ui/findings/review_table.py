"""The table of the findings: whole rows that wrap, with a menu of what can be done to one."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHeaderView

from ui.parts.lists import ReadOnlyTable

_COLUMNS = ("级别", "部分", "问题", "依据", "说明")
_MESSAGE, _SOURCE, _REASON = 2, 3, 4
_SOURCE_WIDTH = 9  # characters of the rule's source in a line


class ReviewTable(ReadOnlyTable):
    """Gives messages and reasons the room that is left, rows the height that their words need."""

    def __init__(self) -> None:
        super().__init__("校核结果", _COLUMNS)
        self.choose_whole_rows()
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.setWordWrap(True)
        self.stretch(_MESSAGE, _REASON)
        header = self.horizontalHeader()
        header.setSectionResizeMode(_SOURCE, QHeaderView.ResizeMode.Interactive)
        character = self.fontMetrics().horizontalAdvance("国")
        header.resizeSection(_SOURCE, character * _SOURCE_WIDTH)
        wrap = QTimer(self, interval=0, singleShot=True)
        wrap.timeout.connect(self.resizeRowsToContents)
        header.sectionResized.connect(wrap.start)
