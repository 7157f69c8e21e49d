"""One case beside the list: by when it is due, what happened, what can be done, what it counts."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import partial
from itertools import chain
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from forms.editions.form_2021 import APPLICANTS
from ledger.applications import Person
from ledger.cases import Case
from ledger.checks.finding import CaseFinding, Look
from ledger.checks.review import of_case
from ledger.deadlines import deadline_of
from ledger.derivation import derivation
from ledger.disputes import Dispute
from ledger.states import state_of
from ui.ledger.dispute_part import DisputePart, told_finding
from ui.parts import theme
from ui.parts.button import ABOVE_LINK, Button, Link, MainAct
from ui.parts.card import Card
from ui.parts.colours import Tone
from ui.parts.flow import Flow
from ui.parts.plain import Label
from ui.parts.scroll_bar import calm
from ui.parts.sentence import Sentence
from usecases.ledger_acts import acts_of, name_of
from usecases.ledger_answers import relations
from usecases.ledger_people import told
from usecases.ledger_rows import Urgency, day_of, urgency_of
from usecases.ledger_words import Moment, closed_told, counted_as, due_told, timeline
from usecases.open_ledger import OpenLedger

_KINDS: Final = dict(APPLICANTS)
_TONES: Final = {Urgency.OVERDUE: Tone.RED, Urgency.SOON: Tone.AMBER}
_WIDE: Final = 330  # pixels
_BESIDE: Final = 16
_WIDEST_DAY: Final = "●　2028年10月28日"


class CaseCard(Card):
    """What is shown of the chosen case; ``wanted`` says which act is, ``retracted`` which event."""

    wanted = Signal(object)  # a kind of event
    retracted = Signal(int)  # the id of an event
    corrected = Signal()
    disputed = Signal(object)  # a dispute to be put right, None for another one
    left = Signal()

    def __init__(
        self,
        ledger: OpenLedger,
        today: date,
        since_final: Callable[[int], Iterable[CaseFinding]],
    ) -> None:
        """Show cases of ``ledger``; ``since_final`` gives what is told of one in closed years."""
        super().__init__()
        self._ledger = ledger
        self._since_final = since_final
        self._today = today
        self.acts: list[Button] = []
        self.setFixedWidth(_WIDE)
        self._scroll = calm(QScrollArea())
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 8, 2, 8)
        column.addWidget(self._scroll)

    def show_case(
        self, case: Case | None, disputes: Sequence[Dispute] = (), person: Person | None = None
    ) -> None:
        """Show a case with its disputes, and who made it where a ``person`` is given."""
        self.acts = []
        inside = QWidget()
        inside.setAutoFillBackground(False)
        column = QVBoxLayout(inside)
        column.setContentsMargins(_BESIDE, 8, _BESIDE, 8)
        column.setSpacing(12)
        if case:
            self._fill(column, case, disputes, person)
        column.addStretch(1)
        self._scroll.setWidget(inside)
        theme.as_paper(self._scroll.viewport())

    def take_keyboard(self) -> None:
        """Put the keyboard on the likeliest act."""
        if self.acts:
            self.acts[0].setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Go back to the list with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _fill(
        self, column: QVBoxLayout, case: Case, disputes: Sequence[Dispute], person: Person | None
    ) -> None:
        application = case.application
        kind = _KINDS.get(application.applicant, "● 没有选申请人类别")
        head = Label(f"{application.number}　{kind}", wraps=True)
        theme.as_card_heading(head)
        column.addWidget(head)
        for line in told(person) if person else ():
            column.addWidget(Label(line, wraps=True))
        column.addWidget(Label(application.subject, wraps=True))
        for relation in relations(case, self._ledger.ledger):
            column.addWidget(Label(relation, wraps=True))
        column.addWidget(self._due(case))
        look = self._look()
        for finding in chain(of_case(case, look), self._since_final(application.id)):
            column.addWidget(told_finding(finding))
        happened = QVBoxLayout()
        happened.setSpacing(0)  # what a link leaves for its ring is between them
        for moment in timeline(case):
            happened.addLayout(self._moment(moment))
        column.addLayout(happened)
        column.addWidget(self._acts(case))
        column.addWidget(self._further_acts())
        counted = Label(counted_as(case, self._ledger.choices, self._today), wraps=True)
        theme.as_faint(counted)
        column.addWidget(counted)
        for dispute in disputes:
            part = DisputePart(dispute, look)
            part.change.clicked.connect(partial(self.disputed.emit, dispute))
            column.addWidget(part)

    def _look(self) -> Look:
        ledger = self._ledger
        today = self._today
        return Look(ledger.ledger, today.year, today, ledger.calendar, ledger.choices)

    def _due(self, case: Case) -> QWidget:
        """Return the card of the due day, with how it was worked out behind its link."""
        calendar = self._ledger.calendar
        card = Card()
        told, urgency = self._told(case)
        tone = _TONES.get(urgency, Tone.PLAIN)
        card.take_tone(tone)
        words = Sentence(told)
        if tone is not Tone.PLAIN:
            theme.as_coloured(words, theme.colours().tint(tone).ink)
        steps = Sentence("\n".join(derivation(case, calendar)))
        theme.as_small(steps)
        steps.hide()
        how = Link("如何算出")
        how.clicked.connect(lambda: steps.setVisible(steps.isHidden()))
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        column.addWidget(words)
        if steps.text():
            column.addWidget(how, 0, Qt.AlignmentFlag.AlignLeft)
            column.addWidget(steps)
        return card

    def _told(self, case: Case) -> tuple[str, Urgency]:
        calendar = self._ledger.calendar
        deadline = deadline_of(case, calendar)
        if not state_of(case).is_open:
            return closed_told(case, deadline), Urgency.NONE
        told = due_told(deadline, calendar, self._today)
        return told, urgency_of(deadline, calendar, self._today)

    def _moment(self, moment: Moment) -> QHBoxLayout:
        day = day_of(moment.on, self._today)
        row = QHBoxLayout()
        row.setSpacing(8)
        when = Label(f"●　{day}")
        when.setMinimumWidth(self.fontMetrics().horizontalAdvance(_WIDEST_DAY))
        words = Sentence(moment.words)
        for label in (when, words):
            label.setContentsMargins(0, ABOVE_LINK, 0, ABOVE_LINK)
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
        row.addWidget(when)
        row.addWidget(words, 1)
        if moment.event is not None:
            wrong = Link("记错了")
            wrong.setAccessibleName(f"记错了：{day} {moment.words}")
            wrong.clicked.connect(partial(self.retracted.emit, moment.event))
            row.addWidget(wrong, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _further_acts(self) -> QWidget:
        """Return what can be done to a case in any state."""
        right = Link("更正登记…")
        right.clicked.connect(self.corrected)
        dispute = Link("登记复议诉讼…")
        dispute.clicked.connect(partial(self.disputed.emit, None))
        row = Flow(8)
        row.add(right, dispute)
        return row

    def _acts(self, case: Case) -> QWidget:
        row = Flow(8)
        for kind in acts_of(case):
            make = Button if self.acts else MainAct
            button = make(f"{name_of(kind)}…")
            button.clicked.connect(partial(self.wanted.emit, kind))
            self.acts.append(button)
            row.add(button)
        return row
