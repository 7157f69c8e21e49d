"""A line on a page that tells of something to be seen to, with acts that do so."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from ui.parts.button import Link
from ui.parts.card import Card
from ui.parts.colours import Tone
from ui.parts.plain import Label


class Notice(Card):
    """What there is to be told, plain or as a warning, and what can be done about it."""

    def __init__(self, text: str, *, is_warning: bool = False) -> None:
        super().__init__(tone=Tone.AMBER if is_warning else Tone.PLAIN)
        words = f"▲ {text}" if is_warning else text
        self.label = Label(words, wraps=True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 8, 16, 8)
        self._row.setSpacing(16)
        self._row.addWidget(self.label, 1)

    def offer(self, label: str, act: Callable[[], None]) -> Link:
        """Add something that can be done; return what does it."""
        link = Link(label)
        link.clicked.connect(act)
        self._row.addWidget(link, 0, Qt.AlignmentFlag.AlignVCenter)
        return link
