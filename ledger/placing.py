"""Where a case stands in table three, whatever period is counted."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from forms.editions.form_2021 import APPLICANTS, RESULT_ROWS
from forms.values import show
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
#: What is not provided without being withheld: 不存在, 不予处理.
_LACKING = ("unavailable.", "not_processed.")
#: The rules of what the office answered; of anything else nothing was provided or withheld.
_ANSWERS = frozenset(("answered", "partly", "main"))
_NO_KIND = "没有选申请人类别，不知道计入哪一列"
_UNCONFIRMED = "尚未与申请人确认收到日期"
_NO_RECEIPT = "已经办结，但没有双方确认的记录，不知道收到日期"
_NO_RESULT = "已经答复，但没有选办理结果，暂按尚未办结统计"
_REDONE_AS = "重新答复没有选办理结果，没有另计"
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
    cases = tuple(cases)
    if any(is_joined(case, choices) for case in cases):
        return list(_families(cases, choices))
    found: list[Placing] = []
    for case in cases:
        found.extend(placed(case, choices))
    return found


def is_joined(case: Case, choices: Choices) -> bool:
    """Whether the case was split from another and counts together with it: it has no number."""
    application = case.application
    if application.split_from is None:
        return False
    return choices.split == "once" or not application.number.strip()


def placed(case: Case, choices: Choices) -> tuple[Placing, ...]:
    """Return where ``case`` stands: nowhere, once, or again with a second answer."""
    course = course_of(case)
    received_on, closing, voided = course.received_on, course.closing, course.voided
    if voided is not None:
        if not is_counted(voided, choices):
            return ()
        closing = voided
    if not is_withdrawal_counted(closing, choices):
        return ()
    if received_on is None:
        return _unconfirmed(case, closing)
    column = case.application.applicant
    if column not in COLUMNS:
        closed_on = None if closing is None else closing.on
        return (Placing(case, "", received_on, closed_on, doubt=_NO_KIND),)
    if closing is None:
        return (Placing(case, column, received_on),)
    if closing.on < received_on:
        doubt = f"办结日期 {show(closing.on)} 早于收到日期 {show(received_on)}，核对日期"
        return (Placing(case, "", closing.on, received_on, doubt=doubt),)
    row, rule = _result(closing, course.answers, choices)
    if row not in ROWS:
        return (Placing(case, column, received_on, doubt=_NO_RESULT),)
    first = Placing(case, column, received_on, closing.on, row, rule)
    if choices.redone == "again":
        return (first, *_again(case, column))
    return (first,)


def is_counted(voided: Voided, choices: Choices) -> bool:
    """Whether what was ``voided`` is counted all the same: an inquiry is where so chosen."""
    return voided.why is NotCounted.INQUIRY and choices.inquiry != "none"


def is_withdrawal_counted(closing: Happening | None, choices: Choices) -> bool:
    """Whether what ended with ``closing`` is counted: a withdrawn case may be in no cell."""
    return not isinstance(closing, Withdrawn) or choices.withdrawn != "none"


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
        if not isinstance(happening, Redone):
            continue
        on = happening.on
        if happening.result in ROWS:
            yield Placing(case, column, on, on, happening.result, "redone")
        else:
            yield Placing(case, "", on, on, doubt=_REDONE_AS)


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
    is_lacking = any(row.startswith(_LACKING) for row in rows)
    if withheld or (is_lacking and choices.partly == "partly"):
        return PARTLY_GRANTED, "partly"
    return main, "main"


def _families(cases: tuple[Case, ...], choices: Choices) -> Iterator[Placing]:
    """Yield one placing for each application and all that was split from it."""
    by_id = {case.application.id: case for case in cases}
    families: dict[int, list[Placing]] = defaultdict(list)
    for case in cases:
        families[_root(case, by_id, choices)].extend(placed(case, choices))
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


def _root(case: Case, by_id: dict[int, Case], choices: Choices) -> int:
    """Return the id of the application that ``case`` counts together with, or its own.

    One that was voided when it was split is still what its parts were one of.
    """
    seen = {case.application.id}
    while is_joined(case, choices):
        parent = by_id.get(case.application.split_from or 0)
        if parent is None or parent.application.id in seen:
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
    row = _row_of(family, choices)
    return Placing(first.case, first.column, received_on, max(closed), row, "split")


def _row_of(family: list[Placing], choices: Choices) -> str:
    """Return the row of a closed ``family``: of its answers, where there are any."""
    answers = [placing for placing in family if placing.rule in _ANSWERS] or family
    rows = {placing.row for placing in answers}
    main = answers[0].row
    if len(rows) == 1:
        return main
    row, _ = united(rows, main, choices)
    return row
