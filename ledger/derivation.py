"""How a due day was worked out, step by step, each a sentence for the clerk."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from forms.values import show
from ledger.cases import Case
from ledger.clock import Clock, clock_of
from ledger.limits import ANSWER
from ledger.working_days import Calendar, Due, days_after


def derivation(case: Case, calendar: Calendar) -> tuple[str, ...]:
    """Return how the due day of ``case`` was worked out: from which day, and what was left out."""
    if case.voided is not None:
        return ()
    clock = clock_of(case, calendar)
    if clock is None:
        arrived = case.application.arrived_on
        return (f"{show(arrived)} 收到，还没有双方确认，期限没有起算（第三十一条）",)
    due = clock.due
    counted = _counted(clock, due) if due else ()
    return (*clock.steps, *counted)


def _counted(clock: Clock, due: Due) -> Iterator[str]:
    """Yield which days between start and ``due`` were passed over, and where the count ends."""
    if clock.told is not None:
        yield f"答复期限是告知的 {due}"
        return
    calendar = clock.calendar
    on_the_way = tuple(days_after(clock.start, due.late))
    yield _passed(filter(calendar.is_holiday, on_the_way), filter(calendar.is_made_up, on_the_way))
    count = ANSWER + clock.extension
    if lacking := calendar.lacking(clock.start, due.late):
        years = "、".join(map(str, lacking))
        yield f"{years} 年的放假安排还没有录入：第 {count} 个工作日在 {due}，提醒按最早的一天"
    elif clock.ends_waiting:
        yield f"{count} 个工作日已满，接着的日子不计，到 {due} 还在期限内"
    else:
        yield f"第 {count} 个工作日是 {due}，当天还在期限内"


def _passed(holidays: Iterable[date], made_up: Iterable[date]) -> str:
    words = ["周六、周日不计"]
    if breaks := _spans(holidays):
        words.append(f"放假 {'、'.join(breaks)} 不计")
    if days := _spans(made_up):
        words.append(f"调休上班 {'、'.join(days)} 照计")
    return "其间" + "；".join(words)


def _spans(days: Iterable[date]) -> list[str]:
    """Return ``days``, which go up, as they are read: those that follow each other as one."""
    spans: list[list[date]] = []
    for day in days:
        if spans and day - spans[-1][-1] == timedelta(days=1):
            spans[-1].append(day)
        else:
            spans.append([day])
    return [_span(span[0], span[-1]) for span in spans]


def _span(first: date, last: date) -> str:
    return show(first) if first == last else f"{show(first)} 至 {show(last)}"
