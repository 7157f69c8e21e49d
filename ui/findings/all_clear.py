"""What the review says where nothing stands in the way of signing, and the act that comes next."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.parts import theme
from ui.parts.button import Button
from ui.parts.plain import Label

ALL_EXPLAINED = "没有必改的问题，须说明的都已写明理由"
_ONWARD = "去预览与导出"


class AllClear(QWidget):
    """A line in green, and a button to go on where the report is one to be signed."""

    def __init__(self, *, leads_on: bool) -> None:
        super().__init__()
        self.words = Label(wraps=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        theme.as_card_heading(self.words)
        theme.as_done(self.words)
        self.onward = Button(_ONWARD)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 12)
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(self.words)
        column.addWidget(self.onward, alignment=Qt.AlignmentFlag.AlignCenter)
        column.addStretch(1)
        self.onward.setVisible(leads_on)  # now that it is in a window

    def say(self, words: str) -> None:
        """Say ``words``; nothing is shown where there are none."""
        self.words.setText(f"✓ {words}")
        self.setVisible(bool(words))
