"""The list of a ledger: what a row says of each case, which are wanted, in which order."""

import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date
from enum import Enum, auto
from typing import Final, NamedTuple

from forms.editions.form_2021 import APPLICANTS
from ledger.cases import Case
from ledger.deadlines import Deadline, deadline_of, is_overdue
from ledger.events import Answered, Ended, Lapsed, Redone, Withdrawn
from ledger.evidence import ROW_NAMES
from ledger.limits import days_left
from ledger.reminders import SOON
from ledger.states import State, state_of
from ledger.working_days import Calendar

_KINDS: Final = dict(APPLICANTS)
_ENDS: Final = {Withdrawn: "撤回", Lapsed: "不再处理", Ended: "终止"}


class Urgency(Enum):
    """How soon something is to be done about a case."""

    NONE = auto()
    STOPPED = auto()  # somebody else is waited for
    SOON = auto()
    OVERDUE = auto()


class Row(NamedTuple):
    """What the list says of a case; it names no person."""

    id: int
    number: str
    came_on: date  # the day of receipt, or of arrival while that is not confirmed
    applicant: str
    subject: str
    office: str
    state: State
    due: str
    urgency: Urgency
    result: str
    first_year: int
    last_year: int  # of the years that it is counted in; that of its end, or 9999 while open
    words: str  # all that a search looks into


class Wanted(Enum):
    """Which cases are wanted, as the filters over the list say it."""

    OVERDUE = "逾期"
    SOON = "三日内到期"
    CORRECTION = "待补正"
    OPEN = "在办"
    ALL = "全部"

    def takes(self, row: Row) -> bool:
        """Whether ``row`` is one of these."""
        match self:
            case Wanted.OVERDUE:
                return row.urgency is Urgency.OVERDUE
            case Wanted.SOON:
                return row.urgency is Urgency.SOON
            case Wanted.CORRECTION:
                return row.state is State.AWAITING_CORRECTION
            case Wanted.OPEN:
                return row.state.is_open
            case Wanted.ALL:
                return True


_ENDLESS: Final = 9999


def rows_of(cases: Iterable[Case], calendar: Calendar, today: date) -> list[Row]:
    """Return a row for each of ``cases``, the newest first."""
    rows = [row_of(case, calendar, today) for case in cases]
    rows.sort(key=_newest, reverse=True)
    return rows


def _newest(row: Row) -> tuple[date, int]:
    return row.came_on, row.id


def row_of(case: Case, calendar: Calendar, today: date) -> Row:
    """Return what the list says of ``case`` on the day ``today``."""
    application = case.application
    came_on = case.received_on or application.arrived_on
    state = state_of(case)
    closing = case.closing
    last_year = came_on.year
    if state.is_open:
        last_year = _ENDLESS
        deadline = deadline_of(case, calendar)
        due, urgency = due_words(deadline, calendar, today), urgency_of(deadline, calendar, today)
    elif closing is None:
        due, urgency = "", Urgency.NONE
    else:
        due, urgency = f"{_day(closing.on, today)}{_end(type(closing))}", Urgency.NONE
        last_year = closing.on.year
    return Row(
        application.id,
        application.number,
        came_on,
        _KINDS.get(application.applicant, ""),
        application.subject,
        application.office,
        state,
        due,
        urgency,
        result_of(case),
        came_on.year,
        last_year,
        _searched(case),
    )


def _end(kind: type) -> str:
    return _ENDS.get(kind, "答复")


def urgency_of(deadline: Deadline, calendar: Calendar, today: date) -> Urgency:
    """Return how urgent an open case is."""
    if deadline.due is None:
        return Urgency.STOPPED
    if is_overdue(deadline, today):
        return Urgency.OVERDUE
    if days_left(deadline.due, today, calendar) <= SOON:
        return Urgency.SOON
    return Urgency.STOPPED if deadline.wait else Urgency.NONE


def due_words(deadline: Deadline, calendar: Calendar, today: date) -> str:
    """Return how much time an open case has left, or why its clock stands."""
    wait, due = deadline.wait, deadline.due
    if wait is not None:
        until = f"，{short_day(wait.until)}止" if wait.until else ""
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
        case Answered(result=result):
            return ROW_NAMES.get(result, "● 没有选办理结果")
        case Lapsed(what=what):
            return what.label
        case Ended(words=words):
            return words
        case _:
            return ""


def _day(day: date, today: date) -> str:
    return short_day(day) if day.year == today.year else str(day)


def short_day(day: date) -> str:
    """Return a day without its year: 11月6日."""
    return f"{day.month}月{day.day}日"


class Search(NamedTuple):
    """What the list is to show: of which kind, counted in which year, with which words."""

    wanted: Wanted = Wanted.ALL
    year: int | None = None
    words: str = ""


def found(rows: Sequence[Row], search: Search) -> list[Row]:
    """Return those of ``rows`` that are wanted, in their order."""
    words = plain(search.words).split()
    return [row for row in rows if _is_wanted(row, search, words)]


def _is_wanted(row: Row, search: Search, words: Sequence[str]) -> bool:
    if search.year is not None and not row.first_year <= search.year <= row.last_year:
        return False
    return search.wanted.takes(row) and all(word in row.words for word in words)


def years_of(rows: Iterable[Row], today: date) -> list[int]:
    """Return the years that any case is counted in, the latest first; this one always."""
    years = {today.year}
    for row in rows:
        years.update((row.first_year, min(row.last_year, today.year)))
    return sorted(years, reverse=True)


def plain(text: str) -> str:
    """Return a text without what typing makes of it: width, case."""
    return unicodedata.normalize("NFKC", text).casefold()


def _searched(case: Case) -> str:
    application = case.application
    said = [application.number, application.subject, application.office]
    for event in case.events:
        document = getattr(event.what, "document", "")
        if document:
            said.append(document)
    return plain(" ".join(said))
