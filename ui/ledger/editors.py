"""The fields of the small forms of the ledger: each shows a value and hands back what it holds."""

import re
import unicodedata
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from decimal import Decimal
from typing import Final, Protocol

from PySide6.QtWidgets import QWidget

from forms.parsing import Refused, parse
from forms.values import Kind, show
from ledger.worded import Worded
from ui.parts.choice_box import ChoiceBox
from ui.parts.line import Line
from ui.parts.tick_box import TickBox

#: The most characters of a line, such as a name or a number of a document.
_MOST: Final = 200
#: So many characters a box shows that offers longer ones as well.
_SHOWN: Final = 16


class NotUnderstood(Exception):
    """Why what a field holds cannot be taken, and where that is mended."""

    def __init__(self, why: str, widget: QWidget) -> None:
        super().__init__(why)
        self.widget = widget


class Editor(Protocol):
    """A field of a form."""

    @property
    def widget(self) -> QWidget:
        """Where it is filled in."""

    def value(self) -> object:
        """Return what it holds; raises NotUnderstood."""


class DayField:
    """A day, written in any way that the house reads one; None where it may be left blank."""

    def __init__(self, name: str, day: object = None, *, is_needed: bool = True) -> None:
        self.widget = Line(show(day) if isinstance(day, date) else "")
        self.widget.setAccessibleName(name)
        self.widget.setPlaceholderText("" if is_needed else "可以不填")
        self.widget.editingFinished.connect(self._show)
        self._name, self._is_needed = name, is_needed

    def value(self) -> date | None:
        """Return the day."""
        try:
            day = parse(Kind.DATE, self.widget.text())
        except Refused as refused:
            raise NotUnderstood(f"{self._name}：{refused}", self.widget) from refused
        if isinstance(day, date):
            return day
        if self._is_needed:
            raise NotUnderstood(f"请填写{self._name}", self.widget)
        return None

    def _show(self) -> None:
        """Show the day as it was understood; what is none stays, to be told of on saving."""
        with suppress(Refused):
            self.widget.setText(show(parse(Kind.DATE, self.widget.text())))


class LineField:
    """Words of one line."""

    def __init__(self, name: str, words: str = "", hint: str = "", most: int = _MOST) -> None:
        self.widget = Line(words, placeholder=hint)
        self.widget.setAccessibleName(name)
        self._name, self._most = name, most

    def value(self) -> str:
        """Return the words."""
        words = " ".join(self.widget.text().split())
        if len(words) > self._most:
            told = f"{self._name}有 {len(words)} 字，最多 {self._most} 字"
            raise NotUnderstood(told, self.widget)
        return words


class NumberField:
    """A whole number."""

    def __init__(self, name: str, number: object) -> None:
        self.widget = Line(str(number))
        self.widget.setAccessibleName(name)
        self._name = name

    def value(self) -> int:
        """Return the number."""
        try:
            number = parse(Kind.COUNT, self.widget.text())
        except Refused as refused:
            raise NotUnderstood(f"{self._name}：{refused}", self.widget) from refused
        if not isinstance(number, int):
            raise NotUnderstood(f"请填写{self._name}", self.widget)
        return number


class YuanField:
    """A sum of money in yuan; None where it is left blank."""

    def __init__(self, name: str) -> None:
        self.widget = Line(placeholder="可以不填")
        self.widget.setAccessibleName(name)
        self._name = name

    def value(self) -> Decimal | None:
        """Return the sum."""
        written = unicodedata.normalize("NFKC", self.widget.text()).strip()
        figures = written.removesuffix("元").replace(",", "").rstrip()
        if not written:
            return None
        if not re.fullmatch(r"[0-9]{1,9}(\.[0-9]{1,2})?", figures, re.ASCII):
            raise NotUnderstood(f"{self._name}应写成数字，如 120 或 120.50", self.widget)
        return Decimal(figures)


class OfferedField:
    """One of a few, as they are called."""

    def __init__(self, name: str, choices: Sequence[tuple[str, object]], chosen: object) -> None:
        self.widget = ChoiceBox(name)
        self._values = [value for _, value in choices]
        self.widget.addItems([label for label, _ in choices])
        self.widget.setCurrentIndex(self._values.index(chosen) if chosen in self._values else -1)
        self._name = name

    def value(self) -> object:
        """Return what is chosen."""
        if self.widget.currentIndex() < 0:
            raise NotUnderstood(f"请选择{self._name}", self.widget)
        return self._values[self.widget.currentIndex()]


class ChoiceField(OfferedField):
    """One of a few; each has its number before it, which chooses it by the keyboard."""

    def __init__(self, name: str, choices: Sequence[tuple[str, object]], chosen: object) -> None:
        numbered = [(f"{at} {label}", value) for at, (label, value) in enumerate(choices, 1)]
        super().__init__(name, numbered, chosen)
        self.widget.setPlaceholderText("请选择（可以按序号）")


class TickField:
    """Something that is so, or not."""

    def __init__(self, words: str, *, is_ticked: bool = False) -> None:
        self.widget = TickBox(words)
        self.widget.setChecked(is_ticked)

    def value(self) -> bool:
        """Return whether it is ticked."""
        return self.widget.isChecked()


def choice_box(name: str) -> ChoiceBox:
    """Return a box to choose from that is no wider than it has to be, whatever it offers."""
    box = ChoiceBox(name)
    box.setMinimumContentsLength(_SHOWN)
    box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return box


def of_words(name: str, words: type[Worded], chosen: object = None) -> ChoiceField:
    """Return a choice among the members of ``words``."""
    return ChoiceField(name, [(member.label, member) for member in words], chosen)
