"""Sums that must agree within a table: totals with their parts, the balance of table three."""

from collections.abc import Iterator
from dataclasses import dataclass

from forms.checks.check import Check
from forms.checks.equation import Equation
from forms.checks.finding import Case, Finding, Severity


@dataclass(frozen=True, slots=True)
class Relation(Check):
    """Both sides of ``sums`` agree. It says nothing while one of their fields is blank."""

    code: str
    sums: Equation
    source: str

    @property
    def fields(self) -> tuple[str, ...]:
        """Every field of both sides."""
        return self.sums.fields

    @property
    def equation(self) -> Equation:
        """The two sums."""
        return self.sums

    def find(self, case: Case) -> Iterator[Finding]:
        """Yield a finding where both sides are complete and differ."""
        breach = self.sums.breach(case.report)
        if breach:
            message = self.sums.in_words(case.report)
            yield Finding(self.code, Severity.ERROR, self.fields, message, self.source, *breach)
