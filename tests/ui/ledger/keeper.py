"""A clerk who keeps the ledger: registers and records by the keyboard."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QDialog, QLabel, QWidget

from ledger.cases import Case
from ledger.states import State, state_of
from tests.ui.clerk import Clerk, Key, children
from ui.ledger.ledger_page import LedgerPage
from usecases.open_ledger import OpenLedger


class Keeper:
    """Drives the page of a ledger."""

    def __init__(self, clerk: Clerk, today: date) -> None:
        self.clerk = clerk
        self.today = today

    @property
    def page(self) -> LedgerPage:
        """The open page."""
        page = self.clerk.window.ledgers.page
        assert page
        return page

    @property
    def ledger(self) -> OpenLedger:
        """The open ledger."""
        ledger = self.clerk.window.ledgers.opened()
        assert ledger
        return ledger

    @property
    def case(self) -> Case:
        """The chosen case."""
        id = self.page.list.id
        assert id is not None
        return self.ledger.case(id)

    def state(self) -> State:
        """Return how the chosen case stands."""
        return state_of(self.case)

    def listed(self) -> list[list[str]]:
        """Return what the list shows, row by row."""
        model = self.page.model
        return [
            [str(model.index(row, column).data()) for column in range(model.columnCount())]
            for row in range(model.rowCount())
        ]

    def register(self, *typed: str, then: Callable[[QDialog], None] | None = None) -> None:
        """Register an application: each of ``typed`` goes into a field, Enter goes on."""

        def fill(dialog: QDialog) -> None:
            for words in typed:
                self.clerk.type(words)
                self.clerk.press(Key.Key_Return)
            if then:
                then(dialog)

        with self.clerk.dialog(fill):
            self.clerk.press(Key.Key_Insert)

    def act(
        self, name: str, *keys: str | Key, then: Callable[[QDialog], None] | None = None
    ) -> None:
        """Record an act on the chosen case by the keys that its form is given."""

        def fill(dialog: QDialog) -> None:
            for key in keys:
                if isinstance(key, str):
                    self.clerk.type(key)
                else:
                    self.clerk.press(key)
            if then:
                then(dialog)

        button = next(each for each in self.page.card.acts if each.text() == f"{name}…")
        button.setFocus()
        with self.clerk.dialog(fill):
            self.clerk.press(Key.Key_Return)


def told(shown: QWidget) -> str:
    """Return all that the labels of a dialog or a card say."""
    return "\n".join(label.text() for label in children(shown, QLabel) if label.isVisible())


def more(keeper: Keeper, entry: str) -> None:
    """Choose an entry of 更多."""
    actions = keeper.page.head.more.menu().actions()
    next(each for each in actions if each.text() == entry).trigger()
