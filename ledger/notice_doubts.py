"""What does not fit in the days of a notice on holidays, as a whole."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from forms.values import show
from ledger.break_reader import Break

#: The statutory holidays of a year since 2025, and from 2008 on until then
#: (《全国年节及纪念日放假办法》). As many working days are off as these, and those made up for.
_STATUTORY: Final = 13
_STATUTORY_BEFORE: Final = 11
_SINCE: Final = 2025


def doubts_of(year: int, breaks: list[Break], holidays: tuple[str, ...]) -> Iterator[str]:
    """Yield what does not fit, a sentence each; ``holidays`` are those that must be arranged."""
    off = [day for found in breaks for day in found.off]
    on = [day for found in breaks for day in found.on]
    arranged = {name for found in breaks if found.off for name in found.name.split("、")}
    yield from _about_days(year, off, on)
    if missing := [name for name in holidays if name not in arranged]:
        yield f"没有读到{'、'.join(missing)}的放假日期"
    elif holidays:
        yield from _balance(year, off, on)


def _about_days(year: int, off: list[date], on: list[date]) -> Iterator[str]:
    for day in _more_than_once(off):
        yield f"{show(day)} 在两个假期里都有"
    for day in _more_than_once(on):
        yield f"{show(day)} 两次写着上班"
    for day in sorted(set(off) & set(on)):
        yield f"{show(day)} 又放假又上班"
    for day in sorted(set(on)):
        if day.weekday() < 5:
            yield f"{show(day)} 不是周六、周日，不用调休也上班"
    for day in sorted({*off, *on}):
        if day.year != year and (day.year, day.month) != (year - 1, 12):
            yield f"{show(day)} 不在 {year} 年"


def _balance(year: int, off: list[date], on: list[date]) -> Iterator[str]:
    taken = sum(day.weekday() < 5 for day in set(off))
    made_up = len(set(on))
    statutory = _STATUTORY if year >= _SINCE else _STATUTORY_BEFORE
    if taken - made_up != statutory:
        yield (
            f"放假占了 {taken} 个周一至周五，调休上班 {made_up} 天，相差 {taken - made_up} 天；"
            f"法定节假日是 {statutory} 天，请看有没有漏掉的日子"
        )


def _more_than_once(days: Iterable[date]) -> list[date]:
    return sorted(day for day, times in Counter(days).items() if times > 1)
