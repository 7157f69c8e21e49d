"""The start page, a desk: this year's reports as cards, all others as a list, a search in both."""

from collections.abc import Callable
from datetime import datetime
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from storage.entry import Entry
from storage.library import Library
from ui.parts.button import Link
from ui.parts.notice import Notice
from ui.parts.plain import Label
from ui.start.cards import Cards
from ui.start.copy_notice import copies_told
from ui.start.desk_head import DeskHead
from ui.start.desk_notices import DeskNotices
from ui.start.desk_scroll import DeskScroll
from ui.start.earlier_reports import EarlierReports
from ui.start.first_choices import FirstChoices
from ui.start.overviews import Overviews
from ui.start.report_acts import ReportActs
from ui.start.report_list import ReportList
from ui.start.reports_model import ReportsModel, is_found, unit_of
from ui.start.second_place import SecondPlace
from ui.start.this_year import Desk, desk_of
from ui.start.year_card import YearCard

if TYPE_CHECKING:
    from ui.start.ledger_card import LedgerCard
    from usecases.progress import Overview


class StartPage(QWidget):
    """Cards and a list of a library's reports, and the ways to begin one.

    Notices that come while the clerk is at work stand at its foot, where they push nothing away.
    """

    opened = Signal(int)
    wanted_part = Signal(int, str)
    wanted_new = Signal()
    wanted_next = Signal(object)
    wanted_copy = Signal(object)
    wanted_read = Signal()
    wanted_sample = Signal()
    wanted_removed = Signal()
    wanted_ledger = Signal()
    #: What to say at the window's foot has changed.
    told = Signal(str)

    def __init__(
        self,
        library: Library,
        second: SecondPlace,
        left_at: Callable[[int], str],
        ledger: "LedgerCard | None",
        *,
        is_sample: bool,
    ) -> None:
        """Show ``library``, and the ``ledger`` beside it where there is one.

        ``left_at`` tells at which step a report was left, if that is known.
        """
        super().__init__()
        self._left_at = left_at
        self._library = library
        self._second = second
        self._is_sample = is_sample
        self._today = datetime.now().astimezone().date()
        self._acts = ReportActs(
            self._open, self.wanted_next.emit, self.wanted_copy.emit, self._remove
        )
        self._overviews = Overviews(library, self)
        self._overviews.known.connect(self._show_overview)
        self._model = ReportsModel(library, self._overviews, self._today, self)
        self.head = DeskHead()
        self.first = FirstChoices(is_sample=is_sample)
        self.ledger = ledger
        #: The way to a ledger that is to be begun.
        self.to_ledger = Link("依申请公开台账")
        self.cards = Cards(ledger)
        self.table = ReportList(self._model, self._acts)
        self._earlier = EarlierReports(self.table)
        self._nothing = Label(wraps=True)
        self._above = QVBoxLayout()
        self._notices = DeskNotices(library, second, self._today)
        self._lay_out()
        self._connect()
        if not is_sample:
            second.changed.connect(self._tell_of_copies)
            self._notices.tell_of_copies()

    def tell(self, notice: Notice) -> None:
        """Show what has to be known of the library as long as this page is open."""
        self._above.addWidget(notice)

    @property
    def foot(self) -> str:
        """What is said at the window's foot: where the library is, and its last copy elsewhere."""
        if self._is_sample:
            return f"示例年报库：{self._library.path}"
        copies = copies_told(self._second, self._today)
        return f"年报库：{self._library.path}　　{copies}"

    def focus_search(self) -> None:
        """Put the keyboard into the search."""
        if not self.head.search.isHidden():
            self.head.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.head.search.selectAll()

    def refresh(self, near: int | None = None) -> None:
        """Read the reports anew; the keyboard is put on the report ``near``, else on the next act.

        Raises:
            LibraryError: where the library cannot be read.
        """
        self._fill()
        self._put_keyboard(near)

    def _fill(self) -> None:
        entries = self._library.reports()
        has_removed = bool(self._library.removed())
        desk = desk_of(entries, self._today)
        self.head.show_desk(desk, has_reports=bool(entries))
        self.first.setVisible(not entries)
        self.to_ledger.setVisible(bool(entries) and self.ledger is None)
        self._earlier.setVisible(bool(entries) or has_removed)
        self._earlier.show_which(has_others=bool(desk.others), has_removed=has_removed)
        self._model.show_all(desk.others)
        if self.ledger:
            year = desk.year or self._today.year
            self.ledger.show_reports(year, [entry.id for entry in desk.cards])
        self.cards.show_cards([self._card(entry, desk) for entry in desk.cards])
        self._find(self.head.search.text())

    def _card(self, entry: Entry, desk: Desk) -> YearCard:
        names_unit, is_next = desk.units > 1, entry == desk.next
        card = YearCard(entry, self._acts, self._today, names_unit=names_unit, is_next=is_next)
        card.wanted_part.connect(self.wanted_part)
        known = self._overviews.of(entry.id)
        if known:  # what is not known yet is shown when it is
            self._tell_in(card, known)
        return card

    def _show_overview(self, id: int, overview: "Overview | None") -> None:
        for card in self.cards.cards:
            if card.entry.id == id:
                self._tell_in(card, overview)
                self._order_stops()

    def _tell_in(self, card: YearCard, overview: "Overview | None") -> None:
        """Say in the card of a report how far it is, and in that of the ledger how it stands."""
        entry = card.entry
        card.show_overview(overview, self._left_at(entry.id))
        if self.ledger and overview:
            self.ledger.say(entry.id, overview.ledger, unit_of(entry) if card.names_unit else "")

    def _lay_out(self) -> None:
        scroll = DeskScroll(self.head, self._notices)
        scroll.follow(self.table)
        column = scroll.column
        column.addWidget(self.head, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._above)
        column.addWidget(self.first)
        column.addWidget(self.cards)
        column.addWidget(self.to_ledger, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._nothing)
        column.addWidget(self._earlier, 1)  # as high as its rows, before anything is left empty
        column.addStretch(0)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(scroll, 1)
        page.addWidget(self._notices)

    def _connect(self) -> None:
        self.head.wanted_new.connect(self.wanted_new)
        self.head.wanted_read.connect(self.wanted_read)
        self.head.search.textChanged.connect(self._find)
        self.head.search.left.connect(self._go_to_found)
        self.first.new.clicked.connect(self.wanted_new)
        self.first.read.clicked.connect(self.wanted_read)
        self.first.sample.clicked.connect(self.wanted_sample)
        self._earlier.back.clicked.connect(self.wanted_removed)
        self.to_ledger.clicked.connect(self.wanted_ledger)
        if self.ledger:
            self.ledger.wanted.connect(self.wanted_ledger)
            self.ledger.read.connect(self._overviews.hold_against)
        self._notices.brought_back.connect(lambda entry: self.refresh(entry.id))
        QShortcut(QKeySequence.StandardKey.Find, self, self.focus_search)

    def _order_stops(self) -> None:
        """Have Tab go down the page, whatever was built when."""
        stops = self.head.stops + self.first.stops
        for card in self.cards.cards:
            stops += card.stops
        if self.ledger:
            stops.append(self.ledger.act)
        for before, after in pairwise([*stops, self.to_ledger, self._earlier.back, self.table]):
            self.setTabOrder(before, after)

    def _put_keyboard(self, near: int | None) -> None:
        self._order_stops()
        row = self._model.row_of(near)
        self.table.choose(row)
        nearest = [card for card in self.cards.cards if card.entry.id == near]
        next_ones = [card for card in self.cards.cards if card.is_next]
        if nearest:
            nearest[0].act.setFocus()
        elif row < 0 and next_ones:
            next_ones[0].act.setFocus()
        elif self._model.entries:
            self.table.setFocus()
        elif self.cards.cards:
            self.cards.cards[0].act.setFocus()
        else:
            self.first.new.setFocus()

    def _find(self, words: str) -> None:
        """Show what has all words, in the cards and in the list."""
        chosen = self.table.chosen
        self._model.find(words)
        self.table.choose(self._model.row_of(chosen.id if chosen else None))
        cards = self.cards.cards
        found = {card.entry.id for card in cards if is_found(card.entry, words)}
        self.cards.show_only(found, has_last=not words.strip())
        is_nothing = bool(words.strip()) and not self._model.entries and not self.cards.wanted
        self._nothing.setText(f"没有找到“{words.strip()}”。按 Esc 显示全部年报。")
        self._nothing.setVisible(is_nothing)

    def _go_to_found(self) -> None:
        """Go from the search to what it has found."""
        if self._model.entries:
            self.table.setFocus(Qt.FocusReason.TabFocusReason)
        elif self.cards.wanted:
            self.cards.wanted[0].act.setFocus(Qt.FocusReason.TabFocusReason)

    def _open(self, entry: Entry) -> None:
        self.opened.emit(entry.id)

    def _remove(self, entry: Entry) -> None:
        """Take a report off the page, after asking, and offer to take that back."""
        from ui.start import removing

        row = self._model.row_of(entry.id)
        if not removing.remove(self._library, entry, self):
            return
        self._notices.tell_removal(entry)
        self.refresh()
        if row >= 0 and self._model.entries:
            self.table.choose(row)
            self.table.setFocus()

    def _tell_of_copies(self) -> None:
        self._notices.tell_of_copies()
        self.told.emit(self.foot)
