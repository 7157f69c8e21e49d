"""What the checks find on a stored report, the reasons that settle it, and the ways to mend it."""

from collections.abc import Sequence
from contextlib import suppress

from export.printable import printable, usual
from forms.checks.finding import Case, Finding
from forms.kept_review import KeptReview
from forms.mending import Proposal, is_mended_too, proposals
from forms.report import Report
from forms.review import case_of, in_order
from forms.sign_off.reasons import Reason, Standing, explain, standings
from forms.texts.characters import named
from ledger.checks.against import is_of_ledger
from storage.errors import LibraryError
from storage.library import Library
from usecases.tally import LedgerTally
from usecases.tally_findings import counted_first, told_with


def reports_alike(library: Library, id: int, report: Report) -> list[Report]:
    """Return what ``library`` has besides ``report``, its report ``id``, of that unit and year.

    Raises LibraryError.
    """
    unit = report.text("unit")
    if not unit or report.year is None:
        return []
    return [library.load(other) for other in library.alike(unit, report.year) if other != id]


def unprintable(text: str) -> list[str]:
    """Return the characters of ``text`` that no font at hand has, as a message names them."""
    lacking = [each for each in dict.fromkeys(text) if each != "\n" and each not in printable()]
    return [named(character) for character in lacking]


class Checking:
    """The checks of one report; its reasons are read once, and again after a new one.

    ``previous`` is everywhere last year's report, as seen from the edition of this one.
    """

    def __init__(self, library: Library, id: int) -> None:
        self._library = library
        self._id = id
        self._reasons: list[Reason] | None = None
        self._others: list[Report] = []
        self._review = KeptReview()

    def standings_of(
        self,
        report: Report,
        previous: Report | None,
        tally: LedgerTally | None = None,
        *,
        is_final: bool = False,
    ) -> list[Standing]:
        """Return what the checks find on a state of the report, each finding with its reason.

        Where there is a ledger, the report is held against its ``tally``, too. In a final nothing
        is left to do about that: what the ledger counts otherwise by now is told of a closed year.
        """
        if self._reasons is None:
            self._reasons = self._library.sign_off.reasons(self._id)
        found = self._review.review(self._case(report, previous))
        if tally:
            found = in_order(told_with(tally, [*found, *tally.findings(report)], report))
        held = standings(report, found, self._reasons)
        if is_final:
            return [each for each in held if not (each.blocks and is_of_ledger(each.finding))]
        return held

    def proposals(
        self,
        report: Report,
        previous: Report | None,
        finding: Finding,
        tally: LedgerTally | None = None,
    ) -> list[Proposal]:
        """Return the ways to mend ``finding``; those come first that agree with the ledger."""
        found = proposals(self._case(report, previous), finding)
        return counted_first(tally, found) if tally else found

    def is_mended_too(
        self, report: Report, previous: Report | None, finding: Finding, proposal: Proposal
    ) -> bool:
        """Return whether ``proposal``, made to mend another finding, leaves nothing of this one."""
        return is_mended_too(self._case(report, previous), finding, proposal)

    def explain(
        self, report: Report, finding: Finding, text: str, among: Sequence[Finding]
    ) -> None:
        """Keep a reason for ``finding``, one ``among`` all; an empty one takes one back."""
        self._library.sign_off.explain(self._id, explain(report, finding, text, among))
        self._reasons = None

    def _case(self, report: Report, previous: Report | None) -> Case:
        """Return a state of the report with what its checks need.

        While the library cannot be read, other reports in it are taken to be as they were.
        """
        with suppress(LibraryError):
            self._others = reports_alike(self._library, self._id, report)
        return case_of(report, previous, printable=printable(), usual=usual(), others=self._others)
