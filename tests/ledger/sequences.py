"""Cases to which anything happened, in any order: as registers are, and as they should never be."""

from datetime import date, timedelta
from random import Random

from forms.editions.form_2021 import APPLICANTS, RESULT_ROWS
from ledger.applications import Channel
from ledger.cases import Case
from ledger.choices import SWITCHES, Choices
from ledger.events import (
    KINDS,
    Answered,
    Because,
    Consulted,
    Delayed,
    Event,
    Extended,
    Happening,
    Lapsed,
    NotCounted,
    Opinion,
    Overdue,
    Party,
    Redone,
    Retracted,
    Voided,
)
from ledger.states import ALLOWED, Kind, state_of
from tests.ledger.cases import RECORDED, application, events

YEARS = (2024, 2025, 2026)
_BEGIN = date(2023, 11, 1)
_DAYS = 1000  # until after the last of the years
_COLUMNS = [key for key, _ in APPLICANTS]
_ROWS = [row for row, _, _ in RESULT_ROWS]
_MOST = 8  # events


def any_case(chance: Random, *, is_lawful: bool = False) -> Case:
    """Return a case to which things happened that may, or that may not unless it ``is_lawful``."""
    if is_lawful or chance.random() < 0.5:
        return _lawful(chance)
    return _lawless(chance)


def any_choices(chance: Random) -> Choices:
    """Return some way to count."""
    return Choices(*[chance.choice(switch.options).key for switch in SWITCHES])


def _lawful(chance: Random) -> Case:
    """Return a case whose events are those that its state allowed, one after the other."""
    case = _arrived(chance)
    on = case.application.arrived_on
    for _ in range(chance.randrange(_MOST)):
        kinds = ALLOWED[state_of(case)]
        if not kinds:
            break
        on += timedelta(days=chance.choice((0, 1, 5, 20, 90)))
        happening = _happening(chance, chance.choice(kinds), on, len(case.events))
        event = Event(len(case.events) + 1, RECORDED, "经办", happening)
        case = Case(case.application, (*case.events, event))
    return case


def _lawless(chance: Random) -> Case:
    """Return a case to which anything happened, on days that follow no order."""
    case = _arrived(chance)
    stated = _day(chance) if chance.random() < 0.2 else None
    happened = []
    for number in range(chance.randrange(_MOST)):
        kind = chance.choice(list(KINDS.values()))
        happened.append(_happening(chance, kind, _day(chance), number))
    return Case(case.application._replace(received_on=stated), events(*happened))


def _arrived(chance: Random) -> Case:
    arrived = application(_day(chance).isoformat())
    applicant = chance.choice((*_COLUMNS * 3, ""))
    return Case(arrived._replace(channel=chance.choice(list(Channel)), applicant=applicant))


def _day(chance: Random) -> date:
    """Return any day, one at the turn of a year rather often."""
    if chance.random() < 0.2:
        return date(chance.choice(YEARS), 1, 1) + timedelta(days=chance.choice((-1, 0, 1)))
    return _BEGIN + timedelta(days=chance.randrange(_DAYS))


def _happening(chance: Random, kind: Kind, on: date, earlier: int) -> Happening:
    """Return something of that ``kind``; a retraction names one of the ``earlier`` events."""
    match kind.key:
        case "retracted":
            return Retracted(on, chance.randint(1, earlier + 1))
        case "consulted":
            return Consulted(on, chance.choice(list(Party)))
        case "opinion":
            return Opinion(on, chance.choice(list(Party)))
        case "delayed":
            return Delayed(on, on + timedelta(days=60))
        case "extended":
            return Extended(on, 20)
        case "lapsed":
            return Lapsed(on, chance.choice(list(Overdue)))
        case "redone":
            return Redone(on, chance.choice(_ROWS), chance.choice(list(Because)))
        case "void":
            return Voided(on, chance.choice(list(NotCounted)))
        case "answered":
            return _answer(chance, on)
        case _:
            return kind(on)


def _answer(chance: Random, on: date) -> Answered:
    result = chance.choice((*_ROWS, ""))
    also = tuple(chance.sample(_ROWS, chance.choice((0, 0, 0, 1, 2))))
    return Answered(on, result, also, is_partial=chance.random() < 0.3)
