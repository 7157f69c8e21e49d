"""A case: an application with its events, and what of them holds."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from operator import attrgetter
from typing import NamedTuple

from ledger.applications import Application
from ledger.events import (
    Answered,
    Confirmed,
    Ended,
    Event,
    Happening,
    Lapsed,
    Retracted,
    Voided,
    Withdrawn,
)

_DAY = attrgetter("what.on")
#: What closes a case; a withdrawal after the answer changes nothing.
_CLOSING = frozenset((Answered, Withdrawn, Lapsed, Ended))


class Course(NamedTuple):
    """What follows from the events of a case, of which ``held`` are those that hold, by day.

    ``answers`` are the letters up to the one that completes the answer, that one included.
    """

    held: tuple[Event, ...]
    happened: tuple[Happening, ...]
    received_on: date | None
    closing: Happening | None
    voided: Voided | None
    answers: tuple[Answered, ...]


@dataclass(frozen=True)
class Case:
    """An application with its events in the order in which they were recorded.

    ``registered_at`` is when it was taken into the ledger; None where nobody knows.
    """

    application: Application
    events: tuple[Event, ...] = ()
    registered_at: datetime | None = None

    @cached_property
    def course(self) -> Course:
        """What follows from its events, kept; :func:`course_of` works it out."""
        return course_of(self)

    @property
    def held(self) -> tuple[Event, ...]:
        """Those of its events that hold, by day; of one day in the order of recording."""
        return self.course.held

    @property
    def happened(self) -> tuple[Happening, ...]:
        """What happened by the events that hold, in their order."""
        return self.course.happened

    @property
    def received_on(self) -> date | None:
        """The day of receipt (第三十一条); None while both sides have yet to confirm it."""
        return self.course.received_on

    @property
    def closing(self) -> Happening | None:
        """What closed it, the first for good; an answer that leaves items open does not."""
        return self.course.closing

    @property
    def voided(self) -> Voided | None:
        """What took it out of the count: it was no application for access."""
        return self.course.voided


def course_of(case: Case) -> Course:
    """Return what follows from the events of ``case``, in one walk: counts do so of thousands."""
    confirmed_on: date | None = None
    closing: Happening | None = None
    voided: Voided | None = None
    answers: list[Answered] = []
    held = _held(case.events)
    happened = tuple(event.what for event in held)
    for happening in happened:
        kind = type(happening)
        if kind in _CLOSING:
            if closing is None:
                if isinstance(happening, Answered):
                    answers.append(happening)
                    if happening.is_partial:
                        continue
                closing = happening
        elif kind is Confirmed:
            confirmed_on = confirmed_on or happening.on
        elif isinstance(happening, Voided):
            voided = happening
    received_on = case.application.received_on or _came_on(case.application, confirmed_on)
    return Course(held, happened, received_on, closing, voided, tuple(answers))


def _came_on(application: Application, confirmed_on: date | None) -> date | None:
    if application.channel.is_confirmed:
        return confirmed_on
    return application.arrived_on


def _held(events: tuple[Event, ...]) -> tuple[Event, ...]:
    """Return the events that hold, by day."""
    latest = date.min
    is_by_day = True
    for event in events:
        happening = event.what
        if type(happening) is Retracted:
            return tuple(sorted(in_effect(events), key=_DAY))
        if happening.on < latest:
            is_by_day = False
        latest = happening.on
    return events if is_by_day else tuple(sorted(events, key=_DAY))


def in_effect(events: Iterable[Event]) -> list[Event]:
    """Return those of ``events`` that hold, as recorded: no retraction, and none retracted."""
    retracted = set()
    holding = []
    for event in reversed(tuple(events)):
        if event.id in retracted:
            continue
        if isinstance(event.what, Retracted):
            retracted.add(event.what.event)
        else:
            holding.append(event)
    holding.reverse()
    return holding
