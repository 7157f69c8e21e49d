"""What the chosen cells of a table come to, for the line at the window's foot."""

from collections.abc import Iterable
from decimal import Decimal

from forms.form import Field
from forms.report import Report
from forms.values import Kind, show

_WHAT = {Kind.COUNT: "件数", Kind.MONEY: "金额"}
_UNITS = {Kind.COUNT: "", Kind.MONEY: " 万元"}


def chosen_sum(report: Report, fields: Iterable[Field]) -> str:
    """Return how many ``fields`` are chosen, how many of them are blank, and their sum.

    Numbers of cases and amounts of money are summed apart; what is no number is told.
    """
    sums: dict[Kind, Decimal] = {}
    cells, blank, unread = 0, 0, 0
    for field in fields:
        cells += 1
        value = report.value(field.id)
        if value is None:
            blank += 1
        elif isinstance(value, int | Decimal):
            sums[field.kind] = sums.get(field.kind, Decimal(0)) + value
        else:
            unread += 1
    if not cells:
        return ""
    told = [f"选中 {cells} 格"]
    if blank == cells:
        told.append("空" if cells == 1 else "全空")
    elif blank:
        told.append(f"空 {blank} 格")
    if unread:
        told.append(f"{unread} 格不是数字")
    told += _named(sums)
    return " · ".join(told)


def _named(sums: dict[Kind, Decimal]) -> list[str]:
    """Return each sum in words; of what it is, where there are two."""
    told = []
    for kind, total in sums.items():
        what = _WHAT[kind] if len(sums) > 1 else ""
        told.append(f"{what}和 {show(total)}{_UNITS[kind]}")
    return told
