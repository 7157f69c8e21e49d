"""The foot of a page: what is said at the left, the ways on at the right.

What is said keeps its place: it stands where a hint stood, and where it is long it lies over the
foot of the page, so that nothing moves under the mouse.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ui.parts import theme
from ui.parts.plain import Label, fitting

if TYPE_CHECKING:
    from ui.parts.told_card import ToldCard

#: In pixels: beside the foot, above and below it; the least height; between its parts.
_BESIDE, _ABOVE, _BELOW = 24, 8, 14
_LEAST = 30
_GAP = 12
#: What stays free under a card that is higher than the foot, so that less of the page is covered.
_EDGE = 4
_GOOD, _BAD = "✓", "●"


class Foot(QWidget):
    """The lowest row of ``page``; ``dismissed`` says that what is told was clicked away."""

    dismissed = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._card: ToldCard | None = None
        self._ways: tuple[str, ...] = ()
        self._hint = Label()
        self._hint.setMinimumWidth(1)  # the buttons come first
        theme.as_faint(self._hint)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(_BESIDE, _ABOVE, _BESIDE, _BELOW)
        self._row.setSpacing(_GAP)
        self._row.addWidget(self._hint, 1)

    def add(self, *buttons: QPushButton) -> None:
        """Add ways on at the right."""
        for button in buttons:
            self._row.addWidget(button)

    def hint(self, *ways: str) -> None:
        """Say how to go on, as long as nothing else is told: as many of the ``ways`` as fit."""
        if ways != self._ways:
            self._ways = ways
            self._fit()

    def _fit(self) -> None:
        """Leave the last ways out where there is no room, rather than cut one."""
        self._hint.setText(fitting(self._ways, self._hint.fontMetrics(), self._hint.width()))

    def tell(self, words: str, *, good: bool = False) -> None:
        """Tell something in the place of the hint; empty ``words`` take it away."""
        if not words:
            if self._card:
                self._card.hide()
            return
        from ui.parts.told_card import ToldCard, announce

        if self._card is None:
            self._card = ToldCard(self._page)
            self._card.clicked.connect(self.dismissed)
            self._page.installEventFilter(self)
        is_new = words != self.told
        self._card.say(words, _GOOD if good else _BAD)
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

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Have what is told as wide as there is room."""
        super().resizeEvent(event)
        self._fit()
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Stay at the foot of a page that becomes higher."""
        if watched is self._page and event.type() in (
            QEvent.Type.Resize,
            QEvent.Type.LayoutRequest,
        ):
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        """Put the card over the hint, from the foot upwards as high as its words need."""
        if self._card is None:
            return
        width = self._hint.width()
        high = max(_LEAST, self._hint.height(), self._card.heightForWidth(width))
        bottom = self.mapTo(self._page, self._hint.geometry().bottomLeft()).y() + 1
        bottom += min(high - self._hint.height(), _BELOW - _EDGE)
        top = max(bottom - high, 0)
        self._card.setGeometry(self.x() + self._hint.x(), top, width, bottom - top)
