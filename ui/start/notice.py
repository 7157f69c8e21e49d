"""A line on the start page that tells of something to be seen to, with acts that do so."""

from collections.abc import Callable
from pathlib import Path

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

    def offer(self, label: str, act: Callable[[], None]) -> None:
        """Add something that can be done."""
        link = Link(label)
        link.clicked.connect(act)
        self._row.addWidget(link, 0, Qt.AlignmentFlag.AlignVCenter)


def away_notice(library: Path, search: Callable[[], None], keep: Callable[[], None]) -> Notice:
    """Tell that the open library only stands in for the clerk's, which was not opened."""
    notice = Notice(
        f"上次用的年报库没有打开：{library}。现在打开的是默认的年报库；下次启动还会先找原来的那一个。",
        is_warning=True,
    )
    notice.offer("再找一次", search)
    notice.offer("以后就用这个", keep)
    return notice


def sample_notice(back: Callable[[], None]) -> Notice:
    """Tell that the open library is the sample, in which nothing can go wrong."""
    notice = Notice("这是示例年报库，可以随意试改，不影响自己的年报。")
    notice.offer("回到我的年报", back)
    return notice
