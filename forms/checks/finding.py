"""What a check is given (a case) and what it yields (findings)."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Protocol

from forms.report import Report

Number = int | Decimal


class Severity(Enum):
    """How much a finding weighs: only errors and unexplained warnings keep a report from being final."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"

    @property
    def label(self) -> str:
        """What the clerk sees."""
        return {"error": "必改", "warning": "须说明", "hint": "提示"}[self.value]


@dataclass(frozen=True, slots=True)
class Case:
    """A report under check, beside the same unit's report of the year before where there is one."""

    report: Report
    previous: Report | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that does not hold: about which fields, why, and both sides where it is arithmetic."""

    code: str
    severity: Severity
    fields: tuple[str, ...]
    message: str
    source: str
    left: Number | None = None
    right: Number | None = None


class Check(Protocol):
    """A rule: its code, the document it comes from, the fields it looks at."""

    @property
    def code(self) -> str:
        """The code of the rule."""

    @property
    def fields(self) -> tuple[str, ...]:
        """The ids of the fields that the rule looks at."""

    def find(self, case: Case) -> Iterator[Finding]:
        """Yield a finding for each breach."""
