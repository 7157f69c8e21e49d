"""Register numbers: none missing and none twice within a year."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator

from forms.checks.finding import Severity
from ledger.cases import Case
from ledger.checks.finding import CaseFinding
from ledger.evidence import UNNUMBERED
from ledger.register_number import read_number

CODE = "ledger.number"
SOURCE = "填报惯例"
_DIGITS = re.compile(r"[0-9]+")
_NO_NUMBER = "没有登记编号"
_NO_PART_NUMBER = "拆分出的没有登记编号，与原申请合计一件；分别答复的，请编号"


def numbers(cases: tuple[Case, ...], year: int) -> Iterator[CaseFinding]:
    """Yield what is amiss with the numbers of one unit's ``cases``, void ones included.

    They are those that came in the year; a number of the year may belong to one that came before,
    and was received then.
    """
    by_number: dict[str, list[Case]] = defaultdict(list)
    for case in cases:
        received_on = case.received_on
        is_received = received_on is not None and received_on.year == year
        if case.application.arrived_on.year == year or is_received:
            written = case.application.number.strip()
            by_number[read_number(written, year).same].append(case)
    for case in by_number.pop("", ()):
        yield _finding(case, _NO_PART_NUMBER if case.application.split_from else _NO_NUMBER)
    for alike in by_number.values():
        if len(alike) > 1:
            yield _finding(alike[1], _used_twice(alike))
    yield from _gaps([alike[0] for alike in by_number.values()], cases, year)


def _used_twice(alike: list[Case]) -> str:
    written = list(dict.fromkeys(case.application.number.strip() for case in alike))
    if len(written) == 1:
        return f"登记编号 {written[0]} 用了 {len(alike)} 次"
    return f"登记编号 {'、'.join(written)} 只是写法不同，是同一个编号"


def _gaps(cases: list[Case], kept: tuple[Case, ...], year: int) -> Iterator[CaseFinding]:
    """Yield one finding for each gap of running numbers of ``cases``, at the case after it."""
    series = _series(cases, year)
    starts = _starts(series, kept, year)
    covered = _covered(cases, year)
    if starts:
        of_all = _covered(kept, year)
        covered.update((name, of_all[name]) for name in starts)
    for name, running in series.items():
        given = sorted(covered[name])
        before, last = starts.get(name, (None, None))
        for value in sorted(running):
            case = running[value]
            if before is not None and case.application.arrived_on.year == year:
                missing = _missing(before, value, given)
                if missing:
                    yield _finding(case, _told(last, missing))
            before, last = value, case


def _series(cases: Iterable[Case], year: int) -> dict[str, dict[int, Case]]:
    """Return the cases by series and running number."""
    series: dict[str, dict[int, Case]] = defaultdict(dict)
    for case in cases:
        number = read_number(case.application.number.strip(), year)
        if number.value is not None:
            series[number.series][number.value] = case
    return series


def _covered(cases: Iterable[Case], year: int) -> dict[str, set[int]]:
    """Return the running numbers of each series that are given, as a whole or in parts."""
    covered: dict[str, set[int]] = defaultdict(set)
    for case in cases:
        for series, value in read_number(case.application.number.strip(), year).covers:
            covered[series].add(value)
    return covered


def _starts(
    series: dict[str, dict[int, Case]], kept: tuple[Case, ...], year: int
) -> dict[str, tuple[int, Case | None]]:
    """Return which number comes before the first of each series that is of the year.

    It is 0 where the register was kept before, or the last of the year before that runs on. A
    series of a month or an office, with more digits, may begin anywhere.
    """
    earlier = []
    for case in kept:
        if case.application.arrived_on.year < year and not case.application.is_opening:
            earlier.append(case)
    if not earlier:
        return {}
    before = _series(earlier, year - 1)
    starts: dict[str, tuple[int, Case | None]] = {}
    for name, running in series.items():
        if _DIGITS.findall(name) != [str(year)]:
            continue
        starts[name] = (0, None)
        last_year = before.get(name.replace(str(year), str(year - 1)))
        if last_year and max(last_year) < min(running):
            starts[name] = (max(last_year), last_year[max(last_year)])
    return starts


def _missing(before: int, value: int, covered: list[int]) -> int:
    """Return how many numbers between the two nobody has, as a whole or in parts."""
    given = bisect_left(covered, value) - bisect_right(covered, before)
    return value - before - 1 - given


def _told(before: Case | None, missing: int) -> str:
    if before is None:
        return f"是本年的第一个编号，前面缺 {missing} 个编号"
    return f"前一个编号是 {before.application.number.strip()}，中间缺 {missing} 个编号"


def _finding(case: Case, message: str) -> CaseFinding:
    application = case.application
    number = application.number or UNNUMBERED
    return CaseFinding(CODE, Severity.WARNING, number, message, SOURCE, application.id)
