"""Two sums that must agree: of what, what they come to in a report, and in words."""

from dataclasses import dataclass
from typing import NamedTuple

from forms.checks.finding import Number
from forms.report import Report

#: Sums with more terms than this are told by their non-zero terms only.
_TERMS_SHOWN = 6


@dataclass(frozen=True, slots=True)
class Term:
    """A field in a sum, by the short name that the messages use."""

    id: str
    name: str


class Gap(NamedTuple):
    """How much would have to be added to one of ``fields`` for a rule to hold."""

    fields: tuple[str, ...]
    amount: Number


@dataclass(frozen=True, slots=True)
class Equation:
    """The sum of ``left`` equals the sum of ``right``. ``name`` says of what: a row, a column.

    An equation that is ``in_strip`` is shown below its table while the clerk fills that in.
    """

    name: str
    left: tuple[Term, ...]
    right: tuple[Term, ...]
    in_strip: bool = False

    @property
    def fields(self) -> tuple[str, ...]:
        """The ids of the fields of both sides."""
        return _ids(self.left) + _ids(self.right)

    def sides(self, report: Report) -> tuple[Number | None, Number | None]:
        """Return both sums; None for a side that has a blank."""
        return _sum(self.left, report), _sum(self.right, report)

    def breach(self, report: Report) -> tuple[Number, Number] | None:
        """Return both sums where they are complete and differ."""
        left, right = self.sides(report)
        if left is None or right is None or left == right:
            return None
        return left, right

    def gaps(self, report: Report) -> tuple[Gap, ...]:
        """Return what either side would need for a breach to be none."""
        breach = self.breach(report)
        if breach is None:
            return ()
        left, right = breach
        return Gap(_ids(self.left), right - left), Gap(_ids(self.right), left - right)

    def in_words(self, report: Report) -> str:
        """Return both sides of a breach and how far they are apart; empty where there is none."""
        breach = self.breach(report)
        if breach is None:
            return ""
        left, right = breach
        one = _sum_in_words(self.left, left, report)
        other = _sum_in_words(self.right, right, report)
        return f"{self.name}：{one}，{other}，差 {abs(left - right)}"


def _ids(terms: tuple[Term, ...]) -> tuple[str, ...]:
    return tuple(term.id for term in terms)


def _sum(terms: tuple[Term, ...], report: Report) -> Number | None:
    total: Number = 0
    for term in terms:
        number = report.number(term.id)
        if number is None:
            return None
        total += number
    return total


def _sum_in_words(terms: tuple[Term, ...], total: Number, report: Report) -> str:
    if len(terms) == 1:
        return _item(terms[0].name, total)
    tells_zeros = len(terms) <= _TERMS_SHOWN
    items = []
    for term in terms:
        number = report.number(term.id)
        if number or tells_zeros:
            items.append(_item(term.name, number))
    if not 1 <= len(items) <= _TERMS_SHOWN:
        return f"各项之和 {total}"
    return f"{' + '.join(items)} = {total}"


def _item(name: str, number: Number | None) -> str:
    if name.endswith("）"):
        return f"{name}{number}"
    return f"{name} {number}"
