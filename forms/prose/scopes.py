"""Whose figures a sentence gives where they are not those of the tables."""

from collections.abc import Iterable, Sequence

from forms.prose.mention import Mention
from forms.report import Report

_TOTAL = ".total"
#: So many numbers of a sentence of which none is right are about something else than the tables.
_MANY = 3
_UNKNOWN = "请核对这句话说的是不是本机关本年度的情况"


def other_scope(report: Report, previous: Report | None, numbers: Sequence[Mention]) -> str:
    """Return what the ``numbers`` of a sentence seem to be about, where that is not the tables.

    These are all that are read in it and known exactly. Empty where one of them agrees, and of few
    that agree with nothing else: then each is to be mended.
    """
    if len(numbers) < 2 or any(each.agrees for each in numbers):
        return ""
    scope = shared_scope(report, previous, numbers)
    return scope or (_UNKNOWN if len(numbers) >= _MANY else "")


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


def _figure(report: Report, cells: Sequence[str], column: str) -> int | None:
    """Return what ``cells`` count, or what they count in that ``column``; None where none is."""
    if not column:
        return report.count(cells)
    beside = [id.removesuffix(_TOTAL) + column for id in cells if id.endswith(_TOTAL)]
    if len(beside) < len(cells) or not report.form.fields.keys() >= set(beside):
        return None
    return report.count(beside)
