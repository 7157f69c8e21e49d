"""The clock of an answer: what starts it, stops it and gives it more days, event by event."""

from dataclasses import dataclass, field
from datetime import date
from operator import itemgetter
from typing import NamedTuple

from ledger.cases import Case
from ledger.consultations import Consultation
from ledger.events import (
    Consulted,
    Corrected,
    CorrectionAsked,
    Delayed,
    Extended,
    FeeAsked,
    FeePaid,
    Happening,
    Opinion,
    ReasonAsked,
    ReasonGiven,
)
from ledger.limits import ANSWER, LONGEST_EXTENSION, fee_due
from ledger.working_days import Calendar, Due, days_after

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
    _consultations: list[Consultation] = field(default_factory=list)
    _reasons: set[date] = field(default_factory=set)  # the days of waiting for reasons
    _steps: list[tuple[date, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._say(self.start, f"收到申请，当日不计，从次日起 {ANSWER} 个工作日内答复（第三十三条）")

    def take(self, happening: Happening) -> None:
        """Go on after ``happening``; what does not concern the clock is passed over."""
        match happening:
            case CorrectionAsked() | ReasonAsked() | FeeAsked():
                self._stop(happening)
            case Corrected(on=on):
                self._begin_anew(CorrectionAsked, on, "收到补正（第三十条）")
            case FeePaid(on=on):
                self._begin_anew(FeeAsked, on, "缴费（国办函〔2020〕109号）")
            case ReasonGiven(on=on):
                self._go_on(on)
            case Consulted():
                self._consultations.append(Consultation(happening))
            case Opinion():
                self._end_consultation(happening)
            case Extended():
                self._extend(happening)
            case Delayed():
                self._delay(happening)
            case _:
                pass

    def stop_for_good(self, on: date) -> None:
        """Close the case: until that day the office waited for whatever is still open."""
        for consultation in self._consultations:
            if consultation.ended_on is None:
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
        for consultation in reversed(self._consultations):
            if consultation.ended_on is None:
                end = consultation.end(self.calendar)
                what = f"{consultation.asked.party.label}的意见"
                return Wait(what, end.late if end else None)
        return None

    @property
    def due(self) -> Due | None:
        """The last day, were nothing more to happen; None while the clock stands without an end."""
        ends = [consultation.end(self.calendar) for consultation in self._consultations]
        if self._asked or None in ends:
            return None
        if self.told is not None:
            return Due(self.told, self.told)
        days = ANSWER + self.extension
        surely, perhaps = self._left_out(at_least=True), self._left_out(at_least=False)
        soonest = self.calendar.after(self.start, days, surely)
        if surely == perhaps:
            return soonest
        return Due(soonest.early, self.calendar.after(self.start, days, perhaps).late)

    @property
    def steps(self) -> list[str]:
        """What was decided on the way, by day, a sentence each."""
        consulted = [
            (consultation.asked.on, consultation.says(self.calendar))
            for consultation in self._consultations
        ]
        by_day = sorted([*self._steps, *consulted], key=itemgetter(0))
        return [says for _, says in by_day]

    def _left_out(self, *, at_least: bool) -> frozenset[date]:
        """Return the days that do not count, each once; ``at_least`` those that surely do not."""
        days = set(self._reasons)
        for consultation in self._consultations:
            if end := consultation.end(self.calendar):
                last = end.early if at_least else end.late
                days.update(days_after(consultation.asked.on, last))
        return frozenset(days)

    def _say(self, on: date, words: str) -> None:
        self._steps.append((on, f"{on} {words}"))

    def _stop(self, asked: Asking) -> None:
        self._no_longer_asked(type(asked))
        self._asked.append(asked)
        self._say(asked.on, f"{asked.label}，从次日起停算")

    def _no_longer_asked(self, kind: type[Asking]) -> Asking | None:
        for asked in self._asked:
            if type(asked) is kind:
                self._asked.remove(asked)
                return asked
        return None

    def _begin_anew(self, kind: type[Asking], on: date, what: str) -> None:
        self._no_longer_asked(kind)
        self.start = on
        self.extension = 0
        self.told = None
        self._say(on, f"{what}，重新起算：当日不计，从次日起 {ANSWER} 个工作日")

    def _go_on(self, on: date) -> None:
        asked = self._no_longer_asked(ReasonAsked)
        if asked is None:
            return
        self._reasons.update(days_after(asked.on, on))
        self._say(on, f"说明理由，{asked.on} 以后到这天为止不计（第三十五条）")

    def _end_consultation(self, opinion: Opinion) -> None:
        for consultation in self._consultations:
            if consultation.ended_on is None and consultation.asked.party is opinion.party:
                consultation.ended_on = opinion.on
                return

    def _extend(self, extended: Extended) -> None:
        if self._is_over(extended.on):
            self._say(extended.on, "告知延期时期限已过，延期不算")
            return
        days = min(extended.days, LONGEST_EXTENSION - self.extension)
        self.extension += days
        self._say(extended.on, f"告知延期 {days} 个工作日（第三十三条）")

    def _delay(self, delayed: Delayed) -> None:
        if self._is_over(delayed.on):
            self._say(delayed.on, "告知延迟答复时期限已过，延迟不算")
            return
        self.told = delayed.until
        self._say(delayed.on, f"告知延迟到 {delayed.until} 答复（第三十五条）")

    def _is_over(self, on: date) -> bool:
        due = self.due
        return due is not None and on > due.late


def clock_of(case: Case, calendar: Calendar) -> Clock | None:
    """Return the clock of ``case`` up to its closing; None while receipt is not confirmed."""
    if case.received_on is None:
        return None
    clock = Clock(calendar, case.received_on)
    for happening in case.happened:
        if happening is case.closing:
            clock.stop_for_good(happening.on)
            break
        clock.take(happening)
    return clock
