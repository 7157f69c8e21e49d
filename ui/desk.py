"""The start page as the window shows it: what is wanted there is done by the menu 文件."""

from functools import partial
from typing import TYPE_CHECKING, Protocol

from storage.library import Library
from ui.ledgers import Ledgers
from ui.menus.file_menu import FileMenu
from ui.open_library import OpenLibrary
from ui.report.bookmark import bookmark_of, marked
from ui.start.notice import away_notice, sample_notice
from ui.start.second_place import SecondPlace
from ui.start.start_page import StartPage

if TYPE_CHECKING:
    from ui.libraries import Libraries
    from ui.start.ledger_card import LedgerCard


class DeskHost(Protocol):
    """The window, as far as it has to do with this."""

    @property
    def library(self) -> Library:
        """The open library."""

    @property
    def second_place(self) -> SecondPlace:
        """Where a second copy of each backup goes."""

    def note(self, text: str) -> None:
        """Say ``text`` in the line at the window's foot."""

    @property
    def ledgers(self) -> Ledgers:
        """The way to the ledger beside the library."""

    def open_report(self, id: int) -> None:
        """Open a report of the library."""

    def open_part(self, id: int, part: str) -> None:
        """Open a report of the library at one of its parts."""

    @property
    def libraries(self) -> "Libraries":
        """The way to another library."""


def start_page(host: DeskHost, files: FileMenu, opened: OpenLibrary) -> StartPage:
    """Return the page of the open library."""
    left_at = partial(_left_at, host.library)
    ledger = _ledger_card(host.ledgers)
    page = StartPage(host.library, host.second_place, left_at, ledger, is_sample=opened.is_sample)
    page.opened.connect(host.open_report)
    page.wanted_part.connect(host.open_part)
    page.wanted_new.connect(files.new_report)
    page.wanted_next.connect(files.begin_next)
    page.wanted_copy.connect(files.copy_report)
    page.wanted_read.connect(files.read_in)
    page.wanted_sample.connect(files.open_sample)
    page.wanted_removed.connect(files.bring_back)
    page.told.connect(host.note)
    page.wanted_ledger.connect(host.ledgers.show)
    if opened.is_sample:
        page.tell(sample_notice(host.libraries.open_own))
    if opened.stands_in:
        page.tell(away_notice(opened.own, host.libraries.open_own, host.libraries.keep))
    return page


def _ledger_card(ledgers: Ledgers) -> "LedgerCard | None":
    """Return the card of the ledger beside the library; None where there is none."""
    if not ledgers.is_there:
        return None
    from ui.start.ledger_card import LedgerCard

    return LedgerCard(ledgers.look)


def _left_at(library: Library, id: int) -> str:
    bookmark = bookmark_of(marked(library, id))
    return bookmark.step if bookmark else ""
