"""The head of the ledger: the year and its counts, what is wanted of the list, the ways on."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from ui.parts import theme
from ui.parts.button import Button, Link, MainAct
from ui.parts.choice_box import ChoiceBox
from ui.parts.flow import Flow
from ui.parts.icons import Icon
from ui.parts.plain import Aside, Label
from ui.parts.search_line import SearchLine
from usecases.ledger_search import Search, Selection, Wanted

_GAP: Final = 8  # pixels
_ALL_YEARS: Final = "各年"


class PageHead(QWidget):
    """Tells by ``searched`` that something else is wanted of the list."""

    searched = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.home = Link("首页", Icon.BACK)
        self.home.setToolTip("Alt+←")
        self.title = Label("依申请公开台账")
        theme.as_heading(self.title)
        self.year = ChoiceBox("年度")
        self.counts = Aside()
        theme.as_faint(self.counts)
        self.new = MainAct("登记申请(&N)…", Icon.NEW)
        self.new.setToolTip("Insert")
        self.more = Button("更多")
        self.search_line = SearchLine("查找申请", "查找内容、编号、文号　Ctrl+F")
        self.names = Button("显示姓名")
        self.names.setCheckable(True)
        self.filters = {wanted: Button() for wanted in Wanted}
        self._selection: Selection | None = None
        #: What is shown alone, and the way back to all.
        self.selected = Button()
        self.selected.setToolTip("只列这些，点一下列出全部")
        self.selected.hide()
        self.selected.clicked.connect(lambda: self.select(None))
        self._lay_out()
        self.year.currentIndexChanged.connect(self.searched)
        self.search_line.textChanged.connect(self.searched)

    @property
    def search(self) -> Search:
        """What is wanted of the list."""
        wanted = Wanted.ALL
        for each, button in self.filters.items():
            if button.isChecked():
                wanted = each
        year = self.year.currentData()
        chosen = year if isinstance(year, int) else None
        return Search(wanted, chosen, self.search_line.text(), self._selection)

    def select(self, selection: Selection | None) -> None:
        """Have the list show nothing but these cases; None takes that back."""
        self._selection = selection
        self.selected.setVisible(selection is not None)
        if selection:
            self.selected.setText(f"× {selection.name} {len(selection.ids)}")
            self.selected.setAccessibleName(f"只列 {selection.name}，列出全部")
            self.want(Wanted.ALL, None)
        else:
            self.searched.emit()

    def want(self, wanted: Wanted, year: int | None, words: str = "") -> None:
        """Have the list show something else."""
        self.blockSignals(True)
        self.filters[wanted].setChecked(True)
        self.year.setCurrentIndex(max(self.year.findData(year), 0))
        self.search_line.setText(words)
        self.blockSignals(False)
        self.searched.emit()

    def show_years(self, years: Sequence[int]) -> None:
        """Offer ``years``; the chosen one stays, at first all."""
        chosen = self.year.currentData()
        self.year.blockSignals(True)
        self.year.clear()
        self.year.addItem(_ALL_YEARS, None)
        for year in years:
            self.year.addItem(f"{year} 年", year)
        self.year.setCurrentIndex(max(self.year.findData(chosen), 0))
        self.year.blockSignals(False)

    def tell_year(self, words: str) -> None:
        """Say what the chosen year comes to, or all of them."""
        self.counts.setText(words)

    def show_counts(self, counts: dict[Wanted, int]) -> None:
        """Say how many cases each filter has."""
        for wanted, button in self.filters.items():
            sign = "● " if wanted is Wanted.OVERDUE and counts[wanted] else ""
            button.setText(f"{sign}{wanted.value} {counts[wanted]}")
            button.updateGeometry()

    def give_way(self, *, is_low: bool) -> None:
        """Leave out on a page that ``is_low`` the title, which the window has too."""
        self.title.setHidden(is_low)

    def _lay_out(self) -> None:
        above, below = Flow(12), Flow(_GAP)
        above.add(self.home, self.title, self.year)
        above.add(self.counts, expands=True)
        above.add(self.more, self.new)
        group = QButtonGroup(self)
        for wanted, button in self.filters.items():
            button.setCheckable(True)
            button.setChecked(wanted is Wanted.ALL)
            group.addButton(button)
            below.add(button)
        below.add(self.selected)
        group.buttonClicked.connect(lambda _button: self.searched.emit())
        below.add(QWidget(), expands=True)
        below.add(self.search_line, self.names)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addWidget(above)
        column.addWidget(below)
