"""The cards of the desk: one below the other, or two in a row where there is room.

It is no layout: a grid that is filled anew while it is laid out is not always laid out again.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from ui.parts import first_paint
from ui.start.year_card import YearCard

_GAP = 16  # pixels
_PAIR = 2
_OF_REPORT, _OF_ALL = 3, 5  # parts of the width, beside the ledger: a report has more to say


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
        if last:
            last.setParent(self)
        first_paint.hear(self, QEvent.Type.LayoutRequest, self._place_anew)

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
        if self._last:
            self._last.setVisible(has_last)
            self._shown += [self._last] * has_last
        for card in self.cards:
            card.setVisible(card in self.wanted)
        self.setVisible(bool(self._shown))
        self._place_anew()

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Return that the height depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Return the height of all rows."""
        return max((place.bottom() + 1 for place in self._places(width)), default=0)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the room of the cards below each other."""
        width = max((card.sizeHint().width() for card in self._shown), default=0)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the room of the card that needs most."""
        widths = [card.minimumSizeHint().width() for card in self._shown]
        heights = [card.minimumSizeHint().height() for card in self._shown]
        return QSize(max(widths, default=0), max(heights, default=0))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Place what has changed unseen."""
        super().showEvent(event)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Set the cards side by side where there is room for two."""
        super().resizeEvent(event)
        self._place()

    def _place_anew(self) -> None:
        """Look for the room again when a card needs more of it than before."""
        self.updateGeometry()
        self._place()

    def _place(self) -> None:
        for card, place in zip(self._shown, self._places(self.width()), strict=True):
            card.setGeometry(place)

    def _places(self, width: int) -> list[QRect]:
        """Return where each card in sight stands; cards beside each other are of one height."""
        columns = self._columns(width)
        places: list[QRect] = []
        top = 0
        for at in range(0, len(self._shown), len(columns)):
            row = self._shown[at : at + len(columns)]
            widths = [width] if row == [self._last] else columns[: len(row)]
            height = max(map(_height, row, widths))
            left = 0
            for across in widths:
                places.append(QRect(left, top, across, height))
                left += across + _GAP
            top += height + _GAP
        return places

    def _columns(self, width: int) -> list[int]:
        """Return how wide one column is, or two: alike, but for the ledger beside one report."""
        hints = [card.sizeHint().width() for card in self._shown]
        within = width - _GAP
        if len(hints) == _PAIR and len(self.wanted) == 1 and sum(hints) <= within:
            report, ledger = hints
            share = min(max(within * _OF_REPORT // _OF_ALL, report), within - ledger)
            return [share, within - share]
        if len(hints) >= _PAIR and 2 * max(hints) <= within:
            return [within // 2, within - within // 2]
        return [width]


def _height(card: QWidget, width: int) -> int:
    return max(card.heightForWidth(width), card.minimumSizeHint().height())
