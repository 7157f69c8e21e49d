"""A case as a row of the 登记簿: what each column says of it."""

from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from export.register.masks import masked, without_names
from export.register.register import Register
from export.register.remarks import remarks_on
from forms.editions.form_2021 import APPLICANTS, DECIDED, DISPUTES
from forms.values import show
from ledger.applications import Channel, Person
from ledger.cases import Case
from ledger.deadlines import deadline_of
from ledger.disputes import Dispute, Role
from ledger.events import (
    Answered,
    Corrected,
    CorrectionAsked,
    Ended,
    Extended,
    Happening,
    Lapsed,
    Withdrawn,
)
from ledger.evidence import ROW_NAMES
from ledger.placing import MISC, placed
from ledger.standing import standing
from ledger.states import state_of

_KINDS: Final = dict(APPLICANTS)
_GROUPS, _OUTCOMES = dict(DISPUTES), dict(DECIDED)
_VOID: Final = "作废"


class Line(NamedTuple):
    """What stands in a row, by the columns of :mod:`export.register.cases_sheet`."""

    number: str
    received_on: date | None
    applicant: str
    name: str
    subject: str
    channel: str
    office: str
    correction_asked: date | None
    corrected: date | None
    extended: str
    due: date | str | None
    answered_on: date | None
    result: str
    document: str
    disputes: str
    state: str
    remarks: str


def lines_of(register: Register) -> Iterator[Line]:
    """Yield a row for each case of the ``register``."""
    by_case: dict[int, list[Dispute]] = {}
    for dispute in register.ledger.disputes:
        if dispute.application is not None:
            by_case.setdefault(dispute.application, []).append(dispute)
    for case in register.cases:
        application = case.application
        line = _line(case, by_case.get(application.id, []), register)
        person = register.persons.get(application.id, Person())
        if register.has_names:
            yield line._replace(name=person.name)
        else:
            yield _masked(line, person, application.applicant)


def _line(case: Case, disputes: list[Dispute], register: Register) -> Line:
    application = case.application
    unknown = application.channel is Channel.UNKNOWN
    closing = None if case.voided else case.closing
    result, closed_on = _result(case, register)
    return Line(
        application.number,
        case.received_on,
        _KINDS.get(application.applicant, ""),
        "",
        application.subject,
        "" if unknown else application.channel.label,
        application.office,
        _first(case, CorrectionAsked),
        _last(case, Corrected) if _first(case, CorrectionAsked) else None,
        _extended(case),
        _due(case, register),
        closed_on,
        result,
        "、".join(answer.document for answer in case.course.answers if answer.document),
        "；".join(told_of(dispute, register) for dispute in disputes),
        state_of(case).label,
        "；".join(remarks_on(case, closing, register.ledger)),
    )


def _masked(line: Line, person: Person, kind: str) -> Line:
    """Return the line with no name in it, in whatever text somebody may have written one."""
    mask = masked(person.name, kind)
    return line._replace(
        name=mask,
        subject=without_names(line.subject, person, mask),
        office=without_names(line.office, person, mask),
        document=without_names(line.document, person, mask),
        remarks=without_names(line.remarks, person, mask),
    )


def _result(case: Case, register: Register) -> tuple[str, date | None]:
    """Return how a case ended in the words of the form, and when; nothing while it is open."""
    placings = placed(case, register.choices)
    if case.voided is not None and not placings:
        return _VOID, None
    closing = case.voided or case.closing
    if closing is None:
        return "", None
    return _how_it_ended(closing, placings[0].row if placings else ""), closing.on


def _how_it_ended(closing: Happening, row: str) -> str:
    """Return how a case ended that counts in this ``row``, "" where it counts nowhere."""
    match closing:
        case Withdrawn():
            return closing.label
        case Lapsed(what=what):
            return what.label
        case Answered(result=result):
            return ROW_NAMES.get(row or result, "")
        case Ended():
            return ROW_NAMES[row or MISC]
        case _:
            return ROW_NAMES.get(row, "")


def told_of(dispute: Dispute, register: Register) -> str:
    """Return how a dispute stands at the end of the period: 行政复议：结果维持."""
    group = _GROUPS.get(dispute.group, "争议")
    if dispute.role is not Role.ACTING:
        return f"{group}：{dispute.role.label}，不计"
    stands = standing(dispute, date.min, register.period.last, register.choices)
    told = _OUTCOMES.get(stands.outcome, stands.doubt or "统计期后发生")
    closed_on = f"（{show(stands.closed_on)}）" if stands.closed_on else ""
    return f"{group}：{told}{closed_on}"


def _first(case: Case, kind: type[CorrectionAsked]) -> date | None:
    return next((each.on for each in case.happened if isinstance(each, kind)), None)


def _last(case: Case, kind: type[Corrected]) -> date | None:
    return next((each.on for each in reversed(case.happened) if isinstance(each, kind)), None)


def _extended(case: Case) -> str:
    told = []
    for each in case.happened:
        if isinstance(each, Extended):
            told.append(f"{each.days} 个工作日（{show(each.on)}告知）")
    return "；".join(told)


def _due(case: Case, register: Register) -> date | str | None:
    """Return by when a case is, or was, to be answered; in words where no day is certain."""
    due, wait = deadline_of(case, register.calendar)
    if due is None:
        return f"停止计算，等{wait.what}" if wait and case.closing is None else None
    if due.is_certain:
        return due.early
    return f"{show(due.early)}至{show(due.late)}（暂算）"
