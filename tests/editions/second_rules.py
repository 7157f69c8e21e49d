"""The rules of the second edition; some are of kinds of its own."""

from collections.abc import Iterator
from dataclasses import dataclass

from forms.checks.cells import NoBlanks
from forms.checks.check import Check
from forms.checks.equation import Equation, Gap, Term
from forms.checks.finding import Case, Finding, Severity
from forms.checks.last_year import CarriedIn, LargeChange
from forms.checks.presence import IdentityComplete, TextPresent
from forms.checks.wording import LengthAdvised
from tests.editions.second import COLUMNS, FORM, request


@dataclass(frozen=True, slots=True)
class AllAnswered(Check):
    """What came in was answered or is handed on: a kind of sum that the program does not know."""

    column: str
    name: str
    code: str = "second.answered"
    source: str = "测试"

    @property
    def fields(self) -> tuple[str, ...]:
        """The column."""
        return self.equation.fields

    @property
    def equation(self) -> Equation:
        """What came, and what became of it."""
        came = Term(request("received", self.column), "新收"), self._term("carried_in", "结转")
        went = self._term("answered", "答复"), self._term("handed_on", "结转下年")
        return Equation(self.name, came, went, in_strip=True)

    def find(self, case: Case) -> Iterator[Finding]:
        """Yield a warning, of which a clerk may say why."""
        breach = self.equation.breach(case.report)
        if breach:
            message = self.equation.in_words(case.report)
            yield Finding(self.code, Severity.WARNING, self.fields, message, self.source, *breach)

    def _term(self, row: str, name: str) -> Term:
        return Term(request(row, self.column), name)


@dataclass(frozen=True, slots=True)
class Printable(Check):
    """Every character of a text can be printed."""

    id: str
    code: str = "second.printable"
    source: str = "测试"

    @property
    def fields(self) -> tuple[str, ...]:
        """The text."""
        return (self.id,)

    def find(self, case: Case) -> Iterator[Finding]:
        """Yield a warning with what cannot; nothing where nobody knows."""
        if case.printable is None:
            return
        text = case.report.text(self.id)
        lacking = [character for character in text if character not in case.printable]
        if lacking:
            message = f"打印不出：{'、'.join(lacking)}"
            yield Finding(self.code, Severity.WARNING, self.fields, message, self.source)


@dataclass(frozen=True, slots=True)
class SameElsewhere(Check):
    """Further reports of that unit and year say the same."""

    cell: str
    code: str = "second.elsewhere"
    source: str = "测试"

    @property
    def fields(self) -> tuple[str, ...]:
        """The figure."""
        return (self.cell,)

    def find(self, case: Case) -> Iterator[Finding]:
        """Yield a hint for each that does not; nothing where there is no other."""
        now = case.report.number(self.cell)
        for other in case.others:
            there = other.number(self.cell)
            if now is not None and there is not None and now != there:
                message = f"另一份年报是 {there}"
                yield Finding(
                    self.code, Severity.HINT, self.fields, message, self.source, now, there
                )

    def gaps(self, case: Case) -> tuple[Gap, ...]:
        """Return what the figure lacks of what each of them says."""
        gaps = []
        for finding in self.find(case):
            if finding.left is not None and finding.right is not None:
                gaps.append(Gap(self.fields, finding.right - finding.left))
        return tuple(gaps)


def _checks() -> Iterator[Check]:
    yield IdentityComplete()
    for section in FORM.sections:
        if section.grid is None:
            yield TextPresent(section.text_id, section.heading)
            yield Printable(section.text_id)
        else:
            yield NoBlanks(section.heading, section.inputs)
    yield LengthAdvised("text.plans", "四、下一年安排", 300)
    for column, name in COLUMNS:
        yield AllAnswered(column, name)
        yield CarriedIn(name, request("carried_in", column), request("handed_on", column))
        yield LargeChange(name, request("received", column))
    yield SameElsewhere(request("handed_on", "total"))


CHECKS = tuple(_checks())
