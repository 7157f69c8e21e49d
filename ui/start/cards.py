"""The cards of this year's reports: one below the other, or two in a row where there is room."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.start.year_card import YearCard

_GAP = 16  # pixels


class Cards(QWidget):
    """Holds what cards there are; those that are not wanted are hidden."""

    def __init__(self) -> None:
        super().__init__()
        self.cards: list[YearCard] = []
        #: The cards in sight.
        self.wanted: list[YearCard] = []
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)

    def show_cards(self, cards: Sequence[YearCard]) -> None:
        """Have ``cards`` in place of what was there; which are shown is told next."""
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self.cards = list(cards)
        for card in self.cards:
            card.setParent(self)

    def show_only(self, ids: set[int]) -> None:
        """Show the cards of these reports only."""
        self.wanted = [card for card in self.cards if card.entry.id in ids]
        self._columns = 0
        self._arrange()
        self.setVisible(bool(self.wanted))
        for card in self.cards:
            card.setVisible(card in self.wanted)

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
        widest = max((card.sizeHint().width() for card in self.wanted), default=0)
        has_room = len(self.wanted) > 1 and self.width() >= 2 * widest + _GAP
        columns = 2 if has_room else 1
        if columns == self._columns:
            return
        self._columns = columns
        for card in self.cards:
            self._grid.removeWidget(card)
        for at, card in enumerate(self.wanted):
            self._grid.addWidget(card, at // columns, at % columns)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
