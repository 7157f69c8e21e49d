"""Where the clerk is among the findings after an edit, which may take away many of them at once."""

from collections.abc import Sequence

from forms.checks.finding import Finding


def place_of(finding: Finding, found: Sequence[Finding]) -> int | None:
    """Return where ``finding`` is in ``found``, be it in other words; None where it is gone.

    Of words in a text there may be several that are found alike, so only the same one counts.
    """
    if finding in found:
        return found.index(finding)
    if finding.spans:
        return None
    about = (finding.code, finding.fields)
    for at, other in enumerate(found):
        if (other.code, other.fields) == about:
            return at
    return None


def place_after(at: int, before: Sequence[Finding], found: Sequence[Finding]) -> int:
    """Return where in ``found`` the first stands of those that ``before`` has from ``at`` on.

    Where none of them is left it is the end, ``len(found)``.
    """
    for finding in before[at:]:
        place = place_of(finding, found)
        if place is not None:
            return place
    return len(found)
