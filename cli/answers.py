"""How a command answers: its exit status, and one line on stderr why it could not."""

import sys
from collections.abc import Iterable

from forms.checks.finding import Finding, Severity

#: Exit statuses. 0 and 1 are answers; of verify: the file says what it should, or it does not.
CLEAN, ERRORS, UNUSABLE = 0, 1, 2


def refuse(why: str) -> int:
    """Say in one line on stderr why the input could not be used; return that exit status."""
    print(" ".join(why.split()), file=sys.stderr)
    return UNUSABLE


def status_of(findings: Iterable[Finding]) -> int:
    """Return the exit status that tells whether there are errors among ``findings``."""
    if any(finding.severity is Severity.ERROR for finding in findings):
        return ERRORS
    return CLEAN
