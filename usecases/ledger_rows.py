"""The list of a ledger: what a row says of each case, in which order."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from functools import cached_property
from typing import Final, NamedTuple

from forms.editions.form_2021 import APPLICANTS
from forms.values import show
from ledger.cases import Case, course_of
from ledger.deadlines import Deadline, deadline_of, is_overdue
from ledger.disputes import Dispute
from ledger.events import Answered, Ended, Happening, Lapsed, Redone, Withdrawn
from ledger.evidence import ROW_NAMES
from ledger.ledger import Ledger
from ledger.limits import days_left
from ledger.states import State, state_of
from ledger.working_days import Calendar
from usecases.ledger_disputes import by_application, stands

#: From how many working days on a case is due soon: 三日内到期.
_SOON: Final = 3
_KINDS: Final = dict(APPLICANTS)
_ENDS: Final[dict[type, str]] = {Withdrawn: "撤回", Lapsed: "不再处理", Ended: "终止"}


class Urgency(Enum):
    """How soon something is to be done about a case."""

    NONE = auto()
    STOPPED = auto()  # somebody else is waited for
    SOON = auto()
    OVERDUE = auto()


@dataclass(eq=False)
class Row:
    """What of a case decides whether and where it is in the list; it names no person."""

    id: int
    case: Case
    came_on: date  # the day of receipt, or of arrival while that is not confirmed
    is_open: bool
    urgency: Urgency
    is_uncorrected: bool
    last_year: int  # that of its end, or 9999 while it is open: the last that it is counted in
    disputes: tuple[Dispute, ...] = ()  # about it, the latest first

    @cached_property
    def words(self) -> str:
        """All that a search looks into, kept: it is asked for with every key."""
        application = self.case.application
        said = [application.number, application.subject, application.office]
        for event in self.case.events:
            document = getattr(event.what, "document", "")
            if document:
                said.append(document)
        said += [dispute.number for dispute in self.disputes]
        return plain(" ".join(said))


class Said(NamedTuple):
    """What the list says of a case, worked out when the row comes in sight."""

    applicant: str
    state: str
    due: str
    result: str
    dispute: str  # the latest


_ENDLESS: Final = 9999


def rows_of(ledger: Ledger, calendar: Calendar, today: date) -> list[Row]:
    """Return a row for each case of ``ledger``, the newest first."""
    disputes = by_application(ledger.disputes)
    rows = []
    for case in ledger.cases:
        row = row_of(case, calendar, today)
        row.disputes = disputes.get(row.id, ())
        rows.append(row)
    return in_order(rows)


def in_order(rows: Iterable[Row]) -> list[Row]:
    """Return ``rows``, the newest first."""
    return sorted(rows, key=_newest, reverse=True)


def _newest(row: Row) -> tuple[date, int]:
    return row.came_on, row.id


def row_of(case: Case, calendar: Calendar, today: date) -> Row:
    """Return the row of ``case`` on the day ``today``."""
    application, course = case.application, course_of(case)  # of thousands, most never in sight
    closing = course.closing
    came_on = course.received_on or application.arrived_on
    if course.voided is not None:
        return Row(application.id, case, came_on, False, Urgency.NONE, False, came_on.year)
    if closing is not None:
        return Row(application.id, case, came_on, False, Urgency.NONE, False, closing.on.year)
    urgency = urgency_of(deadline_of(case, calendar), calendar, today)
    is_uncorrected = state_of(case) is State.AWAITING_CORRECTION
    return Row(application.id, case, came_on, True, urgency, is_uncorrected, _ENDLESS)


def said_of(row: Row, calendar: Calendar, today: date) -> Said:
    """Return what the list says of a case on the day ``today``."""
    case, closing = row.case, row.case.closing
    due = ""
    if row.is_open:
        due = due_words(deadline_of(case, calendar), calendar, today)
    elif closing is not None and case.voided is None:
        due = f"{day_of(closing.on, today)}{end_of(closing)}"
    applicant = _KINDS.get(case.application.applicant, "")
    disputed = stands(row.disputes[0]) if row.disputes else ""
    return Said(applicant, state_of(case).label, due, result_of(case), disputed)


def end_of(closing: Happening) -> str:
    """Return in a word how a case was closed."""
    return _ENDS.get(type(closing), "答复")


def urgency_of(deadline: Deadline, calendar: Calendar, today: date) -> Urgency:
    """Return how urgent an open case is."""
    if deadline.due is None:
        return Urgency.STOPPED
    if is_overdue(deadline, today):
        return Urgency.OVERDUE
    if days_left(deadline.due, today, calendar) <= _SOON:
        return Urgency.SOON
    return Urgency.STOPPED if deadline.wait else Urgency.NONE


def due_words(deadline: Deadline, calendar: Calendar, today: date) -> str:
    """Return how much time an open case has left, or why its clock stands."""
    wait, due = deadline.wait, deadline.due
    if wait is not None and not is_overdue(deadline, today):
        until = f"，{day_of(wait.until, today)}止" if wait.until else ""
        return f"停 · {wait.what}{until}"
    if due is None:
        return ""
    left = days_left(due, today, calendar)
    about = "暂算" if due.early != due.late else ""
    if left < 0:
        return f"逾期 {-left} 天"
    if left == 0:
        return f"{about}可能已到期" if about else "今天到期"
    return f"{about}还有 {left} 天"


def result_of(case: Case) -> str:
    """Return the result of a case in the form's words; empty while it has none."""
    closing = case.closing
    if case.voided is not None:
        return case.voided.why.label
    for happening in reversed(case.happened):
        if isinstance(happening, Redone):
            return f"重新答复：{ROW_NAMES.get(happening.result, '')}"
    match closing:
        case Answered(result=result, also=also):
            among_others = " 等" if also else ""
            return f"{ROW_NAMES.get(result, '● 没有选办理结果')}{among_others}"
        case Lapsed(what=what):
            return what.label
        case Ended(words=words):
            return words
        case _:
            return ""


def day_of(day: date, today: date) -> str:
    """Return a day without its year where that is this one."""
    return short_day(day) if day.year == today.year else show(day)


def short_day(day: date) -> str:
    """Return a day without its year: 11月6日."""
    return f"{day.month}月{day.day}日"


def plain(text: str) -> str:
    """Return a text without what typing makes of it: width, case."""
    return unicodedata.normalize("NFKC", text).casefold()
