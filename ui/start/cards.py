"""The cards of the desk: one below the other, or two in a row where there is room."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.start.year_card import YearCard

_GAP = 16  # pixels
_PAIR = 2
_BESIDE_LEDGER = 3, 2  # parts of the width: a report has more to say


class Cards(QWidget):
    """Holds what cards there are of this year's reports; those that are not wanted are hidden.

    The ``last`` stands after them: that of the ledger, where there is one.
    """

    def __init__(self, last: QWidget | None = None) -> None:
        super().__init__()
        self.cards: list[YearCard] = []
        #: The cards of reports in sight.
        self.wanted: list[YearCard] = []
        self._last = last
        self._shown: list[QWidget] = []
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        if last:
            last.setParent(self)

    def show_cards(self, cards: Sequence[YearCard]) -> None:
        """Have ``cards`` in place of what was there; which are shown is told next."""
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self.cards = list(cards)
        for card in self.cards:
            card.setParent(self)

    def show_only(self, ids: set[int], *, has_last: bool) -> None:
        """Show the cards of these reports only, and the last where it is wanted."""
        self.wanted = [card for card in self.cards if card.entry.id in ids]
        self._shown = [*self.wanted]
        if self._last and has_last:
            self._shown.append(self._last)
        self._columns = 0
        self._arrange()
        self.setVisible(bool(self._shown))
        for card in self._all:
            card.setVisible(card in self._shown)

    @property
    def _all(self) -> list[QWidget]:
        return [*self.cards, self._last] if self._last else [*self.cards]

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Set the cards side by side where there is room for two."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Look for the room again when a card needs more of it than before."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        columns = 2 if self._has_room() else 1
        if columns == self._columns:
            return
        self._columns = columns
        for card in self._all:
            self._grid.removeWidget(card)
        for at, card in enumerate(self._shown):
            row, column = divmod(at, columns)
            across = columns - column if card is self._last else 1
            self._grid.addWidget(card, row, column, 1, across)
        for column, stretch in enumerate(self._stretches()):
            self._grid.setColumnStretch(column, stretch if column < columns else 0)

    @property
    def _is_pair(self) -> bool:
        """Whether one report stands beside the ledger alone."""
        return len(self._shown) == _PAIR and len(self.wanted) == 1

    def _stretches(self) -> tuple[int, int]:
        return _BESIDE_LEDGER if self._is_pair else (1, 1)

    def _has_room(self) -> bool:
        """Whether two cards stand beside each other, alike in width but for the ledger's."""
        if len(self._shown) < _PAIR:
            return False
        widths = [card.sizeHint().width() for card in self._shown]
        wanted = sum(widths) if self._is_pair else 2 * max(widths)
        return self.width() >= wanted + _GAP
