"""The foot of a page: what is said at the left, the ways on at the right.

What is said keeps its place: it stands where a hint stood, and where it is long it lies over the
foot of the page, so that nothing moves under the mouse.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.parts import theme
from ui.parts.button import MainAct
from ui.parts.flow import Flow
from ui.parts.plain import Label, Quiet, fitting

if TYPE_CHECKING:
    from ui.parts.next_acts import NextActs
    from ui.parts.told_card import ToldCard

#: In pixels: beside the foot, above and below it; the least height of words; between its parts.
_BESIDE, _ABOVE, _BELOW = 24, 8, 14
_LEAST = 30
_GAP = 12
#: In which words on where things stand read well.
_LEAST_SAID = 240
_LEAST_HINT = 1  # beside buttons, which come first
#: Lines of words that are as high as a page with room for such words and for all of its next acts,
#: and for a line of acts, which a page at 200 % has.
_HIGH, _HIGH_FOR_LINE = 20, 15
#: What stays free under a card that is higher than the foot, so that less of the page is covered;
#: and by how much one over acts is lifted, which are as near to it as the page then.
_EDGE = 4
_MOST_KEPT = 100  # hints that were fitted
#: The sign of what is told: it was done; it was not; work is under way, or was given up as asked.
DONE, REFUSED, MENTIONED = "✓", "●", ""
_PLACED = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show)


class Foot(QWidget):
    """The lowest row of ``page``; ``dismissed`` says that what is told was clicked away."""

    dismissed = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._card: ToldCard | None = None
        self._next: NextActs | None = None
        self._leads = False  # whether the acts that come next are shown
        self._ways: list[QPushButton] = []
        self._acts: list[QPushButton] = []
        self._hint = _Hint()
        self._said = Label(wraps=True)
        theme.as_faint(self._said)
        self._said.setMinimumWidth(_LEAST_SAID)
        self._said.hide()
        self._line = Flow(_GAP, of_acts=True)
        self._line.add(self._hint, self._said, expands=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(_BESIDE, _ABOVE, _BESIDE, _BELOW)
        column.addWidget(self._line)

    def add(self, *buttons: QPushButton) -> None:
        """Add ways on at the right."""
        self._ways += buttons
        self._line.add(*buttons)

    def hint(self, *ways: str) -> None:
        """Say how to go on, as long as nothing else is told: as many of the ``ways`` as fit."""
        self._hint.show_ways(ways)

    def take(self, acts: "NextActs") -> None:
        """Take in the acts that come next on a page; one page has such, the last."""
        self._next = acts
        self._watch()
        acts.changed.connect(self._take_acts)
        self._take_acts()

    def lead_on(self, *, by_acts: bool) -> None:
        """Show the acts that come next in place of a hint, or none of them."""
        self._leads = by_acts
        self._show_acts()

    def _take_acts(self) -> None:
        """Have what acts there are now, in place of those before."""
        if self._next is None:
            return
        for button in self._acts:
            self._line.remove(button)
        self._acts = list(self._next.buttons)
        self._line.add(*self._acts)
        self._said.setText(self._next.said)
        self._show_acts()

    def _show_acts(self) -> None:
        """Show on a low page as many acts as stand in a line, on the lowest the likely one alone.

        All are in the menus too. Only what is in sight takes the keyboard.
        """
        lines = self._page.height() / self.fontMetrics().lineSpacing()
        likely = [button for button in self._acts if isinstance(button, MainAct)]
        others = [button for button in self._acts if button not in likely]
        ways = [button for button in self._ways if not button.isHidden()]
        left = self._line.width() + _GAP - _room_of(ways)
        for button in likely + others:
            left -= _room_of([button])
            is_in_line = lines >= _HIGH_FOR_LINE and left >= 0
            is_wanted = lines >= _HIGH or is_in_line or button in likely
            button.setVisible(self._leads and is_wanted)
        has_room = lines >= _HIGH or not likely
        says_where = self._leads and bool(self._said.text()) and has_room
        self._said.setVisible(says_where)
        self._hint.setHidden(says_where)
        stands_over_acts = any(not button.isHidden() for button in others)
        self._hint.setMinimumWidth(_LEAST_SAID if stands_over_acts else _LEAST_HINT)
        for words in (self._hint, self._said):  # in whose place a card touches nothing
            words.setMinimumHeight(_LEAST if lines >= _HIGH else 0)

    def tell(self, words: str, sign: str = REFUSED) -> None:
        """Tell something in the place of the hint, after a sign; empty ``words`` take it away."""
        if not words:
            if self._card:
                self._card.hide()
            return
        from ui.parts.told_card import ToldCard, announce

        if self._card is None:
            self._card = ToldCard(self._page)
            self._card.clicked.connect(self.dismissed)
            self._watch()
        is_new = words != self.told
        self._card.say(words, sign)
        self._place()
        self._card.show()
        self._card.raise_()
        if is_new:
            announce(self._card, words)

    @property
    def told(self) -> str:
        """What is told; empty where nothing is."""
        if self._card is None or self._card.isHidden():
            return ""
        return self._card.words.text()

    def _watch(self) -> None:
        """Follow what decides where things stand; not before there is something to place."""
        for watched in (self._page, self._hint, self._said):
            watched.installEventFilter(self)

    def moveEvent(self, event: QMoveEvent) -> None:  # noqa: N802
        """Keep what is told at the foot of a page that becomes higher."""
        super().moveEvent(event)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Follow the height of the page, and have what is told as wide as the words under it."""
        if watched is self._page and event.type() is QEvent.Type.Resize:
            self._show_acts()
        elif event.type() in _PLACED:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        """Put the card over the words, from the foot upwards as high as its own need."""
        if self._card is None:
            return
        words = self._hint if self._said.isHidden() else self._said
        line = self._line.line_of(words)
        is_lowest = line.bottom() >= self._line.rect().bottom()
        high = max(_LEAST, line.height(), self._card.heightForWidth(line.width()))
        bottom = self._line.mapTo(self._page, line.bottomLeft()).y() + 1
        if is_lowest:
            bottom += min(high - line.height(), _BELOW - _EDGE)
        else:
            bottom -= _EDGE  # acts stand below it
        top = max(bottom - high, 0)
        left = self._line.mapTo(self._page, line.topLeft()).x()
        self._card.setGeometry(left, top, line.width(), bottom - top)


def _room_of(buttons: list[QPushButton]) -> int:
    """Return how wide these are, each with a gap beside it, in pixels."""
    return sum(button.sizeHint().width() + _GAP for button in buttons)


class _Hint(Quiet):
    """As many ways to go on as there is room for: the last are left out, rather than one cut."""

    def __init__(self) -> None:
        super().__init__()
        self._ways: tuple[str, ...] = ()
        #: What fits, by the ways, the font and the width: the same few are come back to.
        self._fitting: dict[tuple[tuple[str, ...], str, int], str] = {}
        theme.as_faint(self)
        self.setMinimumWidth(_LEAST_HINT)

    def show_ways(self, ways: tuple[str, ...]) -> None:
        """Have these in place of what was shown."""
        if ways != self._ways:
            self._ways = ways
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Show more, or fewer."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        key = (self._ways, self.font().key(), self.width())
        if key not in self._fitting:
            if len(self._fitting) > _MOST_KEPT:
                self._fitting.clear()
            self._fitting[key] = fitting(self._ways, self.fontMetrics(), self.width())
        self.setText(self._fitting[key])
