"""What the checks find on an open report, the reasons that settle it, and the ways to mend it."""

from typing import TYPE_CHECKING

from forms.checks.finding import Case, Finding
from forms.mending import Proposal, proposals
from forms.report import Report
from forms.review import case_of, review
from forms.sign_off.reasons import Reason, Standing, explain, standings

if TYPE_CHECKING:
    from usecases.open_report import OpenReport


class Checking:
    """The checks of one open report; its reasons are read from the library once, and again after a new one."""

    def __init__(self, opened: "OpenReport") -> None:
        self._opened = opened
        self._reasons: list[Reason] | None = None

    def standings_of(self, report: Report) -> list[Standing]:
        """Return what the checks find on ``report``, a state of the open one, each finding with its reason."""
        if self._reasons is None:
            self._reasons = self._opened.sign_off.reasons(self._opened.id)
        return standings(report, review(self._case(report)), self._reasons)

    def proposals(self, finding: Finding) -> list[Proposal]:
        """Return the ways to mend ``finding`` as the report stands."""
        return proposals(self._case(self._opened.report), finding)

    def explain(self, finding: Finding, text: str) -> None:
        """Keep a reason for ``finding``, an empty one to take an earlier one back; raises LibraryError."""
        opened = self._opened
        opened.sign_off.explain(opened.id, explain(opened.report, finding, text))
        self._reasons = None

    def _case(self, report: Report) -> Case:
        return case_of(report, self._opened.previous)
