"""The closed years that the ledger counts otherwise now, case by case, and what to do about it."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.parts import theme
from ui.parts.button import Link
from ui.parts.clipboard import CopiedLine
from ui.parts.dialog import Dialog
from ui.parts.dialogs import close_button
from ui.parts.plain import Label
from ui.parts.text_box import TextBox
from usecases.closed_years import MovedYear, brought_over
from usecases.open_ledger import OpenLedger

_SIZE: Final = 640, 0
#: Pixels of the box with the cases, and of that with the sentence.
_HIGH, _LOW = 160, 90
_ADVICE: Final = (
    "记录没有错的，重新打开那份年报，改好以上各格再定稿；"
    "已经公开发布的，第六部分写明更正，例如（定稿时程序也会拟出）："
)
_ALONE: Final = "记录没有错的，重新打开那份年报核对；改动的数，定稿时程序拟出更正说明。"


class ClosedDialog(Dialog):
    """A year below the other: its cells, its cases, the sentence for section six."""

    def __init__(
        self,
        ledger: OpenLedger,
        moved: Sequence[MovedYear],
        today: date,
        parent: QWidget | None,
    ) -> None:
        super().__init__("与定稿时的台账比较", _SIZE, parent)
        self._copied = CopiedLine()
        for year in moved:
            self._add(ledger, year, today)
        self.column.addWidget(self._copied)
        self.end_with(close_button(self))

    def _add(self, ledger: OpenLedger, moved: MovedYear, today: date) -> None:
        year = moved.closed.year
        head = Label(f"{moved.closed.unit} {year} 年", wraps=True)
        theme.as_card_heading(head)
        self.column.addWidget(head)
        lines = [*map(str, moved.cells), *map(str, moved.findings)]
        lines += [f"{year + 1} 年 {one.message}" for one in brought_over(ledger, moved.closed)]
        self._add_text("\n".join(lines), f"{year} 年不同之处", _HIGH)
        sentence = moved.correction(today)
        if not sentence:
            self.column.addWidget(Label(_ALONE, wraps=True))
            return
        self.column.addWidget(Label(_ADVICE, wraps=True))
        self._add_text(sentence, f"{year} 年更正说明", _LOW)
        copy = Link("复制更正说明")
        copy.clicked.connect(partial(self._copy, sentence))
        self.column.addWidget(copy, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_text(self, words: str, name: str, height: int) -> None:
        text = TextBox(name, words, read_only=True)
        text.setFixedHeight(height)
        self.column.addWidget(text)

    def _copy(self, sentence: str) -> None:
        self._copied.copy(sentence, "已复制")
