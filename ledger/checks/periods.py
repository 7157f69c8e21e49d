"""Periods of the 条例: answers, corrections, extensions and fees in time."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from forms.values import show
from ledger.cases import Case, in_effect
from ledger.checks.finding import Look
from ledger.clock import clock_of
from ledger.deadlines import days_late, deadline_of, is_overdue
from ledger.events import (
    Answered,
    CorrectionAsked,
    Extended,
    FeeAsked,
    Happening,
    Overdue,
    ReasonAsked,
)
from ledger.limits import (
    ANSWER,
    CORRECTION,
    FEE,
    LONGEST_EXTENSION,
    correction_due,
    days_left,
    fee_due,
)
from ledger.questions import Question, last_question, let_pass
from ledger.states import Kind, State, state_of
from ledger.working_days import Due

#: What the office asked for, by the state in which it waits for that.
_AWAITED: dict[State, Kind] = {
    State.AWAITING_CORRECTION: CorrectionAsked,
    State.AWAITING_REASON: ReasonAsked,
    State.AWAITING_FEE: FeeAsked,
}


def overdue(case: Case, look: Look) -> Iterator[str]:
    """Tell a case that was answered after its due day, or is open past it."""
    deadline = deadline_of(case, look.calendar)
    due = deadline.due
    if due is None:
        return
    if isinstance(case.closing, Answered):
        late = days_late(case, look.calendar)
        if late:
            yield f"{show(case.closing.on)} 答复，超过答复期限（{due}）{late} 个工作日"
    elif case.closing is None and is_overdue(deadline, look.today):
        late = -days_left(due, look.today, look.calendar)
        yield f"答复期限是 {due}，已超过 {late} 个工作日，还没有答复"


def correction_passed(case: Case, look: Look) -> Iterator[str]:
    """Tell a correction that is awaited after its time."""
    return _passed(case, look, State.AWAITING_CORRECTION)


def reason_passed(case: Case, look: Look) -> Iterator[str]:
    """Tell reasons that are awaited after their time."""
    return _passed(case, look, State.AWAITING_REASON)


def fee_passed(case: Case, look: Look) -> Iterator[str]:
    """Tell a fee that is awaited after its time."""
    return _passed(case, look, State.AWAITING_FEE)


def _passed(case: Case, look: Look, state: State) -> Iterator[str]:
    """Tell a period of the applicant's that is over while the register still waits."""
    if state_of(case) is not state:
        return
    for happening in reversed(case.happened):
        if not isinstance(happening, _AWAITED[state]):
            continue
        due = _awaited_until(happening, look)
        told = f"{show(happening.on)} 的“{happening.label}”"
        if due is None:
            due = look.calendar.after(happening.on, ANSWER)
            if look.today > due.late:
                yield f"{told}没有写期限，已超过 {ANSWER} 个工作日，还没有后续记录，请核对"
        elif look.today > due.late:
            yield (f"{told}期限（{due}）已过，还没有后续记录：来了的补记，没有来的按规定办理")
        return


def _awaited_until(asked: Happening, look: Look) -> Due | None:
    match asked:
        case FeeAsked():
            return fee_due(asked, look.calendar)
        case CorrectionAsked(until=date() as until) | ReasonAsked(until=date() as until):
            return Due(until, until)
        case _:
            return None


def correction_late(case: Case, look: Look) -> Iterator[str]:
    """Tell a correction that was asked for too late, or not all at once."""
    asked = [happening for happening in case.happened if isinstance(happening, CorrectionAsked)]
    due = correction_due(case, look.calendar)
    if not asked or due is None:
        return
    if asked[0].on > due.late:
        yield f"{show(asked[0].on)} 告知补正，应在收到后 {CORRECTION} 个工作日内（{due}）告知"
    if len(asked) > 1:
        yield f"告知补正 {len(asked)} 次，应当一次性告知"


def extension(case: Case, look: Look) -> Iterator[str]:
    """Tell an extension that is too long, that nobody approved, or that was told too late."""
    events = sorted(in_effect(case.events), key=lambda event: event.what.on)
    given: Counter[date | None] = Counter()  # by the day from which the period counts
    for place, event in enumerate(events):
        extended = event.what
        if not isinstance(extended, Extended):
            continue
        if not extended.approved_by.strip():
            yield f"{show(extended.on)} 延期，没有写由谁同意"
        before = clock_of(Case(case.application, tuple(events[:place])), look.calendar)
        given[before.start if before else None] += extended.days
        due = before.due if before else None
        if due is not None and extended.on > due.late:
            yield f"{show(extended.on)} 才告知延期，答复期限是 {due}，应在期限以内告知"
    for days in given.values():
        if days > LONGEST_EXTENSION:
            yield f"延期 {days} 个工作日，最长不超过 {LONGEST_EXTENSION} 个工作日"


def fee(case: Case, look: Look) -> Iterator[str]:
    """Tell an end for want of a fee that was not asked for, was paid, or has time left."""
    for happening in case.happened:
        if isinstance(happening, FeeAsked) and happening.until is not None:
            shortest = look.calendar.after(happening.on, FEE)
            if happening.until < shortest.early:
                yield f"缴费期限写的是 {show(happening.until)}，不足 {FEE} 个工作日（{shortest}）"
    end = case.closing
    if end is None or let_pass(end) is not Overdue.FEE:
        return
    told = f"{show(end.on)} 因逾期未缴费不再处理"
    match last_question(case, FeeAsked, end):
        case None:
            yield f"{told}，没有收费通知的记录"
        case Question(came=Happening() as came):
            yield f"{told}，但 {show(came.on)} 已经缴费，请核对"
        case Question(asked=FeeAsked() as asked):
            due = fee_due(asked, look.calendar)
            if end.on <= due.early:
                yield f"{told}，缴费期限（{due}）还没有过"
        case _:
            return
