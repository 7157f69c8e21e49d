"""The box below the form: the doubt that is being looked at, and the ways to settle it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QVBoxLayout

from forms.parsing import shortened
from intake.published.report_read import Doubt
from ui.intake.look import Look
from ui.parts import theme
from ui.parts.button import Link
from ui.parts.card import Card
from ui.parts.colours import Tone
from ui.parts.plain import Label, tip

_MOST_WORDS = 120  # characters of the file's words
_MOST_LABEL = 24  # characters of an answer
_KEYS = 9  # answers that have a key


class DoubtBox(Card):
    """Says what is doubtful and why; each answer is an act with a key, Alt+1 for the first."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._number: int | None = None
        self.setAccessibleName("要看的地方")
        self.message = Label(wraps=True)
        self.words = Label(wraps=True)
        theme.as_faint(self.words)
        for label in (self.message, self.words):
            label.setMinimumWidth(1)  # words without a blank are cut, and the window stays as it is
        self._answers = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._answers.addStretch(1)
        self._buttons: list[QPushButton] = []
        self._lay_out()
        look.session.changed.connect(self.refresh)
        look.settled.connect(self.refresh)
        self.show_doubt(None)

    @property
    def first_answer(self) -> QPushButton | None:
        """The first button of the doubt; None where there is nothing to answer."""
        return next(iter(self.answers), None)

    @property
    def answers(self) -> list[QPushButton]:
        """The buttons that can be pressed."""
        return [button for button in self._buttons if button.isVisible()]

    @property
    def number(self) -> int | None:
        """The doubt that is shown; None for none."""
        return self._number

    def show_doubt(self, number: int | None) -> None:
        """Show doubt ``number``, or that there is none about what is being looked at."""
        self._number = number
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = []
        if number is not None:
            self._offer(number)
        self.refresh()

    def refresh(self, _ids: object = None) -> None:
        """Say how it stands by now."""
        waiting = len(self._look.open_doubts())
        if self._number is None:
            self._say_none(waiting)
        else:
            self._say(self._number)
        self._turn_answers()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Put the answers under each other where they do not fit side by side."""
        super().resizeEvent(event)
        self._turn_answers()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 8, 4)
        column.setSpacing(4)
        column.addWidget(self.message)
        column.addWidget(self.words)
        column.addLayout(self._answers)

    def _offer(self, number: int) -> None:
        """Make a button for each answer; one at least leaves everything as it is."""
        doubt = self._look.read.doubts[number]
        for answer in doubt.answers:
            self._add(answer.label, partial(self._look.answer, number, answer))
        if any(map(self._look.changes_nothing, doubt.answers)):
            return
        leave = "就留空" if self._look.is_unread(doubt) else "看过，不用改"
        self._add(leave, partial(self._look.settle, number))

    def _add(self, label: str, act: Callable[[], None]) -> None:
        shown = shortened(label, _MOST_LABEL).replace("&", "&&")
        count = len(self._buttons) + 1
        if count <= _KEYS:
            shown = f"{shown}(&{count})"
        button = Link(shown)
        button.setToolTip(tip(label))
        button.clicked.connect(lambda _checked: act())
        self._buttons.append(button)
        self._answers.insertWidget(count - 1, button)

    def _say_none(self, waiting: int) -> None:
        self.take_tone(Tone.PLAIN)
        self.words.hide()
        told = "✓ 没有读不准的地方"
        if waiting:
            told = "这里没有疑问"
        elif self._look.read.doubts:
            told = "✓ 要看的都看过了"
        self.message.setText(told)
        theme.as_coloured(self.message, theme.colours().faint if waiting else theme.colours().green)

    def _say(self, number: int) -> None:
        doubt = self._look.read.doubts[number]
        is_open = self._look.is_open(number)
        self.take_tone(Tone.AMBER if is_open else Tone.PLAIN)
        where = f"（{number + 1}/{len(self._look.read.doubts)}）"
        self.message.setText(f"{self._verdict(doubt, is_open=is_open)}{where}　{doubt.message}")
        theme.as_coloured(self.message, theme.colours().amber if is_open else theme.colours().green)
        words = shortened(" ".join(doubt.words.split()), _MOST_WORDS)
        self.words.setText(f"文件里：{words}")
        self.words.setVisible(bool(words))
        for button in self._buttons:
            button.setVisible(is_open)

    def _verdict(self, doubt: Doubt, *, is_open: bool) -> str:
        if not is_open:
            return "✓ 看过了"
        return "▲ 没有读出" if self._look.is_unread(doubt) else "▲ 要看一看"

    def _turn_answers(self) -> None:
        """Lay the answers side by side where there is room."""
        margins = self.contentsRect().width() - 24
        needed = sum(button.sizeHint().width() + 6 for button in self._buttons)
        is_wide = needed <= margins
        direction = (
            QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        )
        if self._answers.direction() != direction:
            self._answers.setDirection(direction)
