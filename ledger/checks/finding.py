"""What checks of a register are given, and what they find: about cases, not fields of a report."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from forms.checks.finding import Severity
from ledger.cases import Case
from ledger.choices import DEFAULT, Choices
from ledger.disputes import Dispute
from ledger.ledger import Ledger
from ledger.working_days import Calendar


class Look(NamedTuple):
    """The ledger of one unit as it is looked over for a ``year``, on the day ``today``.

    What the office has chosen says which cases are counted, and need what counting asks for.
    """

    ledger: Ledger
    year: int
    today: date
    calendar: Calendar
    choices: Choices = DEFAULT


class CaseFinding(NamedTuple):
    """Something that does not hold of a case or a dispute, known by its ``number``.

    Like the findings of a report it has code, severity and source; it names no person.
    """

    code: str
    severity: Severity
    number: str
    message: str
    source: str
    application: int | None = None  # its id; None of a dispute
    dispute: int | None = None

    def __str__(self) -> str:
        return f"{self.number}：{self.message}"


class CaseCheck(NamedTuple):
    """A rule about each case; ``messages`` says of one what does not hold."""

    code: str
    severity: Severity
    source: str
    messages: Callable[[Case, Look], Iterator[str]]


class DisputeCheck(NamedTuple):
    """A rule about each dispute."""

    code: str
    severity: Severity
    source: str
    messages: Callable[[Dispute, Look], Iterator[str]]
