"""Running all checks of a report's edition; while it is edited, :mod:`forms.kept_review` does."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from forms.checks.finding import Case, Characters, Finding, Severity
from forms.editions.registry import checks_of, demands_of, seen_from
from forms.report import Report

_ORDER = list(Severity)


def case_of(
    report: Report,
    previous: Report | None = None,
    *,
    printable: Characters | None = None,
    usual: Characters | None = None,
    others: Sequence[Report] = (),
) -> Case:
    """Return ``report`` with what its checks need, reports of other editions as seen from its own.

    ``previous`` is the same unit's report of the year before, ``printable`` the characters that can
    be printed, the ``usual`` ones by any computer, ``others`` are further reports of that unit and
    year.
    """
    if previous is not None:
        previous = seen_from(report.form, previous)
    comparable = tuple(seen_from(report.form, other) for other in others)
    return Case(report, previous, printable, usual, comparable)


def review(case: Case) -> list[Finding]:
    """Return every finding, :func:`in_order`."""
    found: list[Finding] = []
    for check in checks_of(case.report.form):
        found += check.find(case)
    return in_order(found)


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Return what the rules found one after the other by weight, then in the order of the report.

    Those of a text come in the order of their words, after those about it as a whole.
    """
    by_weight = sorted(findings, key=lambda finding: _ORDER.index(finding.severity))
    found: list[Finding] = []
    for _, about_one in groupby(by_weight, lambda finding: (finding.severity, finding.fields[0])):
        found += sorted(about_one, key=_beginning)
    return found


def has_errors(case: Case) -> bool:
    """Whether an error is among what :func:`review` finds, in a fraction of its time."""
    for check in demands_of(case.report.form):
        if any(finding.severity is Severity.ERROR for finding in check.find(case)):
            return True
    return False


def _beginning(finding: Finding) -> int:
    """Return where the words begin that a finding is about; it is about no words at -1."""
    own = [span.start for span in finding.spans if span.id == finding.fields[0]]
    return min(own, default=-1)
