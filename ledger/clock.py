"""The clock of an answer: what starts it, stops it and gives it more days, event by event."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from operator import itemgetter
from typing import NamedTuple

from forms.values import show
from ledger.cases import Case
from ledger.consultations import Consultations
from ledger.events import (
    Consulted,
    Corrected,
    CorrectionAsked,
    Delayed,
    Event,
    Extended,
    FeeAsked,
    FeePaid,
    Opinion,
    ReasonAsked,
    ReasonGiven,
)
from ledger.limits import ANSWER, LONGEST_EXTENSION, fee_due
from ledger.working_days import Calendar, Due, days_after

_DAY = timedelta(days=1)
Asking = CorrectionAsked | ReasonAsked | FeeAsked


class Wait(NamedTuple):
    """What the office waits for; ``until`` is the last day of that, where one is set."""

    what: str
    until: date | None = None


@dataclass
class Clock:
    """The clock of one case since ``start``, the day of receipt, which itself does not count."""

    calendar: Calendar
    start: date
    extension: int = 0
    told: date | None = None  # the last day that the applicant was told of (第三十五条)
    _asked: list[Asking] = field(default_factory=list)
    _consultations: Consultations = field(default_factory=Consultations)
    _waited: set[date] = field(default_factory=set)  # the days of waiting for the applicant
    _missed: Due | None = None  # the due day that passed before the next step: it stays
    _steps: list[tuple[date, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._say(self.start, f"收到申请，当日不计，从次日起 {ANSWER} 个工作日内答复（第三十三条）")

    def take(self, event: Event) -> None:
        """Go on after an event; what does not concern the clock is passed over.

        Whatever comes after the due day leaves that where it is.
        """
        happening = event.what
        if self._is_over(happening.on):
            self._missed = self.due
        match happening:
            case CorrectionAsked() | ReasonAsked() | FeeAsked():
                self._stop(happening)
            case Corrected(on=on):
                self._begin_anew(CorrectionAsked, on, "收到补正（第三十条）")
            case FeePaid(on=on):
                self._begin_anew(FeeAsked, on, "缴费（国办函〔2020〕109号）")
            case ReasonGiven(on=on):
                self._go_on(on)
            case Consulted() | Opinion():
                self._consultations.take(event, is_late=self._missed is not None)
            case Extended():
                self._extend(happening)
            case Delayed():
                self._delay(happening)
            case _:
                pass

    def stop_for_good(self, on: date) -> None:
        """Close the case: until that day the office waited for whatever is still open."""
        for asked in self._asked:
            self._waited.update(days_after(asked.on, on))
        self._asked.clear()
        for consultation in self._consultations.open:
            consultation.ended_on = on

    @property
    def wait(self) -> Wait | None:
        """What the office waits for, last asked first; None where it waits for nothing."""
        for asked in reversed(self._asked):
            match asked:
                case CorrectionAsked(until=until):
                    return Wait("补正", until)
                case ReasonAsked(until=until):
                    return Wait("说明理由", until)
                case FeeAsked():
                    return Wait("缴费", fee_due(asked, self.calendar).late)
        for consultation in reversed(self._consultations.open):
            end = consultation.end(self.calendar)
            what = f"{consultation.asked.party.label}的意见"
            return Wait(what, end.late if end else None)
        return None

    @property
    def due(self) -> Due | None:
        """The last day, were nothing more to happen; None while the clock stands without an end."""
        if self._missed is not None:
            return self._missed
        ends = [consultation.end(self.calendar) for consultation in self._consultations.all]
        if self._asked or None in ends:
            return None
        if self.told is not None:
            return Due(self.told, self.told)
        days = ANSWER + self.extension
        surely, perhaps = self._left_out(at_least=True), self._left_out(at_least=False)
        early = self.calendar.after(self.start, days, surely).early
        late = self.calendar.after(self.start, days, perhaps).late
        return Due(self._with_waiting(early, surely), self._with_waiting(late, perhaps))

    def _with_waiting(self, last: date, left_out: frozenset[date]) -> date:
        """Return until when the ``last`` day is not over: days that do not count may follow it."""
        day = last + _DAY
        while day in left_out or not self.calendar.is_working(day):
            if day in left_out:
                last = day
            day += _DAY
        return last

    @property
    def ends_waiting(self) -> bool:
        """Whether the due day is the last of days that do not count."""
        due = self.due
        return due is not None and due.late in self._left_out(at_least=False)

    @property
    def steps(self) -> list[str]:
        """What was decided on the way, by day, a sentence each."""
        consulted = [
            (consultation.asked.on, consultation.says(self.calendar))
            for consultation in self._consultations.all
        ]
        by_day = sorted([*self._steps, *consulted], key=itemgetter(0))
        return [says for _, says in by_day]

    def _left_out(self, *, at_least: bool) -> frozenset[date]:
        """Return the days that do not count, each once; ``at_least`` those that surely do not."""
        days = set(self._waited)
        for consultation in self._consultations.all:
            if end := consultation.end(self.calendar):
                last = end.early if at_least else end.late
                days.update(days_after(consultation.asked.on, last))
        return frozenset(days)

    def _say(self, on: date, words: str) -> None:
        self._steps.append((on, f"{show(on)} {words}"))

    def _stop(self, asked: Asking) -> None:
        earlier = self._no_longer_asked(type(asked))
        self._asked.append(asked)
        if self._missed is not None:
            self._say(asked.on, f"{asked.label}时答复期限已过，不停算")
            return
        if earlier is not None:
            self._waited.update(days_after(earlier.on, asked.on))
        self._say(asked.on, f"{asked.label}，从次日起停算")

    def _no_longer_asked(self, kind: type[Asking]) -> Asking | None:
        for asked in self._asked:
            if type(asked) is kind:
                self._asked.remove(asked)
                return asked
        return None

    def _begin_anew(self, kind: type[Asking], on: date, what: str) -> None:
        if self._no_longer_asked(kind) is None:
            self._say(on, f"{what}，没有在等的“{kind.label}”，不重新起算")
            return
        if self._missed is not None:
            self._say(on, f"{what}，答复期限已过，不重新起算")
            return
        self.start = on
        self.extension = 0
        self.told = None
        self._say(on, f"{what}，重新起算：当日不计，从次日起 {ANSWER} 个工作日")

    def _go_on(self, on: date) -> None:
        asked = self._no_longer_asked(ReasonAsked)
        if asked is None or self._missed is not None:
            return
        self._waited.update(days_after(asked.on, on))
        self._say(on, f"说明理由，{show(asked.on)} 以后到这天为止不计（第三十五条）")

    def _extend(self, extended: Extended) -> None:
        if self._missed is not None:
            self._say(extended.on, "告知延期时期限已过，延期不算")
            return
        if self.told is not None:
            self._say(
                extended.on, f"告知延期，答复期限仍是已告知的 {show(self.told)}（第三十五条）"
            )
            return
        days = min(extended.days, LONGEST_EXTENSION - self.extension)
        self.extension += days
        self._say(extended.on, f"告知延期 {days} 个工作日（第三十三条）")

    def _delay(self, delayed: Delayed) -> None:
        if self._missed is not None:
            self._say(delayed.on, "告知延迟答复时期限已过，延迟不算")
            return
        self.told = delayed.until
        self._say(delayed.on, f"告知延迟到 {show(delayed.until)} 答复（第三十五条）")

    def _is_over(self, on: date) -> bool:
        due = self.due
        return due is not None and on > due.late


def clock_of(case: Case, calendar: Calendar) -> Clock | None:
    """Return the clock of ``case`` up to its closing; None while receipt is not confirmed."""
    if case.received_on is None:
        return None
    clock = Clock(calendar, case.received_on)
    for event in case.held:
        if event.what is case.closing:
            clock.stop_for_good(event.what.on)
            break
        clock.take(event)
    return clock
