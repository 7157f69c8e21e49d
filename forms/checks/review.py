"""Running all checks of a report's form: the whole review takes far less than a frame."""

from forms.checks.finding import Case, Finding, Severity

_ORDER = list(Severity)


def review(case: Case) -> list[Finding]:
    """Return every finding, errors first, then warnings, then hints; each in the order of the report."""
    found = [finding for check in case.report.form.checks for finding in check.find(case)]
    return sorted(found, key=lambda finding: _ORDER.index(finding.severity))
