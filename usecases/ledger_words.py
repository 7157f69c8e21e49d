"""What is told of a case: what happened, by when it is due, what it counts for."""

from collections.abc import Callable
from dataclasses import fields
from datetime import date
from typing import Any, Final, NamedTuple

from forms.editions.form_2021 import APPLICANTS
from forms.values import show
from ledger.cases import Case, in_effect
from ledger.choices import Choices
from ledger.consultations import Consultation, Consultations
from ledger.deadlines import Deadline, is_overdue
from ledger.events import Answered, Consulted, Event, Happening, Opinion
from ledger.evidence import ROW_NAMES
from ledger.limits import days_left
from ledger.placing import is_joined, placed
from ledger.states import State, state_of
from ledger.working_days import Calendar
from usecases.ledger_rows import day_of, end_of

_COLUMNS: Final = dict(APPLICANTS)
_WEEKDAYS: Final = "一二三四五六日"
#: How the days that an event carries are told, without the year where that is the event's own.
_DAYS_TOLD: Final = {"reached_on": "{}送达", "until": "限期至{}"}
#: How all else is told; what is not named here is in the words before it, or told by nothing.
_TOLD: Final[dict[str, Callable[[Any], str]]] = {
    "how": str,
    "days": lambda days: f"{days} 个工作日",
    "approved_by": lambda by: f"{by}同意",
    "yuan": lambda yuan: f"{yuan} 元",
    "result": lambda row: ROW_NAMES.get(row, row),
    "also": lambda rows: f"其余：{'、'.join(ROW_NAMES.get(row, row) for row in rows)}",
    "document": str,
    "way": str,
    "because": lambda because: f"因{because.label}",
    "what": lambda what: str(what.label),
    "why": lambda why: str(why.label),
    "words": str,
    "file_number": str,
}


class Moment(NamedTuple):
    """A line of what happened: its day, the words, the event that it shows; None of the receipt."""

    on: date
    words: str
    event: int | None = None


def timeline(case: Case) -> list[Moment]:
    """Return what happened to ``case``, by day; what was retracted is left out."""
    application = case.application
    moments = [Moment(application.arrived_on, f"{application.channel.label}，收到")]
    if application.received_on is not None:
        why = application.received_because
        words = f"按此日计收到{f'：{why}' if why else ''}"
        moments.append(Moment(application.received_on, words))
    moments.extend(_moment(event, case) for event in in_effect(case.events))
    moments.sort(key=_day_of)
    return moments


def _day_of(moment: Moment) -> date:
    return moment.on


def _moment(event: Event, case: Case) -> Moment:
    happening = event.what
    words = "，".join((label_of(happening), *_details(happening)))
    if isinstance(happening, Opinion) and happening.question is not None:
        words += _to_which(happening.question, case)
    return Moment(happening.on, words, event.id)


def _to_which(question: int, case: Case) -> str:
    """Return to which question an opinion is the answer, where several were asked."""
    asked = Consultations(case.held).all
    for consultation in asked if len(asked) > 1 else ():
        if consultation.event == question:
            return f"（{question_told(consultation)}）"
    return ""


def question_told(consultation: Consultation) -> str:
    """Return a question as opinions are told apart by it: whom, when, and the day it reached."""
    asked = consultation.asked
    reached = f"，{day_of(asked.reached_on, asked.on)}送达" if asked.reached_on else ""
    return f"{show(asked.on)}征求{asked.party.label}意见{reached}"


def label_of(happening: Happening) -> str:
    """Return in a few words what happened."""
    match happening:
        case Answered(is_partial=True):
            return "部分答复，还有内容待答复"
        case Consulted(party=party):
            return f"征求{party.label}意见"
        case Opinion(party=party):
            return f"收到{party.label}意见"
        case _:
            return happening.label


def _details(happening: Happening) -> list[str]:
    """Return what an event carries besides its day, as it is read."""
    told = []
    for field in fields(happening):
        value = getattr(happening, field.name)
        if field.name == "result" and not value:
            told.append("● 没有选办理结果")
        elif value and field.name in _DAYS_TOLD:
            told.append(_DAYS_TOLD[field.name].format(day_of(value, happening.on)))
        elif value and field.name in _TOLD:
            told.append(_TOLD[field.name](value))
    return told


def full_day(day: date) -> str:
    """Return a day with its weekday: 2026年11月27日（星期五）."""
    return f"{day.year}年{day.month}月{day.day}日（星期{_WEEKDAYS[day.weekday()]}）"


def due_told(deadline: Deadline, calendar: Calendar, today: date) -> str:
    """Return by when an open case is to be answered, and how much time that leaves."""
    wait, due = deadline.wait, deadline.due
    stands = ""
    if wait:
        stops = "" if is_overdue(deadline, today) else "停止计算，"
        stands = f"{stops}等{wait.what}"
    if wait and wait.until:
        stands += f"，{full_day(wait.until)}止"
    if due is None:
        return stands
    left = days_left(due, today, calendar)
    if due.early != due.late:
        last = f"{full_day(due.early)}至{full_day(due.late)}之间（暂算，次年放假安排未录入）"
    else:
        last = full_day(due.late)
    told = f"还有 {left} 个工作日，{last}止"
    if left < 0:
        told = f"逾期 {-left} 个工作日，{last}已到期"
    elif left == 0:
        told = f"今天到期，{last}止" if due.early == due.late else f"可能已到期，{last}"
    return f"{stands}；{told}" if stands else told


def closed_told(case: Case, deadline: Deadline) -> str:
    """Return how a case that is no longer open was closed, and by when that had to be."""
    state = state_of(case)
    told = []
    if case.closing:
        told.append(f"{full_day(case.closing.on)}{end_of(case.closing)}")
    if deadline.due:
        told.append(f"期限 {deadline.due}")
    if case.closing is None or state in (State.ARCHIVED, State.VOID):
        told.append(state.label)
    return "，".join(told)


def counted_as(case: Case, choices: Choices, today: date) -> str:
    """Return which cells of table three a case counts in, in the words of the form."""
    placings = placed(case, choices)
    if not placings:
        return "不计入表三"
    told = []
    if is_joined(case, choices):
        told.append("拆分出的，随原申请合计一件；如果另计：")
    for placing in placings:
        if placing.doubt:
            told.append(f"● {placing.doubt}")
            continue
        column, year = _COLUMNS[placing.column], placing.received_on.year
        told.append(f"{year} 年计入：{ROW_NAMES['received']}；{column}")
        if placing.closed_on is None:
            told.append(
                f"如 {max(today.year, year)} 年底仍未办结，计入：{ROW_NAMES['carried_out']}"
            )
            continue
        if placing.closed_on.year > year:
            told.append(f"{placing.closed_on.year} 年计入：{ROW_NAMES['carried_in']}；{column}")
        told.append(f"{placing.closed_on.year} 年计入：{ROW_NAMES[placing.row]}；{column}")
    return "\n".join(told)
