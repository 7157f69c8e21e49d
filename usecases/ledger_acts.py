"""What the clerk can do about a case, and what is proposed for it."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final, NamedTuple

from forms.values import show
from ledger.applications import Application
from ledger.cases import Case
from ledger.clock import clock_of
from ledger.consultations import Consultations
from ledger.deadlines import deadline_of
from ledger.events import (
    Answered,
    Archived,
    Confirmed,
    Delayed,
    Ended,
    Extended,
    Happening,
    Lapsed,
    Opinion,
    Overdue,
    Redone,
    Voided,
    Withdrawn,
)
from ledger.limits import LONGEST_EXTENSION
from ledger.register_number import same_number
from ledger.states import ALLOWED, Kind, State, state_of
from ledger.working_days import Calendar

_NAMES: Final[dict[Kind, str]] = {
    Confirmed: "登记双方确认",
    Answered: "登记答复",
    Extended: "延期",
    Delayed: "延迟答复期限",
    Opinion: "登记意见",
    Withdrawn: "撤回",
    Ended: "其他终止",
    Voided: "作废",
    Archived: "归档",
    Redone: "重新答复",
}
_NUMBER: Final = re.compile(r"(\d+)$")


def acts_of(case: Case) -> tuple[Kind, ...]:
    """Return what may happen next to ``case``, the likeliest first."""
    return ALLOWED[state_of(case)]


def name_of(kind: Kind) -> str:
    """Return what the button is called that records such an event."""
    return _NAMES.get(kind, kind.label)


def proposals(kind: Kind, case: Case, calendar: Calendar, today: date) -> dict[str, object]:
    """Return what the form of an act begins with, by the fields of its event."""
    proposed: dict[str, object] = {"on": today}
    if kind is Lapsed:
        proposed["what"] = Overdue.CORRECTION
        if state_of(case) is State.AWAITING_FEE:
            proposed["what"] = Overdue.FEE
        wait = deadline_of(case, calendar).wait
        if wait and wait.until:
            proposed["on"] = min(wait.until + timedelta(days=1), today)
    elif kind is Extended:
        clock = clock_of(case, calendar)
        given = clock.extension if clock else 0
        proposed["days"] = max(LONGEST_EXTENSION - given, 0) or LONGEST_EXTENSION
    elif kind is Opinion:
        proposed["question"] = Consultations(case.held).open
    return proposed


def why_not(happening: Happening, case: Case, today: date) -> str:
    """Return why that cannot have happened to ``case``, for the clerk; empty where it can."""
    if happening.on > today:
        return "日期在今天以后，请核对"
    if happening.on < case.application.arrived_on:
        return f"日期早于到件日期 {show(case.application.arrived_on)}，请核对"
    if isinstance(happening, Answered) and happening.result in happening.also:
        return "其余事项的结果里又选了主要结果，请去掉"
    if isinstance(happening, Extended) and not 1 <= happening.days <= LONGEST_EXTENSION:
        return f"延期应在 1 至 {LONGEST_EXTENSION} 个工作日之间（《条例》第三十三条）"
    return ""


class Problem(NamedTuple):
    """Why an application cannot be registered so, and the field in which that is mended."""

    told: str
    field: str


def why_not_registered(wanted: Application, cases: Iterable[Case], today: date) -> Problem | None:
    """Return what of an application cannot be so, among the ``cases`` of its unit."""
    if not wanted.number and wanted.split_from is None:  # without one, a part counts with it
        return Problem("请填写登记编号", "number")
    if not wanted.subject:
        return Problem("请填写内容摘要", "subject")
    if wanted.arrived_on > today:
        return Problem("到件日期在今天以后，请核对", "arrived_on")
    received_on = wanted.received_on
    if received_on is not None and not wanted.arrived_on <= received_on <= today:
        return Problem("另定的收到日期应在到件日期和今天之间，请核对", "received_on")
    if received_on is not None and not wanted.received_because:
        return Problem("请填写另定收到日期的原因", "received_because")
    if received_on is None and wanted.received_because:
        return Problem("填了另定的原因，请填写另定收到日期", "received_on")
    holder = holder_of(cases, wanted)
    if holder:
        held = holder.application
        told = f"编号 {held.number} 已用于“{held.subject}”，请换一个"
        return Problem(told, "number")
    return None


def next_number(cases: Iterable[Case], year: int) -> str:
    """Return the number after the highest of a unit's ``cases`` in ``year``, written like that."""
    highest, like = 0, f"{year}-000"
    for case in cases:
        number = case.application.number
        found = _NUMBER.search(number)
        if not found or not number.startswith(str(year)):
            continue
        if int(found[1]) > highest and found.start() > 0:
            highest, like = int(found[1]), number
    digits = _NUMBER.search(like)
    width = len(digits[1]) if digits else 3
    return f"{_NUMBER.sub('', like)}{highest + 1:0{width}}"


def holder_of(cases: Iterable[Case], wanted: Application) -> Case | None:
    """Return another of its unit's ``cases`` that has an application's number, however written.

    One that names no year is given anew in each.
    """
    number, year = same_number(wanted.number), wanted.arrived_on.year
    for case in cases:
        application = case.application
        if application.id == wanted.id or not number or same_number(application.number) != number:
            continue
        other = application.arrived_on.year
        if other == year or str(year) in number or str(other) in number:
            return case
    return None


def alike(cases: Iterable[Case], wanted: Application) -> list[Case]:
    """Return those of its unit's cases that came on the day of a new application for the same.

    Void ones are left out.
    """
    found = []
    for case in cases:
        application = case.application
        same = (application.arrived_on, application.subject) == (wanted.arrived_on, wanted.subject)
        if same and case.voided is None:
            found.append(case)
    return found
