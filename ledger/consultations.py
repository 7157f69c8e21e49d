"""Opinions that are asked for while a case is in hand: the days of waiting do not count."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from forms.values import show
from ledger.events import Consulted, Event, Opinion, Party
from ledger.limits import OPINION, opinion_due
from ledger.working_days import Calendar, Due, days_after

_ARTICLES: Final = {
    Party.THIRD: "第三十二条、第三十三条",
    Party.JOINT: "第三十三条、第三十四条",
    Party.ORGAN: "第三十三条",
}


@dataclass
class Consultation:
    """A question with the day on which the waiting ended; None while nothing ended it.

    One that ``is_late`` was asked after the due day of the answer, which it leaves where it is.
    """

    asked: Consulted
    event: int  # the id of the question
    ended_on: date | None = None
    is_late: bool = False

    def is_answered_by(self, opinion: Opinion) -> bool:
        """Whether an opinion is the answer to this question, were it open."""
        if opinion.question is not None:
            return opinion.question == self.event
        return opinion.party is self.asked.party

    def end(self, calendar: Calendar) -> Due | None:
        """Return the last day that does not count; None where nobody can tell it yet.

        Who has a set time is not waited for any longer than that (第三十二条、第三十四条).
        """
        limit = opinion_due(self.asked, calendar)
        ended = self.ended_on
        if ended is None:
            return limit
        if limit is None:
            return Due(ended, ended)
        return Due(min(limit.early, ended), min(limit.late, ended))

    def says(self, calendar: Calendar) -> str:
        """Return in words which days do not count, and why."""
        party = self.asked.party
        if self.is_late:
            return f"{show(self.asked.on)} 征求{party.label}意见时答复期限已过，照计"
        end = self.end(calendar)
        words = [f"{show(self.asked.on)} 征求{party.label}意见", self._ended()]
        if end is not None and self.ended_on != end.late:
            words.append(f"送达后满 {OPINION} 个工作日的那天是 {end}")
        words.append(f"{_left_out(self.asked.on, end)}（{_ARTICLES[party]}）")
        return "，".join(words)

    def _ended(self) -> str:
        if self.ended_on is None:
            return "还没有收到意见"
        return f"到 {show(self.ended_on)} 为止"


class Consultations:
    """The questions of a case in the order of their days, with what has answered them."""

    def __init__(self, events: Iterable[Event] = ()) -> None:
        """Take what concerns them of ``events``, which hold and are in the order of their days."""
        self.all: list[Consultation] = []
        for event in events:
            self.take(event)

    @property
    def open(self) -> list[Consultation]:
        """Those to which no opinion came yet."""
        return [each for each in self.all if each.ended_on is None]

    def take(self, event: Event, *, is_late: bool = False) -> None:
        """Go on after an event; what neither asks nor answers is passed over."""
        match event.what:
            case Consulted() as asked:
                self.all.append(Consultation(asked, event.id, is_late=is_late))
            case Opinion() as opinion:
                self._end(opinion)
            case _:
                return

    def _end(self, opinion: Opinion) -> None:
        for each in self.open:
            if each.is_answered_by(opinion):
                each.ended_on = opinion.on
                return


def _left_out(asked_on: date, end: Due | None) -> str:
    if end is None:
        return "等意见的日子不计"
    days = tuple(days_after(asked_on, end.late))
    if not days:
        return "没有不计的日子"
    if not end.is_certain:
        return f"从 {show(days[0])} 到那天不计"
    return f"{show(days[0])} 至 {show(days[-1])} 不计"
