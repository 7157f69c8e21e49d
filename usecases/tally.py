"""What the ledger comes to for a report: its unit's cases and disputes, counted for its year."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Protocol

from forms.checks.finding import Finding, Restated
from forms.editions.form_2021 import FORM
from forms.report import Report
from ledger.checks.against import disagrees, fee_differs, fee_unreported
from ledger.checks.finding import CaseFinding
from ledger.checks.lacking import lacking
from ledger.checks.suspects import Suspects, unplaced_of
from ledger.choices import Choices
from ledger.counting import CELLS, Count, count_year
from ledger.ledger import Ledger
from ledger.sentences import Fees, fees_of
from ledger.snapshots import Snapshot, snapshot_of

#: The cells of table three, which count cases.
_OF_CASES = frozenset(id for id in CELLS if id.startswith("requests."))


class Held(Protocol):
    """A ledger, open or looked into."""

    @property
    def ledger(self) -> Ledger:
        """Its cases and disputes."""

    @property
    def choices(self) -> Choices:
        """How they are counted."""


@dataclass(frozen=True)
class LedgerTally:
    """The ledger of one unit and its count of one year.

    ``is_whole`` tells whether it was kept for the whole year, as far as it shows: the report is
    held against no other. ``kept`` is what was counted when the report was made final, ``before``
    when last year's was, if they were.
    """

    ledger: Ledger
    choices: Choices
    count: Count
    is_whole: bool
    kept: Snapshot | None = None
    before: Snapshot | None = None

    @property
    def snapshot(self) -> Snapshot | None:
        """What a version keeps of it; None of a ledger that was not kept for the whole year."""
        return snapshot_of(self.count) if self.is_whole else None

    @cached_property
    def suspects(self) -> Suspects:
        """The cases that may explain where a report differs, looked for once."""
        return Suspects(self.ledger, self.count, self.choices, self.kept)

    @cached_property
    def fees(self) -> Fees:
        """The 信息处理费 of the year, added up once."""
        return fees_of(self.ledger, self.count.first, self.count.last)

    @cached_property
    def lacking(self) -> tuple[CaseFinding, ...]:
        """What the cases of table three lack to be counted where they belong."""
        return tuple(lacking(self.ledger, self.count, self.choices))

    def restated(self, id: str) -> Restated | None:
        """Return that a cell takes the number of the ledger; None where that may be wrong yet."""
        is_lacking = self.lacking if id in _OF_CASES else unplaced_of(self.count, id)
        if is_lacking:
            return None
        counted = self.count.cells[id]
        return Restated(id, counted, f"改成台账数\u00a0{counted}")

    def findings(self, report: Report) -> Iterator[Finding]:
        """Yield where ``report`` is another than the ledger.

        Of cells that are not filled in yet its own checks speak.
        """
        if self.is_whole:
            for finding in disagrees(self.count, report):
                if not finding.is_unfilled:
                    yield replace(finding, restated=self.restated(finding.fields[0]))
            yield from fee_unreported(self.fees, report)
            yield from fee_differs(self.fees, report)


def other_units(held: Held, report: Report) -> tuple[str, ...]:
    """Return whose applications the ledger has where it has none of the unit of ``report``."""
    unit = report.text("unit")
    units = held.ledger.units - {""}
    if report.form is not FORM or not unit or unit in units:
        return ()
    return tuple(sorted(units))


def tally_of(
    held: Held, report: Report, kept: Snapshot | None = None, before: Snapshot | None = None
) -> LedgerTally | None:
    """Return what the ledger comes to for ``report``; None where it has nothing of that unit.

    A report of another edition has other cells, and one without a unit or a year does not say which
    cases are meant. ``kept`` is what was counted for its final, ``before`` for last year's.
    """
    if report.form is not FORM or report.year is None:
        return None
    unit = report.text("unit")
    ledger = held.ledger.of(unit)
    if not unit or not (ledger.cases or ledger.disputes):
        return None
    first, last = date(report.year, 1, 1), date(report.year, 12, 31)
    count = count_year(ledger, report.year, held.choices)
    return LedgerTally(ledger, held.choices, count, ledger.keeps(first, last), kept, before)
