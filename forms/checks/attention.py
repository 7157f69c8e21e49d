"""Figures that call for a word of explanation, and the fee with its unit."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import NamedTuple

from forms.checks.check import Check
from forms.checks.finding import Case, Finding, Number, Severity
from forms.form import Form
from forms.texts.span import Span

_FEE = "信息处理费"
#: The number of the cases may stand before the amount: 信息处理费2件，共60元.
_STATED = re.compile(
    _FEE + r"(?:\d+件[，,])?[^。；;\d]{0,12}?(\d[\d,，]*(?:\.\d+)?)\s*(万?)元", re.ASCII
)


@dataclass(frozen=True, slots=True)
class ExplainWhenUsed(Check):
    """A figure above zero, from a report year on, is worth a hint that says why."""

    code: str
    cell: str
    hint: str
    source: str
    since: int = 0

    @property
    def fields(self) -> tuple[str, ...]:
        """The figure."""
        return (self.cell,)

    def reads(self, form: Form) -> Iterable[str]:  # noqa: ARG002
        """Return the figure, and the year from which on it is worth a hint."""
        return (self.cell, "year")

    def find(self, case: Case) -> Iterator[Finding]:
        """Yield a hint where the figure is used."""
        number = case.report.number(self.cell)
        year = case.report.year or 0
        if number and year >= self.since:
            message = self.hint.format(number)
            yield Finding(self.code, Severity.HINT, self.fields, message, self.source, number, 0)


@dataclass(frozen=True, slots=True)
class FeeUnit(Check):
    """The fee is in 万元: not ten thousand times last year's, nor below what the text states."""

    cell: str
    text: str
    code: str = "fees.unit"
    source: str = "填报惯例"

    @property
    def fields(self) -> tuple[str, ...]:
        """The fee, and the text that may state a part of it."""
        return (self.cell, self.text)

    def find(self, case: Case) -> Iterator[Finding]:
        """Yield a warning for either sign that 元 was entered for 万元, or the reverse."""
        fee = case.report.number(self.cell)
        if fee is None:
            return
        before = case.last_year(self.cell)
        if before and 3_000 <= fee / before <= 30_000:
            message = f"收费金额今年 {fee} 万元，上年 {before} 万元，像是按元填写了"
            yield self._finding(message, fee, before)
        stated = stated_fee(case.report.text(self.text))
        if stated is not None and fee < stated.amount:
            message = f"收费金额 {fee} 万元，少于第六部分所写的信息处理费 {stated.amount} 万元"
            found = self._finding(message, fee, stated.amount)
            yield replace(found, spans=(Span(self.text, stated.start, stated.end),))

    def _finding(self, message: str, left: Number, right: Number) -> Finding:
        return Finding(self.code, Severity.WARNING, (self.cell,), message, self.source, left, right)


@dataclass(frozen=True, slots=True)
class FeeReported(Check):
    """Where requests lapsed for an unpaid fee, section six reports on the fee."""

    cell: str
    text: str
    code: str = "fees.unreported"
    source: str = "国办公开办函〔2021〕30号"

    @property
    def fields(self) -> tuple[str, ...]:
        """The figure that shows a fee was asked for, and the text that should report on it."""
        return (self.cell, self.text)

    def find(self, case: Case) -> Iterator[Finding]:
        """Yield a warning where the text does not speak of the fee."""
        number = case.report.number(self.cell)
        if number and _FEE not in case.report.text(self.text):
            message = f"逾期未按收费通知缴费的申请有 {number} 件，第六部分没有写收取{_FEE}的情况"
            fields = (self.text, self.cell)
            yield Finding(
                self.code, Severity.WARNING, fields, message, self.source, gist=f"没有写{_FEE}"
            )


class StatedFee(NamedTuple):
    """A 信息处理费 in 万元, and where in its text it is stated, in code points."""

    amount: Decimal
    start: int
    end: int


def stated_fee(text: str) -> StatedFee | None:
    """Return the 信息处理费 that a text states first; None where it states none."""
    return next(stated_fees(text), None)


def stated_fees(text: str) -> Iterator[StatedFee]:
    """Yield each 信息处理费 that a text states."""
    for found in _STATED.finditer(text):
        digits, ten_thousand = found.groups()
        amount = Decimal(re.sub("[,，]", "", digits))
        if not ten_thousand:
            amount /= 10_000
        yield StatedFee(amount, *found.span())
