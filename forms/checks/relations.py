"""Sums that must agree within the tables: totals with their parts, and the balance of table three."""

from collections.abc import Iterator
from dataclasses import dataclass

from forms.checks.finding import Case, Finding, Number, Severity
from forms.report import Report

#: Sums with more terms than this are told by their non-zero terms only.
_TERMS_SHOWN = 6


@dataclass(frozen=True, slots=True)
class Term:
    """A field in a sum, by the short name that the messages use."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Relation:
    """The sum of ``left`` equals the sum of ``right``. It says nothing while one of its fields is blank."""

    code: str
    name: str
    left: tuple[Term, ...]
    right: tuple[Term, ...]
    source: str

    @property
    def fields(self) -> tuple[str, ...]:
        """Every field of both sides."""
        return tuple(term.id for term in self.left + self.right)

    def sides(self, report: Report) -> tuple[Number | None, Number | None]:
        """Return both sums; None for a side that has a blank."""
        return _sum(self.left, report), _sum(self.right, report)

    def find(self, case: Case) -> Iterator[Finding]:
        """Yield a finding where both sides are complete and differ."""
        left, right = self.sides(case.report)
        if left is None or right is None or left == right:
            return
        message = (
            f"{self.name}：{_told(self.left, left, case.report)}，"
            f"{_told(self.right, right, case.report)}，差 {abs(left - right)}"
        )
        yield Finding(self.code, Severity.ERROR, self.fields, message, self.source, left, right)


def _sum(terms: tuple[Term, ...], report: Report) -> Number | None:
    total: Number = 0
    for term in terms:
        number = report.number(term.id)
        if number is None:
            return None
        total += number
    return total


def _told(terms: tuple[Term, ...], total: Number, report: Report) -> str:
    shown = [(term.name, report.number(term.id)) for term in terms]
    if len(shown) == 1:
        return _item(shown[0][0], total)
    if len(shown) > _TERMS_SHOWN:
        shown = [(name, number) for name, number in shown if number]
    if not 1 <= len(shown) <= _TERMS_SHOWN:
        return f"各项之和 {total}"
    return " + ".join(_item(name, number) for name, number in shown) + f" = {total}"


def _item(name: str, number: Number | None) -> str:
    return f"{name}{'' if name.endswith('）') else ' '}{number}"
