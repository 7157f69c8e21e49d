"""The ledger in the window: the list of its cases, the chosen one beside it."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ledger.applications import Person
from ledger.cases import Case
from ledger.counting import count, count_year
from ledger.disputes import Dispute
from storage.library import Library
from ui.ledger.case_acts import CaseActs
from ui.ledger.case_card import CaseCard
from ui.ledger.case_list import CaseList
from ui.ledger.case_model import CaseModel
from ui.ledger.closed_note import ClosedNote
from ui.ledger.more_menu import MoreMenu
from ui.ledger.page_head import PageHead
from ui.parts import messages
from ui.parts.card import Card
from usecases.ledger_disputes import by_application
from usecases.ledger_rows import Row, in_order, row_of, rows_of
from usecases.ledger_search import Search, Selection, Wanted, found, years_of
from usecases.ledger_steps import Step
from usecases.open_ledger import OpenLedger

if TYPE_CHECKING:
    from ui.ledger.year_field import Years

_MARGIN, _BESIDE = 20, 16  # pixels around the page, and between the list and the card
_HIGH: Final = 20  # lines of words that are as high as a page on which nothing need give way
_REST_MS: Final = 60  # after a key, until the case that it went to is shown beside the list
_NONE: Final = "台账里还没有申请。按“登记申请”（Insert）登记第一件。"
_BACK: Final = "回到年报"
_NOT_FOUND: Final = "没有符合条件的申请。"


class LedgerPage(QWidget):
    """All that is done with a ledger by hand; ``left`` says that the start page is wanted."""

    left = Signal()
    #: What to say at the window's foot.
    told = Signal(str)

    def __init__(self, ledger: OpenLedger, today: date, library: Library) -> None:
        super().__init__()
        self._ledger = ledger
        self._today = today
        self._acts = CaseActs(ledger, today, library, self)
        self._rows: list[Row] = []
        self.head = PageHead()
        #: Who applied, by application, while that is shown.
        self._persons: dict[int, Person] = {}
        self.model = CaseModel(ledger, today, self._persons, self)
        self.list = CaseList(self.model)
        self.closed = ClosedNote(ledger, library, today)
        self.card = CaseCard(ledger, today, self.closed.findings_of)
        self.more = MoreMenu(ledger, today, library, self, self._years)
        self._rest = QTimer(self, interval=_REST_MS, singleShot=True)
        self._rest.timeout.connect(self._show_case)
        self._column, self._left = QVBoxLayout(self), QVBoxLayout()
        self._lay_out()
        self._connect()

    def begin(self) -> None:
        """Read the ledger and put the keyboard on the list."""
        self.refresh()
        (self.list if self._rows else self.head.new).setFocus()

    def show_selection(self, selection: Selection) -> None:
        """Show nothing but these cases; the way back leads to the report that asked for them."""
        self.head.home.setText(_BACK)
        self.head.select(selection)
        self.list.choose(selection.first)

    def refresh(self) -> None:
        """Show what the ledger holds now."""
        self._rows = rows_of(self._ledger.ledger, self._ledger.calendar, self._today)
        self.closed.refresh()
        self._count()
        self._find()
        self._show_case()

    def undo(self) -> None:
        """Take back what was recorded last."""
        with messages.catch_library_errors(self.window(), "没有撤销"):
            self._show_turned(self._ledger.steps.undo(self._today), Step.undone)

    def redo(self) -> None:
        """Record it again."""
        with messages.catch_library_errors(self.window(), "没有重做"):
            self._show_turned(self._ledger.steps.redo(self._today), Step.done)

    def show_notes(self) -> None:
        """Show the notes on the ledger."""
        self.more.show_notes()

    def _show_turned(self, step: Step | None, told: Callable[[Step], str]) -> None:
        """Show what was taken back or done again, and tell it; nothing where nothing was."""
        if step is None:
            return
        self.told.emit(told(step))
        if step.cases:
            self._show_changed(step)
        else:
            self.more.show_disputes()

    def register(self) -> None:
        """Have an application registered, and go to it."""
        self._follow(is_changed=self._acts.register())

    def _act(self, act: Callable[..., bool], *about: object) -> None:
        """Have something done to the chosen case."""
        case = self._case()
        if case:
            self._follow(is_changed=act(case, *about))

    def _follow(self, *, is_changed: bool) -> None:
        last = self._ledger.steps.last
        if is_changed and last:
            self._show_changed(last)
            self.told.emit(last.done())
            self.list.setFocus()

    def _disputes_about(self, case: int) -> tuple[Dispute, ...]:
        return by_application(self._ledger.ledger.disputes).get(case, ())

    def _case(self) -> Case | None:
        return None if self.list.id is None else self._ledger.case(self.list.id)

    def _show_changed(self, step: Step) -> None:
        """Show the first case that a step has changed.

        Whatever was wanted of the list before, it is in sight.
        """
        first = step.cases[0]
        if self.head.names.isChecked():
            self._persons.update({id: self._ledger.file.person(id) for id in step.cases})
        rows = [row for row in self._rows if row.id not in step.cases]
        self._rows = in_order([*rows, *map(self._row, step.cases)])
        self.closed.refresh()
        self._count()
        self._find(first)
        if self.model.row_of(first) < 0:
            self.head.select(None)
            self.head.want(Wanted.ALL, None)
            self._find(first)
        self._show_case()

    def _row(self, id: int) -> Row:
        row = row_of(self._ledger.case(id), self._ledger.calendar, self._today)
        row.disputes = self._disputes_about(id)
        return row

    def _years(self) -> "Years":
        """Return the years of the cases, and the one that is looked at."""
        from ui.ledger.year_field import Years

        chosen = self.head.search.year or self._today.year
        return Years(years_of(self._rows, self._today), chosen)

    def _enter(self) -> None:
        """Go to the acts of the chosen case."""
        self._show_case()
        self.card.take_keyboard()

    def _show_case(self) -> None:
        self._rest.stop()
        case = self._case()
        if case is None:
            self.card.show_case(None)
            return
        id = case.application.id
        self.card.show_case(case, self._disputes_about(id), self._persons.get(id))

    def _count(self) -> None:
        """Say what the chosen year comes to, or all of them."""
        self.head.show_years(years_of(self._rows, self._today))
        year = self.head.search.year
        in_hand = len(found(self._rows, Search(Wanted.OPEN, year)))
        ledger, choices = self._ledger.ledger, self._ledger.choices
        if year is None:
            cells = count(ledger, date.min, date.max, choices).cells
        else:
            cells = count_year(ledger, year, choices).cells
        came, closed = cells["requests.received.total"], cells["requests.total.total"]
        self.head.tell_year(f"新收 {came} · 办结 {closed} · 在办 {in_hand}")

    def _find(self, near: int | None = None) -> None:
        """List what is wanted; the card follows when the keys rest.

        A filter has as many cases as it would list.
        """
        search = self.head.search
        of_all = found(self._rows, search._replace(wanted=Wanted.ALL))
        in_hand = found(of_all, Search(Wanted.OPEN))
        counts = {wanted: len(found(in_hand, Search(wanted))) for wanted in Wanted}
        counts[Wanted.ALL] = len(of_all)  # all others are of cases in hand
        self.head.show_counts(counts)
        chosen = self.list.id if near is None else near
        self.model.show_rows(found(of_all, Search(search.wanted)))
        self.list.choose(chosen)
        self.list.nothing.setText(_NOT_FOUND if self._rows else _NONE)

    def _show_names(self) -> None:
        """Name whoever applied, or no longer."""
        self._persons.clear()
        if self.head.names.isChecked():
            with messages.catch_library_errors(self.window(), "没有读到姓名"):
                self._persons.update(self._ledger.file.persons())
        self.list.columns.forget()
        self._find()
        self._show_case()

    def _connect(self) -> None:
        self.head.home.clicked.connect(self.left)
        self.head.searched.connect(self._find)
        self.head.search_line.left.connect(self.list.setFocus)
        self.head.more.setMenu(self.more)
        self.more.changed.connect(self.refresh)
        self.more.told.connect(self.told)
        self.head.new.clicked.connect(self.register)
        self.head.year.currentIndexChanged.connect(self._count)
        self.list.chosen.connect(self._rest.start)
        self.list.entered.connect(self._enter)
        self.card.left.connect(self.list.setFocus)
        self.card.wanted.connect(partial(self._act, self._acts.record))
        self.card.retracted.connect(partial(self._act, self._acts.retract))
        self.card.corrected.connect(partial(self._act, self._acts.correct))
        self.card.disputed.connect(partial(self._act, self._acts.dispute))
        QShortcut(QKeySequence("Alt+Left"), self, self.head.home.click)
        QShortcut(QKeySequence(Qt.Key.Key_Insert), self, self.register)
        self.head.names.toggled.connect(self._show_names)
        QShortcut(QKeySequence.StandardKey.Find, self, self.head.search_line.setFocus)

    def _lay_out(self) -> None:
        sheet = Card()
        within = QVBoxLayout(sheet)
        within.setContentsMargins(1, 4, 1, 4)
        within.addWidget(self.list, 1)
        self._left.setSpacing(12)
        self._left.addWidget(self.closed)
        self._left.addWidget(sheet, 1)
        row = QHBoxLayout()
        row.setSpacing(_BESIDE)
        row.addLayout(self._left, 1)
        row.addWidget(self.card)
        self._column.setContentsMargins(_MARGIN, 16, _MARGIN, 12)
        self._column.setSpacing(12)
        self._column.addWidget(self.head)
        self._column.addLayout(row, 1)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the room of a page that has its head over all."""
        least = max(self.head.minimumSizeHint().width(), self.card.width() + _BESIDE)
        return QSize(least + 2 * _MARGIN, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Leave a low page to the list; see where the head has room."""
        super().resizeEvent(event)
        self.head.give_way(is_low=self.height() < _HIGH * self.fontMetrics().lineSpacing())
        self._place_head()

    def event(self, event: QEvent) -> bool:
        """See so where the head has become wider, or narrower."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._place_head()
        return super().event(event)

    def _place_head(self) -> None:
        """Put the head over the list where it has room in its lines there, else over the card too.

        In more lines it would leave the list none.
        """
        beside = self.width() - 2 * _MARGIN - _BESIDE - self.card.width()
        place = self._left if self.head.sizeHint().width() <= beside else self._column
        if place.indexOf(self.head) < 0:
            place.insertWidget(0, self.head)
