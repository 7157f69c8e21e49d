"""How far a report is filled in: a part of it, all of it, and one that lies in a library."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from enum import Enum
from typing import NamedTuple

from forms.checks.finding import Severity
from forms.form import Field, Form
from forms.report import Report
from forms.sign_off.reasons import Standing
from storage.library import Library
from usecases.checking import Checking
from usecases.last_year import find_last_year

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


class PartsDone(NamedTuple):
    """How many of a report's parts are done, of how many, and whether one of them has errors."""

    done: int
    parts: int
    has_errors: bool


def part_progress(
    fields: AbstractSet[str], report: Report, standings: Iterable[Standing]
) -> Progress:
    """Return how far the part with ``fields`` is."""
    about = [each for each in standings if not fields.isdisjoint(each.finding.seats)]
    return _progress(fields, report, about)


def report_progress(report: Report, standings: Sequence[Standing]) -> Progress:
    """Return how far the whole report is."""
    return _progress(report.form.fields.keys(), report, standings)


def parts_done(library: Library, id: int) -> PartsDone:
    """Return how far a report of ``library`` is; raises LibraryError."""
    report = library.load(id)
    last_year = find_last_year(library, id, report)
    previous = last_year.report if last_year else None
    found = Checking(library, id).standings_of(report, previous)
    parts = [part_progress(fields, report, found) for fields in _parts(report.form)]
    has_errors = Progress.ERRORS in parts
    return PartsDone(parts.count(Progress.DONE), len(parts), has_errors)


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


def _parts(form: Form) -> list[set[str]]:
    """Return the fields of each part: what names the report, then its sections."""
    parts = [_ids(form.identity)]
    for section in form.sections:
        parts.append(_ids(section.fields))
    return parts


def _ids(fields: Iterable[Field]) -> set[str]:
    return {field.id for field in fields}
