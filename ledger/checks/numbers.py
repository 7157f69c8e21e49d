"""Register numbers: none missing and none twice within a year."""

import re
from collections import defaultdict
from collections.abc import Iterator

from forms.checks.finding import Severity
from ledger.cases import Case
from ledger.checks.finding import CaseFinding
from ledger.evidence import UNNUMBERED

CODE = "ledger.number"
SOURCE = "填报惯例"
#: What stands before a running number, and the number.
_RUNNING = re.compile(r"(.*?)([0-9]{1,9})[^0-9]*")


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
            by_number[case.application.number.strip()].append(case)
    for case in by_number.pop("", ()):
        yield _finding(case, "没有登记编号")
    for number, alike in by_number.items():
        if len(alike) > 1:
            yield _finding(alike[1], f"登记编号 {number} 用了 {len(alike)} 次")
    yield from _gaps(by_number, year)


def _gaps(by_number: dict[str, list[Case]], year: int) -> Iterator[CaseFinding]:
    """Yield one finding for each gap of running numbers, at the case after it."""
    series: dict[str, dict[int, str]] = defaultdict(dict)
    for number in by_number:
        if found := _RUNNING.fullmatch(number):
            series[found[1]][int(found[2])] = number
    for running in series.values():
        before = None
        for value in sorted(running):
            case = by_number[running[value]][0]
            is_of_year = case.application.arrived_on.year == year
            if before is not None and value > before + 1 and is_of_year:
                message = f"前一个编号是 {running[before]}，中间缺 {value - before - 1} 个编号"
                yield _finding(case, message)
            before = value


def _finding(case: Case, message: str) -> CaseFinding:
    application = case.application
    number = application.number or UNNUMBERED
    return CaseFinding(CODE, Severity.WARNING, number, message, SOURCE, application.id)
