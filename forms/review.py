"""Running all checks of a report's edition: the whole review takes far less than a frame."""

from collections.abc import Container, Sequence

from forms.checks.finding import Case, Finding, Severity
from forms.editions.registry import checks_of, seen_from
from forms.report import Report

_ORDER = list(Severity)


def case_of(
    report: Report,
    previous: Report | None = None,
    *,
    printable: Container[str] | None = None,
    others: Sequence[Report] = (),
) -> Case:
    """Return ``report`` with what its checks need, reports of other editions as seen from its own.

    ``previous`` is the same unit's report of the year before, ``printable`` the characters that can
    be printed, ``others`` are further reports of that unit and year.
    """
    if previous is not None:
        previous = seen_from(report.form, previous)
    comparable = tuple(seen_from(report.form, other) for other in others)
    return Case(report, previous, printable, comparable)


def review(case: Case) -> list[Finding]:
    """Return every finding: errors, warnings, hints, each in the order of the report."""
    found: list[Finding] = []
    for check in checks_of(case.report.form):
        found += check.find(case)
    return sorted(found, key=lambda finding: _ORDER.index(finding.severity))
