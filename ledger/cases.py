"""A case: an application with its events, and what of them holds."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

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

#: What closes a case, the first of them for good: a withdrawal after the answer changes nothing.
Closing = Answered | Withdrawn | Lapsed | Ended


@dataclass(frozen=True)
class Case:
    """An application with its events in the order in which they were recorded."""

    application: Application
    events: tuple[Event, ...] = ()

    @cached_property
    def happened(self) -> tuple[Happening, ...]:
        """What holds of its events, by day; those of one day in the order of recording."""
        holding = [event.what for event in in_effect(self.events)]
        holding.sort(key=_day)
        return tuple(holding)

    @cached_property
    def received_on(self) -> date | None:
        """The day of receipt (第三十一条); None while both sides have yet to confirm it."""
        application = self.application
        if application.received_on is not None:
            return application.received_on
        if not application.channel.is_confirmed:
            return application.arrived_on
        for happening in self.happened:
            if type(happening) is Confirmed:
                return happening.on
        return None

    @cached_property
    def closing(self) -> Closing | None:
        """What closed it; an answer that leaves items open does not."""
        for happening in self.happened:
            match happening:
                case Answered(is_partial=True):
                    continue
                case Answered() | Withdrawn() | Lapsed() | Ended():
                    return happening
                case _:
                    continue
        return None

    @cached_property
    def voided(self) -> Voided | None:
        """What took it out of the count: it was no application for access."""
        for happening in self.happened:
            if isinstance(happening, Voided):
                return happening
        return None


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


def _day(happening: Happening) -> date:
    return happening.on
