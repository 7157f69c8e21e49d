"""How this year's figures follow from last year's."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from forms.checks.check import Check
from forms.checks.equation import Gap
from forms.checks.finding import Case, Finding, Number, Severity
from forms.report import Report
from forms.values import Value


@dataclass(frozen=True, slots=True)
class CarriedIn(Check):
    """What comes in from last year is what last year's report handed on."""

    name: str
    carried_in: str
    carried_out: str
    code: str = "continuity.carried_in"
    source: str = "填报惯例"

    @property
    def fields(self) -> tuple[str, ...]:
        """This year's cell."""
        return (self.carried_in,)

    def find(self, case: Case) -> Iterator[Finding]:
        """Yield a warning where the two reports disagree."""
        expected = case.last_year(self.carried_out)
        actual = case.report.number(self.carried_in)
        if expected is None or actual is None or expected == actual:
            return
        message = (
            f"{self.name}：上年结转 {actual}，上年年报的结转下年度继续办理是 {expected}，"
            f"差 {abs(actual - expected)}"
        )
        yield Finding(
            self.code, Severity.WARNING, self.fields, message, self.source, actual, expected
        )

    def gaps(self, case: Case) -> tuple[Gap, ...]:
        """Return what this year's cell lacks: last year's report is not to be changed."""
        expected = case.last_year(self.carried_out)
        actual = case.report.number(self.carried_in)
        if expected is None or actual is None:
            return ()
        return (Gap(self.fields, expected - actual),)

    def brought_forward(self, last: Report) -> Mapping[str, Value]:
        """Return what last year's report handed on."""
        return {self.carried_in: last.number(self.carried_out)}


@dataclass(frozen=True, slots=True)
class InForce(Check):
    """现行有效 is last year's, plus what was issued, less what was repealed.

    A last year before ``since`` is not compared.
    """

    name: str
    issued: str
    repealed: str
    in_force: str
    code: str = "continuity.in_force"
    source: str = "填报惯例"
    since: int = 0

    @property
    def fields(self) -> tuple[str, ...]:
        """The row of this year."""
        return (self.in_force, self.issued, self.repealed)

    def find(self, case: Case) -> Iterator[Finding]:
        """Yield a warning where the balance does not hold."""
        last = case.previous
        if last is None or last.year is None or last.year < self.since:
            return
        before = case.last_year(self.in_force)
        issued = case.report.number(self.issued)
        repealed = case.report.number(self.repealed)
        now = case.report.number(self.in_force)
        if before is None or issued is None or repealed is None or now is None:
            return
        expected = before + issued - repealed
        if now != expected:
            balance = f"上年现行有效 {before} + 制发 {issued} - 废止 {repealed} = {expected}"
            message = f"{self.name}：{balance}，现行有效 {now}，差 {abs(now - expected)}"
            yield Finding(
                self.code, Severity.WARNING, self.fields, message, self.source, expected, now
            )


@dataclass(frozen=True, slots=True)
class Plausible(Check):
    """No more is in force or repealed than there can be."""

    name: str
    issued: str
    repealed: str
    in_force: str
    code: str = "disclosure.plausible"
    source: str = "算术"

    @property
    def fields(self) -> tuple[str, ...]:
        """The row of this year."""
        return (self.issued, self.repealed, self.in_force)

    def find(self, case: Case) -> Iterator[Finding]:
        """Yield a warning for each of the two bounds that is broken."""
        issued = case.report.number(self.issued)
        repealed = case.report.number(self.repealed)
        now = case.report.number(self.in_force)
        before = case.last_year(self.in_force)
        if issued is None or repealed is None:
            return
        if now is not None and issued > now + repealed:
            most = now + repealed
            bound = f"现行有效 {now} + 废止 {repealed} = {most}"
            yield self._more("制发", issued, bound, most)
        if before is not None and repealed > before + issued:
            most = before + issued
            bound = f"上年现行有效 {before} + 制发 {issued} = {most}"
            yield self._more("废止", repealed, bound, most)

    def _more(self, what: str, number: Number, bound: str, most: Number) -> Finding:
        message = f"{self.name}：{what} {number}，多于{bound}"
        return Finding(self.code, Severity.WARNING, self.fields, message, self.source, number, most)


@dataclass(frozen=True, slots=True)
class LargeChange(Check):
    """A figure that is over five times or under a fifth of last year's deserves a second look."""

    name: str
    cell: str
    code: str = "change.large"
    source: str = "填报惯例"

    @property
    def fields(self) -> tuple[str, ...]:
        """The figure."""
        return (self.cell,)

    def find(self, case: Case) -> Iterator[Finding]:
        """Yield a hint where a figure of 20 or more, in either year, has changed that much."""
        before = case.last_year(self.cell)
        now = case.report.number(self.cell)
        if before is None or now is None or max(before, now) < 20:
            return
        if now > 5 * before or 5 * now < before:
            message = f"{self.name}：今年 {now}，上年 {before}，变化很大，请核对"
            yield Finding(self.code, Severity.HINT, self.fields, message, self.source, now, before)


@dataclass(frozen=True, slots=True)
class PendingCarriesOver(Check):
    """The cases that last year left pending come up again in this year's total."""

    name: str
    total: str
    pending: str
    code: str = "disputes.pending"
    source: str = "填报惯例"

    @property
    def fields(self) -> tuple[str, ...]:
        """This year's total."""
        return (self.total,)

    def find(self, case: Case) -> Iterator[Finding]:
        """Yield a hint where this year's total is below last year's pending cases."""
        before = case.last_year(self.pending)
        now = case.report.number(self.total)
        if before is None or now is None or now >= before:
            return
        message = f"{self.name}：总计 {now}，少于上年尚未审结 {before}"
        yield Finding(self.code, Severity.HINT, self.fields, message, self.source, now, before)
