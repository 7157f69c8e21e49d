"""What is told at the foot of a page: words with their sign on a tinted card."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.parts import theme
from ui.parts.card import Card
from ui.parts.marks import tone_of
from ui.parts.plain import Label

#: In pixels: the room beside and above the words.
_BESIDE, _ABOVE = 12, 4


class ToldCard(Card):
    """Words with their sign on a tinted card; a click puts it away."""

    clicked = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.setToolTip("点一下或按 Esc 收起")
        self._sign = Label()
        self._sign.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.words = Label(wraps=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(_BESIDE, _ABOVE, _BESIDE, _ABOVE)
        row.setSpacing(8)
        row.addWidget(self._sign)
        row.addWidget(self.words, 1)

    def say(self, words: str, sign: str) -> None:
        """Show ``words`` after a sign, in the tone that goes with it; plain without one."""
        tone = tone_of(sign)
        self.take_tone(tone)
        ink = theme.colours().tint(tone).ink
        self._sign.setText(sign)
        self._sign.setVisible(bool(sign))
        self.words.setText(words)
        for label in (self._sign, self.words):
            theme.as_coloured(label, ink)

    def _ground(self) -> QColor:
        """Return the ground of the tone, plain too: on paper, words in a frame are a field's."""
        return theme.colours().tint(self._tone).ground

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Go."""
        super().mouseReleaseEvent(event)
        self.clicked.emit()


def announce(widget: QWidget, words: str) -> None:
    """Have a screen reader say ``words`` at once, wherever the keyboard is."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    event = QAccessibleAnnouncementEvent(widget, words)
    event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)
