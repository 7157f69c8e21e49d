"""What a report's identity has to agree with: its year with its date, and no other report."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from forms.checks.check import Check
from forms.checks.finding import Case, Finding, Severity
from forms.values import show

#: How many years after its own a report may bear a date of.
_YEARS_AFTER = 2


@dataclass(frozen=True, slots=True)
class DateFits(Check):
    """The date is not before the end of the report year, nor more than two years after it."""

    code: str = "identity.date"
    source: str = "算术"

    @property
    def fields(self) -> tuple[str, ...]:
        """The date, and the year that it has to follow."""
        return ("date", "year")

    def find(self, case: Case) -> Iterator[Finding]:
        """Yield an error where one of the two must be wrong; nothing where either is not known."""
        year, day = case.report.year, case.report.date
        if year is None or day is None:
            return
        if day < date(year, 12, 31):
            fault = f"在 {year} 年结束之前"
        elif day > date(year + _YEARS_AFTER, 12, 31):
            fault = f"比 {year} 年晚了两年以上"
        else:
            return
        message = f"成文日期 {show(day)} {fault}，请核对报告年度和成文日期"
        yield Finding(self.code, Severity.ERROR, self.fields, message, self.source)


@dataclass(frozen=True, slots=True)
class OnlyOne(Check):
    """The library has no other report of the same unit and year."""

    code: str = "identity.twice"
    source: str = "填报惯例"

    @property
    def fields(self) -> tuple[str, ...]:
        """What tells reports apart."""
        return ("unit", "year")

    def find(self, case: Case) -> Iterator[Finding]:
        """Yield a warning with how many others there are."""
        others = len(case.others)
        if not others:
            return
        report = case.report
        message = (
            f"年报库里还有 {others} 份{report.text('unit')} {report.year} 年的年报，"
            "请核对单位和年度，多余的请移除"
        )
        yield Finding(self.code, Severity.WARNING, self.fields, message, self.source)
