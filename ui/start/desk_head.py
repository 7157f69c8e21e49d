"""The head of the start page: whose reports these are, the search, and the ways to begin one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.parts import theme
from ui.parts.button import Button, MainAct
from ui.parts.flow import Flow
from ui.parts.icons import Icon
from ui.parts.plain import Label
from ui.parts.report_names import unit_named
from ui.parts.search_line import SearchLine
from ui.start.this_year import Desk

_GAP = 12  # pixels
_LEAST_TITLE = 200  # pixels; with less beside it, the rest goes on below
_TITLE = "政府信息公开工作年度报告"


class DeskHead(Flow):
    """One of its two buttons for a new report is in sight: filled where that is the next act."""

    wanted_new = Signal()
    wanted_read = Signal()

    def __init__(self) -> None:
        super().__init__(_GAP)
        self.title = Label(_TITLE, wraps=True)
        theme.as_heading(self.title)
        self.title.setMinimumWidth(_LEAST_TITLE)
        self.search = SearchLine("查找年报", "查找单位、年度　Ctrl+F")
        self.read = Button("读入年报…", Icon.READ)
        self.new = MainAct("新建年报…", Icon.NEW)
        self.new_later = Button("新建年报…", Icon.NEW)
        self.add(self.title, expands=True)
        for part in (self.search, self.read, self.new, self.new_later):
            self.add(part)
        self.read.clicked.connect(self.wanted_read)
        self.new.clicked.connect(self.wanted_new)
        self.new_later.clicked.connect(self.wanted_new)

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Return the height of its lines, which are no wider than what is in sight."""
        return super().heightForWidth(min(width, self.maximumWidth()))

    def show_desk(self, desk: Desk, *, has_reports: bool) -> None:
        """Name whose reports these are; a report that is being made is the next act, else a new."""
        is_under_way = desk.next is not None
        self.title.setText(_title_of(desk))
        self.search.setVisible(has_reports)
        self.read.setVisible(has_reports)
        self.new.setVisible(has_reports and not is_under_way)
        self.new_later.setVisible(has_reports and is_under_way)

    @property
    def stops(self) -> list[QWidget]:
        """Where Tab stops, in order."""
        return [self.search, self.read, self.new, self.new_later]


def _title_of(desk: Desk) -> str:
    if desk.units == 1:
        return unit_named(desk.cards[0].unit)
    if desk.units:
        return f"{desk.units} 个单位的年报"
    return _TITLE
