"""The ledger as a card on the start page: what is to be seen to in it, how reports stand to it."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.parts import theme
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.colours import Tone
from ui.parts.flow import Flow
from ui.parts.marks import tone_of
from ui.parts.plain import Label
from ui.parts.sentence import Sentence

if TYPE_CHECKING:
    from usecases.ledger_look import Looked

NAME: Final = "依申请公开台账"
#: How long after the page comes into sight the ledger is looked into: the first paint comes first.
CALM_MS: Final = 250
_BETWEEN, _GAP, _MARGIN = 24, 12, 20  # pixels: between counts, before the act, beside all
#: Of what is overdue, due soon, and waited for.
_TONES: Final = (Tone.RED, Tone.AMBER, Tone.PLAIN)
_NOT_READ: Final = "○ 台账没有读出，没有比较"
#: What is counted, as wide as it can be.
_WIDEST: Final = "件逾期件三日内到期件待补正件 2026 年新收"

#: Looks into the ledger beside the reports of a year, and tells what is found, or the fault.
Look = Callable[[int, Callable[["Looked"], None], Callable[[Exception], None]], None]


class LedgerCard(Card):
    """Keeps room for what it counts; the ledger is looked into once, after the first paint."""

    wanted = Signal()
    read = Signal(object)  # what the ledger holds

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.act = Button("打开台账")
        self.act.clicked.connect(self.wanted)
        self.counts = Flow(_BETWEEN)
        self._column = QVBoxLayout()
        self._lines: dict[int, Sentence] = {}
        self._year = 0
        self._is_asked = False
        self._lay_out()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the room of all that it counts, which may not be there yet."""
        counts = self.fontMetrics().horizontalAdvance(_WIDEST) + len(_TONES) * _BETWEEN
        return QSize(counts + 2 * _MARGIN, super().sizeHint().height())

    def show_reports(self, year: int, reports: Iterable[int]) -> None:
        """Have a line for each of these reports of a year, in which nothing is said yet."""
        self._year = year
        for line in self._lines.values():
            line.hide()
            line.deleteLater()
        self._lines = {id: Sentence("") for id in reports}
        for line in self._lines.values():
            self._column.addWidget(line)

    def say(self, report: int, words: str, unit: str) -> None:
        """Say how a report stands to the ledger; the words begin with a mark.

        The report's ``unit`` is named after it, unless it is empty.
        """
        if words and unit:
            mark, _, rest = words.partition(" ")
            words = f"{mark} {unit}：{rest}"
        line = self._lines[report]
        line.setText(words)
        _colour(line, tone_of(words))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Look into the ledger in a moment."""
        super().showEvent(event)
        if not self._is_asked:
            self._is_asked = True
            QTimer.singleShot(CALM_MS, self, self._ask)

    def _ask(self) -> None:
        self._look(self._year, self._show, self._tell_fault)

    def _show(self, looked: "Looked") -> None:
        for (wanted, count), tone in zip(looked.to_see_to.items(), _TONES, strict=True):
            self._add(_Count(count, f"件{wanted.value}", tone if count else Tone.PLAIN))
        self._add(_Count(looked.received, f"件 {looked.year} 年新收"))
        self.read.emit(looked.held)

    def _tell_fault(self, _fault: Exception) -> None:
        """Why it was not read is told when it is opened, with what to do about it."""
        self._add(Label(_NOT_READ))

    def _add(self, part: QWidget) -> None:
        self.counts.add(part)
        part.show()

    def _lay_out(self) -> None:
        heading = Label(NAME)
        theme.as_card_heading(heading)
        self.counts.setMinimumHeight(_Count(0, NAME).sizeHint().height())
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        lines = QWidget()
        lines.setLayout(self._column)
        foot = Flow(_GAP)
        foot.add(lines, expands=True)
        foot.add(self.act)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 16, _MARGIN, 16)
        column.setSpacing(12)
        column.addWidget(heading)
        column.addWidget(self.counts)
        column.addStretch(1)
        column.addWidget(foot)


class _Count(QWidget):
    """A number, and under it what is counted."""

    def __init__(self, count: int, what: str, tone: Tone = Tone.PLAIN) -> None:
        super().__init__()
        number, words = Label(str(count)), Label(what)
        theme.as_heading(number)
        theme.as_faint(words)
        if tone is not Tone.PLAIN:
            _colour(number, tone)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(number)
        column.addWidget(words)


def _colour(label: Label, tone: Tone) -> None:
    theme.as_coloured(label, theme.colours().tint(tone).ink)
