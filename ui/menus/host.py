"""What the menus need of the window and of the report that is open in it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QWidget

from storage.library import Library
from ui.find.find_bar import FindBar
from ui.preview.preview_page import PreviewPage
from ui.report.page import Page
from ui.report.session import Session
from ui.report.steps import Step
from ui.report.topic import Topic
from ui.start.second_place import SecondPlace
from ui.table.grid_view import GridView
from ui.table.ledger_acts import LedgerActs
from ui.text.text_page import TextPage


class Front(Protocol):
    """What is open: a report of the library, or one that was read and is looked over."""

    @property
    def session(self) -> Session:
        """What is done to it goes through this."""

    @property
    def topic(self) -> Topic:
        """What the notes are about that help here."""

    def go_to_finding(self, by: int) -> None:
        """Jump to the next (1) or the previous (-1) place that is to be looked at."""

    def next_pane(self) -> None:
        """Move the keyboard on to the next pane."""


class View(Front, Protocol):
    """The open report, with its pages and its findings."""

    steps: Sequence[Step]

    @property
    def step(self) -> int:
        """The index of the step that is open."""

    @property
    def page(self) -> Page:
        """The page that is open."""

    @property
    def table(self) -> GridView:
        """The table of the open page; asked for only where there is one."""

    @property
    def ledger(self) -> LedgerActs | None:
        """What is done with the ledger on the open page of a table."""

    @property
    def text(self) -> TextPage:
        """The open page; asked for only where it is one of a text."""

    def go_to(self, id: str) -> None:
        """Open the step that holds the field ``id`` and put the keyboard on it."""

    @property
    def find_bar(self) -> FindBar:
        """The bar that finds and replaces words."""

    def open_review(self) -> None:
        """Open the step that lists all findings."""

    def open_preview(self) -> PreviewPage:
        """Open the last step, from which everything leaves the program."""

    def turn(self, by: int) -> None:
        """Go on or back by a step."""

    def mend_finding(self) -> None:
        """Mend the finding that was gone to last as is likeliest right."""

    def toggle_findings(self) -> None:
        """Hide the findings, or show them again."""


class Reading(Protocol):
    """The way from a file into the window."""

    def read(self, path: Path | None = None) -> None:
        """Read a report from the file at ``path``, else from one asked for."""


class LedgerPage(Protocol):
    """The open page of the ledger."""

    def undo(self) -> None:
        """Take back what was recorded last."""

    def redo(self) -> None:
        """Record it again."""

    def show_notes(self) -> None:
        """Show the notes on the ledger."""


class Ledgers(Protocol):
    """The way to the ledger beside the library."""

    @property
    def page(self) -> LedgerPage | None:
        """The ledger's page while it is open."""

    def show(self) -> None:
        """Show the list of the ledger."""

    def compare(self) -> None:
        """Show where the open report is another than the ledger."""

    def settle(self, session: Session) -> None:
        """Have an open report held against the ledger as that is now, before it is signed."""


class Libraries(Protocol):
    """The way from the open library to another."""

    def open(self, path: Path) -> None:
        """Change to another library."""

    def open_own(self) -> None:
        """Change to the clerk's own library."""

    def replace(self, backup: Path) -> None:
        """Put ``backup`` in the place of the open library."""


class Menus(Protocol):
    """The menu bar, as far as it is told of."""

    def key_rows(self) -> list[tuple[str, str, str]]:
        """Return the menu, the name and the keys of each entry that has some, in their order."""


class MenuHost(Protocol):
    """The window: a library and, while one is open, a report of it."""

    @property
    def library(self) -> Library:
        """The open library."""

    @property
    def view(self) -> View | None:
        """The open report of the library."""

    @property
    def front(self) -> Front | None:
        """What is open."""

    @property
    def menus(self) -> Menus:
        """The menu bar."""

    @property
    def reading_in(self) -> Reading:
        """The way from a file into the window."""

    @property
    def ledgers(self) -> Ledgers:
        """The way to the ledger beside the library."""

    @property
    def libraries(self) -> Libraries:
        """The way to another library."""

    @property
    def second_place(self) -> SecondPlace:
        """Where a second copy of each backup goes."""

    def window(self) -> QWidget:
        """Return the widget before which dialogs stand."""

    def note(self, text: str) -> None:
        """Say ``text`` in the line at the window's foot."""

    def settle(self) -> None:
        """Have everything stored that is typed."""

    def show_start(self) -> None:
        """Leave the report and show the library's list."""

    def open_report(self, id: int) -> None:
        """Open a report of the library."""

    def close(self) -> bool:
        """Close the window; return whether it closed."""
