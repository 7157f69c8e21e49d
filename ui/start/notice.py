"""A line on the start page that tells of something to be seen to, with buttons that do so."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from ui.parts import theme
from ui.parts.plain import Label


class Notice(QWidget):
    """What there is to be told, faint or as a warning, and what can be done about it."""

    def __init__(self, text: str, *, is_warning: bool = False) -> None:
        super().__init__()
        self.label = Label(text, wraps=True)
        if is_warning:
            theme.as_warning(self.label)
        else:
            theme.as_faint(self.label)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.label, 1)

    def offer(self, label: str, act: Callable[[], None]) -> None:
        """Add a button."""
        button = QPushButton(label)
        button.clicked.connect(act)
        self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)


def away_notice(library: Path, search: Callable[[], None], keep: Callable[[], None]) -> Notice:
    """Tell that the open library only stands in for the clerk's, which was not opened."""
    notice = Notice(
        f"上次用的年报库没有打开：{library}。现在打开的是默认的年报库；下次启动还会先找原来的那一个。",
        is_warning=True,
    )
    notice.offer("再找一次", search)
    notice.offer("以后就用这个", keep)
    return notice
