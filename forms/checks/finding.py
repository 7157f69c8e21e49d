"""What a check is given (a case) and what it yields (findings)."""

from collections.abc import Container, Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum

from forms.report import Edit, Report

Number = int | Decimal


class Severity(Enum):
    """How much a finding weighs: errors and unexplained warnings keep a report from being final."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"

    @property
    def label(self) -> str:
        """What the clerk sees."""
        return {"error": "必改", "warning": "须说明", "hint": "提示"}[self.value]


@dataclass(frozen=True, slots=True)
class Case:
    """A report under check, and what its checks need from outside; they pass over what is absent.

    Other reports are as seen from the edition of ``report``; ``forms.review.case_of`` sees to it.
    """

    report: Report
    previous: Report | None = None  # the same unit's report of the year before
    printable: Container[str] | None = None  # the characters that can be printed
    others: tuple[Report, ...] = ()  # further reports of that unit and year

    def last_year(self, id: str) -> Number | None:
        """Return last year's number in the field; None where that is not known."""
        if self.previous is None:
            return None
        return self.previous.number(id)

    def changed(self, edits: Iterable[Edit]) -> "Case":
        """Return the case as it would be after ``edits`` to the report."""
        return replace(self, report=self.report.changed(edits))


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that does not hold: about which fields, why, and both sides where it is arithmetic.

    One that ``is_unfilled`` only says that something is not there yet: work is under way.
    """

    code: str
    severity: Severity
    fields: tuple[str, ...]
    message: str
    source: str
    left: Number | None = None
    right: Number | None = None
    is_unfilled: bool = False
