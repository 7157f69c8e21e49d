"""The last steps of how a due day was worked out: the days that were passed over, and the end."""

from collections.abc import Iterable
from datetime import date, timedelta

from ledger.clock import Clock, Step
from ledger.limits import ANSWER
from ledger.working_days import Due, days_after


def counting(clock: Clock, due: Due) -> tuple[Step, ...]:
    """Return which days between start and ``due`` were passed over, and where the count ends."""
    if clock.told is not None:
        return (Step(due.late, f"答复期限是告知的 {due}"),)
    calendar = clock.calendar
    on_the_way = tuple(days_after(clock.start, due.late))
    lacking = {year for day in on_the_way if (year := calendar.lacking(day)) is not None}
    count = ANSWER + clock.extension
    end = f"第 {count} 个工作日是 {due}，当天还在期限内"
    if lacking:
        years = "、".join(map(str, sorted(lacking)))
        end = f"{years} 年的放假安排还没有公布：第 {count} 个工作日在 {due}，提醒按最早的一天"
    passed = _passed(
        filter(calendar.is_holiday, on_the_way), filter(calendar.is_made_up, on_the_way)
    )
    return (Step(due.late, passed), Step(due.late, end))


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
    return str(first) if first == last else f"{first} 至 {last}"
