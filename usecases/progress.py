"""How far a report is filled in: a part of it, all of it, and one that lies in a library."""

from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from enum import Enum
from typing import NamedTuple

from forms.checks.finding import Severity
from forms.parts import parts_of
from forms.report import Report
from forms.sign_off.reasons import Standing
from storage.library import Library
from usecases.checking import Checking
from usecases.last_year import find_last_year
from usecases.ledger_beside import table_three
from usecases.tally import Held, tally_of

#: What a new report knows from the start does not make a part begun.
_GIVEN = ("kind",)


class Progress(Enum):
    """How far something is; the value is the mark it bears."""

    EMPTY = "○"
    BEGUN = "◐"
    ERRORS = "●"
    UNEXPLAINED = "▲"
    DONE = "✓"

    @property
    def label(self) -> str:
        """The same in words, for screen readers and tooltips."""
        words = {"○": "未开始", "◐": "未完成", "●": "有必改", "▲": "待说明", "✓": "已完成"}
        return words[self.value]

    @property
    def told(self) -> str:
        """The mark with its words."""
        return f"{self.value} {self.label}"


class PartState(NamedTuple):
    """How far a part of a report is; ``id`` and ``name`` are those of :class:`forms.parts.Part`."""

    id: str
    name: str
    progress: Progress


class Overview(NamedTuple):
    """How far a report is: its parts, and what is yet to be mended or explained in them.

    What is only not filled in yet is no error here. ``ledger`` says how table three stands to the
    ledger beside the library; it is empty where none is held against it.
    """

    parts: tuple[PartState, ...]
    errors: int
    warnings: int
    ledger: str = ""

    @property
    def done(self) -> int:
        """How many parts are done."""
        return sum(part.progress is Progress.DONE for part in self.parts)

    @property
    def unfilled(self) -> int:
        """In how many parts nothing is written, or not all."""
        return sum(part.progress in (Progress.EMPTY, Progress.BEGUN) for part in self.parts)

    @property
    def told(self) -> str:
        """How far the report is, in a mark and a few words: what is wrong comes first."""
        if any(part.progress is Progress.ERRORS for part in self.parts):
            return Progress.ERRORS.told
        if self.done == len(self.parts):
            return f"{Progress.DONE.value} 已填完"
        return f"{Progress.BEGUN.value} {Progress.DONE.label} {self.done}/{len(self.parts)}"


def part_progress(
    fields: AbstractSet[str], report: Report, standings: Iterable[Standing]
) -> Progress:
    """Return how far the part with ``fields`` is."""
    about = [each for each in standings if not fields.isdisjoint(each.finding.seats)]
    return _progress(fields, report, about)


def report_progress(report: Report, standings: Sequence[Standing]) -> Progress:
    """Return how far the whole report is."""
    return _progress(report.form.fields.keys(), report, standings)


def overview(library: Library, id: int, held: Held | None = None) -> Overview:
    """Return how far a report of ``library`` is, beside its ledger where that is ``held``.

    Of a final nothing is to be mended or explained: what the ledger counts otherwise since is told
    there. Raises LibraryError.
    """
    report = library.load(id)
    last_year = find_last_year(library, id, report)
    previous = last_year.report if last_year else None
    is_final, is_read = library.is_final(id), library.origin(id) is not None
    held = None if is_read else held
    tally = tally_of(held, report) if held else None
    found = Checking(library, id).standings_of(report, previous, tally, is_final=is_final)
    parts = []
    for part in parts_of(report.form):
        progress = part_progress(part.fields, report, found)
        parts.append(PartState(part.id, part.name, progress))
    weights = Counter(each.finding.severity for each in found if _is_to_mend(each))
    told = table_three(held, report, tally, found, is_final=is_final) if held else ""
    return Overview(tuple(parts), weights[Severity.ERROR], weights[Severity.WARNING], told)


def _is_to_mend(standing: Standing) -> bool:
    return standing.blocks and not standing.finding.is_unfilled


def _progress(fields: Iterable[str], report: Report, standings: Sequence[Standing]) -> Progress:
    blocking = [each.finding for each in standings if each.blocks]
    errors = [finding for finding in blocking if finding.severity is Severity.ERROR]
    if not blocking:
        return Progress.DONE
    if not errors:
        return Progress.UNEXPLAINED
    if not all(finding.is_unfilled for finding in errors):
        return Progress.ERRORS
    for id in fields:
        if id not in _GIVEN and report.stated(id) is not None:
            return Progress.BEGUN
    return Progress.EMPTY
