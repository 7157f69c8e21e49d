"""An answer that is about other applications too: those answered together, the one repeated."""

import re
from typing import Final

from ledger.applications import Application
from ledger.cases import Case
from ledger.events import Answered
from ledger.ledger import Ledger
from ledger.states import state_of
from usecases.ledger_acts import acts_of

REPEATED: Final = "not_processed.repeated"
_BETWEEN: Final = re.compile(r"[、，,；;\s]+")


class NotTogether(Exception):
    """Why an application cannot be answered together with another, for the clerk."""


def together_with(held: Case, written: str, ledger: Ledger) -> list[Case]:
    """Return the cases whose numbers are ``written``, to be answered together with ``held``.

    Raises:
        NotTogether: of a number that is not there, or of a case that waits for no answer.
    """
    own = held.application
    known = {case.application.number: case for case in ledger.of(own.unit).cases}
    found: dict[str, Case] = {}
    for number in filter(None, _BETWEEN.split(written)):
        case = known.get(number)
        if case is None:
            raise NotTogether(f"台账里没有编号是 {number} 的申请")
        if case.application.id == own.id:
            raise NotTogether(f"{number} 就是这一件，只写其他申请的编号")
        if Answered not in acts_of(case):
            raise NotTogether(f"{number} 现在是“{state_of(case).label}”，不能一起答复")
        found[number] = case
    return list(found.values())


def relations(held: Case, ledger: Ledger) -> list[str]:
    """Return in words with which other applications a case has to do."""
    own = held.application
    told = []
    if own.split_from is not None:
        told.append(f"由 {_number_of(own.split_from, ledger)} 拆分")
    if own.repeats:
        told.append(f"与 {own.repeats} 重复")
    others = answered_with(held, ledger)
    if others:
        told.append(f"与 {'、'.join(others)} 合并答复")
    return told


def answered_with(held: Case, ledger: Ledger) -> list[str]:
    """Return the numbers of those of its unit's applications that a case was answered with."""
    own = held.application
    if not own.group or not held.course.answers:
        return []
    return [
        case.application.number
        for case in ledger.of(own.unit).cases
        if _is_beside(case.application, own) and case.course.answers
    ]


def _number_of(id: int, ledger: Ledger) -> str:
    for case in ledger.cases:
        if case.application.id == id:
            return case.application.number
    return "其他申请"


def _is_beside(other: Application, own: Application) -> bool:
    return other.group == own.group and other.id != own.id
