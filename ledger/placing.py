"""Where a case stands in table three, whatever period is counted."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from forms.editions.form_2021 import APPLICANTS, RESULT_ROWS
from ledger.cases import Case, course_of
from ledger.choices import Choices
from ledger.events import (
    Answered,
    Happening,
    Lapsed,
    NotCounted,
    Overdue,
    Redone,
    Voided,
    Withdrawn,
)

COLUMNS = frozenset(key for key, _ in APPLICANTS)
ROWS = frozenset(key for key, _, _ in RESULT_ROWS)
GRANTED, PARTLY_GRANTED = "granted", "partly_granted"
MISC, PETITION = "otherwise.misc", "not_processed.petition"
_WITHHELD = "refused."
_NO_KIND = "没有选申请人类别，不知道计入哪一列"
_UNCONFIRMED = "尚未与申请人确认收到日期"
_NO_RECEIPT = "已经办结，但没有双方确认的记录，不知道收到日期"
_NO_RESULT = "已经答复，但没有选办理结果，暂按尚未办结统计"
_OVERDUE = {
    Overdue.CORRECTION: "otherwise.correction_overdue",
    Overdue.FEE: "otherwise.fee_overdue",
}


class Placing(NamedTuple):
    """A case from receipt to its result; open while ``closed_on`` is None.

    ``row`` is a key of ``RESULT_ROWS``, taken by the ``rule`` (see :mod:`ledger.rules`). Where
    ``column`` is "" the case is counted nowhere; ``doubt`` says why, or why it stays open.
    """

    case: Case
    column: str
    received_on: date
    closed_on: date | None = None
    row: str = ""
    rule: str = ""
    doubt: str = ""


def placings(cases: Iterable[Case], choices: Choices) -> list[Placing]:
    """Return where the cases stand that are counted by ``choices``, or in doubt."""
    if choices.split == "once":
        return list(_families(tuple(cases), choices))
    found: list[Placing] = []
    for case in cases:
        found.extend(placed(case, choices))
    return found


def placed(case: Case, choices: Choices) -> tuple[Placing, ...]:
    """Return where ``case`` stands: nowhere, once, or again with a second answer."""
    course = course_of(case)
    _, received_on, closing, voided, _ = course
    if voided is not None:
        if not _is_counted(voided, choices):
            return ()
        closing = voided
    if received_on is None:
        return _unconfirmed(case, closing)
    column = case.application.applicant
    if column not in COLUMNS:
        closed_on = None if closing is None else closing.on
        return (Placing(case, "", received_on, closed_on, doubt=_NO_KIND),)
    if closing is None:
        return (Placing(case, column, received_on),)
    if closing.on < received_on:
        doubt = f"办结日期 {closing.on} 早于收到日期 {received_on}，核对日期"
        return (Placing(case, "", closing.on, received_on, doubt=doubt),)
    row, rule = _result(closing, course.answers, choices)
    if rule == "withdrawn" and choices.withdrawn == "none":
        return ()
    if row not in ROWS:
        return (Placing(case, column, received_on, doubt=_NO_RESULT),)
    first = Placing(case, column, received_on, closing.on, row, rule)
    if choices.redone == "again":
        return (first, *_again(case, column))
    return (first,)


def _is_counted(voided: Voided, choices: Choices) -> bool:
    """Whether what was ``voided`` is counted all the same: an inquiry is where so chosen."""
    return voided.why is NotCounted.INQUIRY and choices.inquiry != "none"


def _unconfirmed(case: Case, closing: Happening | None) -> tuple[Placing, ...]:
    """Return what tells of a case without a day of receipt; what was withdrawn needs none."""
    arrived_on = case.application.arrived_on
    match closing:
        case None:
            return (Placing(case, "", arrived_on, doubt=_UNCONFIRMED),)
        case Withdrawn():
            return ()
        case _:
            closed_on = max(arrived_on, closing.on)
            return (Placing(case, "", arrived_on, closed_on, doubt=_NO_RECEIPT),)


def _again(case: Case, column: str) -> Iterator[Placing]:
    for happening in case.happened:
        if isinstance(happening, Redone) and happening.result in ROWS:
            on = happening.on
            yield Placing(case, column, on, on, happening.result, "redone")


def _result(closing: Happening, answers: tuple[Answered, ...], choices: Choices) -> tuple[str, str]:
    """Return the row that a closed case is counted in, "" where none is known, and the rule."""
    match closing:
        case Answered():
            return _answered(closing, answers, choices)
        case Lapsed(what=what):
            return _OVERDUE[what], "lapsed"
        case Voided():
            return PETITION if choices.inquiry == "petition" else MISC, "inquiry"
        case Withdrawn():
            return MISC, "withdrawn"
        case _:
            return MISC, "ended"


def _answered(
    closing: Answered, answers: tuple[Answered, ...], choices: Choices
) -> tuple[str, str]:
    """Return the one row of all letters up to ``closing``, which completes the answer."""
    main = closing.result
    if not main or (len(answers) == 1 and not closing.also):
        return main, "answered"
    rows = {main}
    for answer in answers:
        rows.update((answer.result, *answer.also))
    rows.discard("")
    if len(rows) == 1:
        return main, "answered"
    return united(rows, main, choices)


def united(rows: Iterable[str], main: str, choices: Choices) -> tuple[str, str]:
    """Return the one row of a case with results of several ``rows``, and the rule."""
    provided = PARTLY_GRANTED in rows or GRANTED in rows
    if not provided:
        return main, "main"
    withheld = PARTLY_GRANTED in rows or any(row.startswith(_WITHHELD) for row in rows)
    if withheld or choices.partly == "partly":
        return PARTLY_GRANTED, "partly"
    return main, "main"


def _families(cases: tuple[Case, ...], choices: Choices) -> Iterator[Placing]:
    """Yield one placing for each application and all that was split from it."""
    by_id = {case.application.id: case for case in cases}
    families: dict[int, list[Placing]] = defaultdict(list)
    for case in cases:
        families[_root(case, by_id)].extend(placed(case, choices))
    for root, family in families.items():
        counted = []
        for placing in family:
            if placing.column and placing.rule != "redone":
                counted.append(placing)
            else:
                yield placing
        if counted:
            counted.sort(key=lambda placing: placing.case.application.id != root)
            yield _as_one(counted, choices)


def _root(case: Case, by_id: dict[int, Case]) -> int:
    """Return the id of the application that ``case`` was split from in the end, or its own."""
    seen = {case.application.id}
    while case.application.split_from is not None:
        parent = by_id.get(case.application.split_from)
        if parent is None or parent.voided is not None or parent.application.id in seen:
            break
        seen.add(parent.application.id)
        case = parent
    return case.application.id


def _as_one(family: list[Placing], choices: Choices) -> Placing:
    """Return the placings of a ``family``, its root first, as one: closed when all of it is."""
    first = family[0]
    if len(family) == 1:
        return first
    received_on = min(placing.received_on for placing in family)
    closed = [placing.closed_on for placing in family if placing.closed_on]
    if len(closed) < len(family):
        doubts = [placing.doubt for placing in family if placing.doubt]
        return Placing(first.case, first.column, received_on, doubt="；".join(doubts))
    rows = {placing.row for placing in family}
    row = first.row
    if len(rows) > 1:
        row, _ = united(rows, first.row, choices)
    return Placing(first.case, first.column, received_on, max(closed), row, "split")
