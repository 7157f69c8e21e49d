"""The command ledger due: what of a ledger is open on a day, and by when it is to be answered."""

import json
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from cli.answers import CLEAN, refuse
from forms.parsing import tidy_line
from forms.values import show
from ledger.cases import Case, in_effect
from ledger.deadlines import Deadline, deadline_of
from ledger.evidence import UNNUMBERED
from ledger.limits import days_left
from ledger.states import State, state_of
from ledger.working_days import Calendar
from storage.errors import LibraryError
from usecases.ledger_read import read_ledger


class Open(NamedTuple):
    """An open case; ``left`` are the working days until it is due, below 0 when that is over."""

    case: Case
    state: State
    deadline: Deadline
    left: int | None


def ledger_due(file: Path, on: date, *, as_json: bool) -> int:
    """Print the cases that are open at the end of the day ``on``, the one due first at the head."""
    try:
        read = read_ledger(file)
    except LibraryError as error:
        return refuse(str(error))
    found: list[Open] = []
    for case in read.ledger.cases:
        if case.application.arrived_on <= on:
            found.extend(_open(_as_of(case, on), on, read.calendar))
    found.sort(key=_order)
    if as_json:
        print(json.dumps([_data(one) for one in found], ensure_ascii=False, indent=1))
        return CLEAN
    for one in found:
        print(_line(one))
    if not found:
        print(f"{show(on)} 没有未办结的申请")
    return CLEAN


def _as_of(case: Case, on: date) -> Case:
    """Return the case with what had happened by then, as it is known today."""
    holding = in_effect(case.events)
    return Case(case.application, tuple(event for event in holding if event.what.on <= on))


def _open(case: Case, on: date, calendar: Calendar) -> list[Open]:
    state = state_of(case)
    if not state.is_open:
        return []
    deadline = deadline_of(case, calendar)
    left = days_left(deadline.due, on, calendar) if deadline.due else None
    return [Open(case, state, deadline, left)]


def _order(one: Open) -> tuple[date, str]:
    due = one.deadline.due
    return (due.early if due else date.max, one.case.application.number)


def _data(one: Open) -> dict[str, Any]:
    due, wait = one.deadline.due, one.deadline.wait
    received_on = one.case.received_on
    return {
        "number": one.case.application.number,
        "received_on": received_on.isoformat() if received_on else None,
        "state": one.state.value,
        "due": due.early.isoformat() if due else None,
        "latest": due.late.isoformat() if due else None,
        "left": one.left,
        "waiting_for": wait.what if wait else None,
    }


def _line(one: Open) -> str:
    due, wait = one.deadline.due, one.deadline.wait
    words = [one.case.application.number or UNNUMBERED, one.state.label]
    if due:
        words.append(f"答复期限 {due}，{_left(one.left or 0)}")
    if wait:
        words.append(f"等{wait.what}{f'，至 {show(wait.until)}' if wait.until else ''}")
    return tidy_line(" ".join(words))


def _left(days: int) -> str:
    if days < 0:
        return f"已逾期 {-days} 个工作日"
    return f"还有 {days} 个工作日" if days else "今天到期"
