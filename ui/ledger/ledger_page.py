"""The ledger in the window: the list of its cases, the chosen one beside it."""

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ledger.cases import Case
from ledger.counting import count_year
from storage.errors import LibraryError
from storage.library import Library
from ui.ledger.case_list import CaseList
from ui.ledger.case_model import CaseModel
from ui.ledger.page_head import PageHead
from ui.parts import messages
from ui.parts.card import Card
from ui.parts.plain import Label
from usecases.ledger_rows import Row, Search, Wanted, found, rows_of, years_of
from usecases.open_ledger import OpenLedger

_MARGIN: Final = 20  # pixels around the page
_NONE: Final = "台账里还没有申请。"
_NOT_FOUND: Final = "没有符合条件的申请。"


class LedgerPage(QWidget):
    """All that is done with a ledger by hand; ``left`` says that the start page is wanted."""

    left = Signal()

    def __init__(self, ledger: OpenLedger, today: date, library: Library) -> None:
        super().__init__()
        self._ledger = ledger
        self._today = today
        self._library = library
        self._rows: list[Row] = []
        self.head = PageHead()
        self.head.new.hide()
        self.model = CaseModel(today, self)
        self.list = CaseList(self.model)
        self._nothing = Label(wraps=True)
        self._lay_out()
        self._connect()

    def begin(self) -> None:
        """Read the ledger and put the keyboard on the list."""
        self.refresh()
        (self.list if self._rows else self.head.home).setFocus()

    def refresh(self, near: int | None = None) -> None:
        """Show what the ledger holds now; the case ``near`` is chosen, else the one before."""
        cases = self._ledger.ledger.cases
        self._rows = rows_of(cases, self._ledger.calendar, self._today)
        self.head.show_years(years_of(self._rows, self._today))
        self._find(near)

    def undo(self) -> None:
        """Take back what was recorded last."""
        self._turn(self._ledger.undo)

    def redo(self) -> None:
        """Record it again."""
        self._turn(self._ledger.redo)

    def _turn(self, turn: Callable[[date], Case | None]) -> None:
        with messages.catch_library_errors(self.window(), "没有撤销"):
            case = turn(self._today)
            if case:
                self.refresh(case.application.id)

    def _find(self, near: int | None = None) -> None:
        search = self.head.search
        chosen = self.list.id if near is None else near
        of_year = found(self._rows, Search(year=search.year))
        counts = {wanted: sum(map(wanted.takes, of_year)) for wanted in Wanted}
        self.head.show_counts(counts, self._of_year(search.year, counts[Wanted.OPEN]))
        self.model.show_rows(found(self._rows, search))
        self.list.choose(chosen)
        self._nothing.setText(_NOT_FOUND if self._rows else _NONE)
        self._nothing.setVisible(not self.model.rows)

    def _of_year(self, year: int | None, in_hand: int) -> str:
        """Return what the year comes to, this one where all are shown."""
        counted = year or self._today.year
        cells = count_year(self._ledger.ledger, counted, self._ledger.choices).cells
        came, closed = cells["requests.received.total"], cells["requests.total.total"]
        named = "" if year else f"{counted} 年 "
        return f"{named}新收 {came} · 办结 {closed} · 在办 {in_hand}"

    def _show_names(self) -> None:
        """Name whoever applied, or no longer."""
        self.model.names = None
        if self.head.names.isChecked():
            try:
                persons = self._ledger.file.persons()
            except LibraryError:
                persons = {}
            names = {id: person.name for id, person in persons.items()}
            self.model.names = lambda case: names.get(case, "")
        self._find()

    def _connect(self) -> None:
        self.head.home.clicked.connect(self.left)
        self.head.searched.connect(self._find)
        self.head.search_line.left.connect(self.list.setFocus)
        self.head.names.toggled.connect(self._show_names)
        QShortcut(QKeySequence.StandardKey.Find, self, self.head.search_line.setFocus)

    def _lay_out(self) -> None:
        sheet = Card()
        within = QVBoxLayout(sheet)
        within.setContentsMargins(1, 4, 1, 4)
        within.addWidget(self.list, 1)
        within.addWidget(self._nothing)
        self._nothing.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.head)
        left.addWidget(sheet, 1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(_MARGIN, 16, _MARGIN, 12)
        self._row.setSpacing(16)
        self._row.addLayout(left, 1)
