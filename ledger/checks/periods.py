"""Periods of the 条例: answers, corrections, extensions, opinions and fees in time."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from ledger.cases import Case, in_effect
from ledger.checks.finding import Look
from ledger.deadlines import days_late, deadline_of, is_overdue
from ledger.events import (
    Answered,
    Consulted,
    CorrectionAsked,
    Event,
    Extended,
    FeeAsked,
    Happening,
    Lapsed,
    Opinion,
    Overdue,
    Party,
    ReasonAsked,
)
from ledger.limits import (
    CORRECTION,
    FEE,
    LONGEST_EXTENSION,
    OPINION,
    correction_due,
    days_left,
    fee_due,
    opinion_due,
)
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
            yield f"{case.closing.on} 答复，超过答复期限（{due}）{late} 个工作日"
    elif case.closing is None and is_overdue(deadline, look.today):
        late = -days_left(due, look.today, look.calendar)
        yield f"答复期限是 {due}，已超过 {late} 个工作日，还没有答复"


def passed(case: Case, look: Look) -> Iterator[str]:
    """Tell a period of the applicant's that is over while the register still waits."""
    waited = _AWAITED.get(state_of(case))
    for happening in reversed(case.happened):
        if waited is None or not isinstance(happening, waited):
            continue
        due = _awaited_until(happening, look)
        if due is not None and look.today > due.late:
            yield (
                f"{happening.on} 的“{happening.label}”期限（{due}）已过，还没有后续记录："
                "来了的补记，没有来的按规定办理"
            )
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
        yield f"{asked[0].on} 告知补正，应在收到后 {CORRECTION} 个工作日内（{due}）告知"
    if len(asked) > 1:
        yield f"告知补正 {len(asked)} 次，应当一次性告知"


def extension(case: Case, look: Look) -> Iterator[str]:
    """Tell an extension that is too long, that nobody approved, or that was told too late."""
    events = sorted(in_effect(case.events), key=lambda event: event.what.on)
    days = 0
    for place, event in enumerate(events):
        extended = event.what
        if not isinstance(extended, Extended):
            continue
        days += extended.days
        if not extended.approved_by.strip():
            yield f"{extended.on} 延期，没有写由谁同意"
        due = _due_before(case, events[:place], look)
        if due is not None and extended.on > due.late:
            yield f"{extended.on} 才告知延期，答复期限是 {due}，应在期限以内告知"
    if days > LONGEST_EXTENSION:
        yield f"延期 {days} 个工作日，最长不超过 {LONGEST_EXTENSION} 个工作日"


def _due_before(case: Case, events: list[Event], look: Look) -> Due | None:
    """Return the due day as it was after ``events`` alone."""
    before = Case(case.application, tuple(events))
    return deadline_of(before, look.calendar).due


def opinion_late(case: Case, look: Look) -> Iterator[str]:
    """Tell an opinion that an open case still waits for after its time is over."""
    if case.closing is not None:
        return
    came: Counter[Party] = Counter()
    for happening in case.happened:
        if isinstance(happening, Opinion):
            came[happening.party] += 1
    for happening in case.happened:
        if not isinstance(happening, Consulted):
            continue
        if came[happening.party]:
            came[happening.party] -= 1
            continue
        due = opinion_due(happening, look.calendar)
        if due is not None and look.today > due.late:
            yield (
                f"{happening.on} 征求{happening.party.label}意见，到 {due} 已满 {OPINION} "
                "个工作日，没有收到意见，可以依法决定"
            )


def fee(case: Case, look: Look) -> Iterator[str]:
    """Tell an end for want of a fee that was not asked for, or whose time was not over."""
    asked: FeeAsked | None = None
    for happening in case.happened:
        if isinstance(happening, FeeAsked):
            asked = happening
            shortest = look.calendar.after(asked.on, FEE)
            if asked.until is not None and asked.until < shortest.early:
                yield f"缴费期限写的是 {asked.until}，不足 {FEE} 个工作日（{shortest}）"
    lapsed = case.closing
    if not isinstance(lapsed, Lapsed) or lapsed.what is not Overdue.FEE:
        return
    if asked is None:
        yield f"{lapsed.on} 因逾期未缴费不再处理，没有收费通知的记录"
        return
    due = fee_due(asked, look.calendar)
    if lapsed.on <= due.early:
        yield f"{lapsed.on} 因逾期未缴费不再处理，缴费期限（{due}）还没有过"
