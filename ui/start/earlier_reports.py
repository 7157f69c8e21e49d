"""The reports that have no card on the start page: their list, under a heading."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.parts import theme
from ui.parts.button import Link
from ui.parts.card import Card
from ui.parts.plain import Label
from ui.start.report_list import ReportList

_REMOVABLE = "右键或 Delete 可移除，移除的可以找回"
_NOTHING_EARLIER = "还没有往年的年报。读入上年年报，就能核对上年结转和上年数字"


class EarlierReports(QWidget):
    """A ``table`` as high as its rows, and the way ``back`` to what was removed."""

    def __init__(self, table: ReportList) -> None:
        super().__init__()
        self.back = Link("找回移除的…")
        self._table = table
        self._sheet = Card()
        self._hint = Label()
        for part in (self, self._sheet):
            part.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._lay_out()

    def show_which(self, *, has_others: bool, has_removed: bool) -> None:
        """Show the list where there ``has_others`` to be listed, and the way back if needed."""
        self.back.setVisible(has_removed)
        self._sheet.setVisible(has_others)
        self._hint.setText(_REMOVABLE if has_others else _NOTHING_EARLIER)

    def _lay_out(self) -> None:
        title = Label("历年年报")
        theme.as_card_heading(title)
        theme.as_faint(self._hint)
        head = QHBoxLayout()
        head.setSpacing(12)
        for widget in (title, self._hint, self.back):
            head.addWidget(widget)
        head.addStretch(1)
        within = QVBoxLayout(self._sheet)
        within.setContentsMargins(1, 4, 1, 4)
        within.addWidget(self._table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._sheet, 1)
