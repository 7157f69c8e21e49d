"""Whose figures a sentence gives where they are not those of the tables."""

from collections.abc import Iterable, Sequence

from forms.prose.mention import Mention
from forms.report import Report

_TOTAL = ".total"


def shared_scope(report: Report, previous: Report | None, numbers: Sequence[Mention]) -> str:
    """Return what all ``numbers`` agree with instead, in words; empty where that is nothing.

    That is last year's report, or one of the columns of a table that has a total of columns.
    """
    if previous is not None and _all_are(previous, numbers, ""):
        return "而与上年年报的相同，请核对是不是上年的句子"
    for column in _columns(report, numbers):
        if _all_are(report, numbers, column):
            return "而与表中另一栏的相同，请核对这句话说的是哪一栏"
    return ""


def _columns(report: Report, numbers: Sequence[Mention]) -> Iterable[str]:
    """Return the columns beside the total that all of the numbers are of."""
    first = numbers[0].cells[0]
    parts = report.form.fields[first].parts
    rest = first.removesuffix(_TOTAL)
    return [part.removeprefix(rest) for part in parts if part.startswith(f"{rest}.")]


def _all_are(report: Report, numbers: Sequence[Mention], column: str) -> bool:
    return all(_figure(report, each.cells, column) == each.value for each in numbers)


def _figure(report: Report, cells: Sequence[str], column: str) -> object:
    total: int = 0
    for id in cells:
        if column and not id.endswith(_TOTAL):
            return None
        field = id.removesuffix(_TOTAL) + column if column else id
        number = report.number(field) if field in report.form.fields else None
        if not isinstance(number, int):
            return None
        total += number
    return total
