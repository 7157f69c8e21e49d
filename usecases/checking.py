"""What the checks find on a stored report, the reasons that settle it, and the ways to mend it."""

from forms.checks.finding import Finding
from forms.mending import Proposal, proposals
from forms.report import Report
from forms.review import case_of, review
from forms.sign_off.reasons import Reason, Standing, explain, standings
from storage.sign_off import SignOff


class Checking:
    """The checks of one report; its reasons are read once, and again after a new one.

    ``previous`` is everywhere last year's report, as seen from the edition of this one.
    """

    def __init__(self, sign_off: SignOff, id: int) -> None:
        self._sign_off = sign_off
        self._id = id
        self._reasons: list[Reason] | None = None

    def standings_of(self, report: Report, previous: Report | None) -> list[Standing]:
        """Return what the checks find on a state of the report, each finding with its reason."""
        if self._reasons is None:
            self._reasons = self._sign_off.reasons(self._id)
        return standings(report, review(case_of(report, previous)), self._reasons)

    def proposals(
        self, report: Report, previous: Report | None, finding: Finding
    ) -> list[Proposal]:
        """Return the ways to mend ``finding``."""
        return proposals(case_of(report, previous), finding)

    def explain(self, report: Report, finding: Finding, text: str) -> None:
        """Keep a reason for ``finding``, an empty one to take an earlier one back."""
        self._sign_off.explain(self._id, explain(report, finding, text))
        self._reasons = None
