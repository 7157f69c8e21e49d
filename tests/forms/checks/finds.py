"""What one check finds on its own, as short rows."""

from forms.checks.check import Check
from forms.checks.finding import Case, Finding, Number
from forms.report import Report


def finds(check: Check, report: Report, previous: Report | None = None) -> list[Finding]:
    """Return the check's findings."""
    return list(check.find(Case(report, previous)))


def sides(
    check: Check, report: Report, previous: Report | None = None
) -> list[tuple[Number | None, Number | None]]:
    """Return the two sides of each of the check's findings."""
    return [(finding.left, finding.right) for finding in finds(check, report, previous)]


def messages(check: Check, report: Report, previous: Report | None = None) -> list[str]:
    """Return the messages of the check's findings."""
    return [finding.message for finding in finds(check, report, previous)]
