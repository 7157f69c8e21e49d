"""The order of a case's days: received, asked, answered; nothing in the future."""

from collections.abc import Iterator
from datetime import date

from forms.values import show
from ledger.cases import Case
from ledger.checks.finding import Look
from ledger.events import (
    Answered,
    Archived,
    Confirmed,
    Consulted,
    CorrectionAsked,
    Delayed,
    Extended,
    FeeAsked,
    Happening,
    Opinion,
    Overdue,
    ReasonAsked,
    Redone,
    Voided,
    Withdrawn,
)
from ledger.questions import QUESTIONS, Question, last_question, let_pass

#: What an office does while a case is open only.
_WHILE_OPEN = (CorrectionAsked, ReasonAsked, Delayed, Consulted, Extended, FeeAsked)


def order(case: Case, look: Look) -> Iterator[str]:
    """Tell each day that cannot be right beside the others."""
    application = case.application
    arrived_on, received_on = application.arrived_on, case.received_on
    if received_on is not None and received_on < arrived_on:
        yield f"收到日期 {show(received_on)} 早于来件日期 {show(arrived_on)}，请核对"
    if received_on is None and case.closing and not isinstance(case.closing, Withdrawn):
        yield f"{show(case.closing.on)} {case.closing.label}，没有双方确认的记录，不知道收到日期"
    if arrived_on > look.today:
        yield f"来件日期 {show(arrived_on)} 在今天（{show(look.today)}）以后，请核对"
    stated_on = application.received_on
    if stated_on is not None and stated_on > look.today:
        yield f"收到日期 {show(stated_on)} 在今天（{show(look.today)}）以后，请核对"
    for happening in case.happened:
        yield from _of(happening, case, look.today)


def _of(happening: Happening, case: Case, today: date) -> Iterator[str]:
    told = f"{show(happening.on)} 的“{happening.label}”"
    if happening.on > today:
        yield f"{told}在今天（{show(today)}）以后，请核对"
    yield from _before_receipt(happening, case, told)
    closing = case.closing
    if closing is not None and happening.on > closing.on and _is_while_open(happening):
        yield f"{told}在办结（{show(closing.on)} {closing.label}）以后，请核对"
    yield from _without_question(happening, case, told)
    yield from _lapse(happening, case, told)
    yield from _periods(happening, today, told)


def _before_receipt(happening: Happening, case: Case, told: str) -> Iterator[str]:
    if case.received_on is None or isinstance(happening, Confirmed):
        if happening.on < case.application.arrived_on:
            yield f"{told}早于来件日期 {show(case.application.arrived_on)}，请核对"
    elif happening.on < case.received_on and not isinstance(happening, Voided):
        yield f"{told}早于收到日期 {show(case.received_on)}，请核对"


def _is_while_open(happening: Happening) -> bool:
    if isinstance(happening, Answered):
        return happening.is_partial
    return isinstance(happening, _WHILE_OPEN)


def _without_question(happening: Happening, case: Case, told: str) -> Iterator[str]:
    """Tell what answers something that nobody had asked, or follows an end that there is not."""
    before = [earlier for earlier in case.happened if earlier.on <= happening.on]
    question = QUESTIONS.get(type(happening))
    if question is not None:
        last = last_question(case, question, happening)
        if last is None:
            yield f"{told}之前没有“{question.label}”"
        elif last.came is not None:
            yield f"{told}之前已有 {show(last.came.on)} 的“{last.came.label}”，是否重复登记，请核对"
    match happening:
        case Opinion(question=int() as id):
            if _question(id, case) not in before:
                yield f"{told}所答的那次征求意见不在它之前，或已经撤销，请核对"
        case Opinion(party=party) if not _is_asked(party, before):
            yield f"{told}之前没有征求过{party.label}的意见"
        case Redone() | Archived() if case.closing not in before:
            yield f"{told}之前还没有办结"
        case _:
            return


def _question(id: int, case: Case) -> Happening | None:
    for event in case.held:
        if event.id == id and isinstance(event.what, Consulted):
            return event.what
    return None


def _is_asked(party: object, before: list[Happening]) -> bool:
    return any(isinstance(earlier, Consulted) and earlier.party is party for earlier in before)


def _lapse(happening: Happening, case: Case, told: str) -> Iterator[str]:
    """Tell an end for want of a correction that was not asked for, that came, or has time left."""
    if let_pass(happening) is not Overdue.CORRECTION:
        return
    match last_question(case, CorrectionAsked, happening):
        case None:
            yield f"{told}之前没有“{CorrectionAsked.label}”"
        case Question(came=Happening() as came):
            yield f"{told}是因逾期不补正，但 {show(came.on)} 已经补正，请核对"
        case Question(asked=CorrectionAsked(until=date() as until)) if happening.on <= until:
            yield f"{told}时补正期限（{show(until)}）还没有过，请核对"
        case _:
            return


def _periods(happening: Happening, today: date, told: str) -> Iterator[str]:
    match happening:
        case CorrectionAsked() | ReasonAsked() | FeeAsked() | Delayed():
            if happening.until is not None and happening.until < happening.on:
                yield f"{told}写的期限 {show(happening.until)} 早于当天，请核对"
        case Consulted(reached_on=date() as reached_on) if reached_on < happening.on:
            yield f"{told}写的送达日期 {show(reached_on)} 早于当天，请核对"
        case Consulted(reached_on=date() as reached_on) if reached_on > today:
            yield f"{told}写的送达日期 {show(reached_on)} 在今天（{show(today)}）以后，请核对"
        case _:
            return
