"""How far a report is filled in: a part of it, all of it, and one that lies in a library."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from enum import Enum
from typing import NamedTuple

from forms.checks.finding import Finding, Severity
from forms.form import Field, Form
from forms.report import Report
from forms.review import case_of, review
from forms.sign_off.reasons import Standing
from storage.library import Library
from usecases.open_report import previous_report

#: What a new report knows from the start does not make a part begun.
_GIVEN = ("kind",)


class Progress(Enum):
    """How far something is; the value is the mark it bears."""

    EMPTY = "○"
    BEGUN = "◐"
    ERRORS = "●"
    DONE = "✓"

    @property
    def label(self) -> str:
        """The same in words, for screen readers and tooltips."""
        return {"○": "未开始", "◐": "未完成", "●": "有错误", "✓": "已完成"}[self.value]


class PartsDone(NamedTuple):
    """How many of a report's parts are done, of how many, and whether one of them has errors."""

    done: int
    parts: int
    has_errors: bool


def part_progress(
    fields: AbstractSet[str], report: Report, standings: Iterable[Standing]
) -> Progress:
    """Return how far the part with ``fields`` is; a warning does not keep it from being done."""
    findings = [standing.finding for standing in standings]
    return _progress(fields, report, _about(fields, findings))


def report_progress(report: Report, standings: Sequence[Standing]) -> Progress:
    """Return how far the whole report is, its written reasons included."""
    findings = [standing.finding for standing in standings]
    progress = _progress(report.form.fields.keys(), report, findings)
    if progress is Progress.DONE and any(standing.blocks for standing in standings):
        return Progress.BEGUN
    return progress


def parts_done(library: Library, id: int) -> PartsDone:
    """Return how far a report of ``library`` is; raises LibraryError."""
    report = library.load(id)
    previous = previous_report(library, id, report)
    findings = review(case_of(report, previous))
    parts: list[Progress] = []
    for fields in _parts(report.form):
        about = _about(fields, findings)
        parts.append(_progress(fields, report, about))
    has_errors = Progress.ERRORS in parts
    return PartsDone(parts.count(Progress.DONE), len(parts), has_errors)


def _progress(fields: Iterable[str], report: Report, findings: Iterable[Finding]) -> Progress:
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    if not errors:
        return Progress.DONE
    if not all(finding.is_unfilled for finding in errors):
        return Progress.ERRORS
    for id in fields:
        if id not in _GIVEN and report.stated(id) is not None:
            return Progress.BEGUN
    return Progress.EMPTY


def _about(fields: AbstractSet[str], findings: Iterable[Finding]) -> list[Finding]:
    return [finding for finding in findings if not fields.isdisjoint(finding.fields)]


def _parts(form: Form) -> list[set[str]]:
    """Return the fields of each part: what names the report, then its sections."""
    parts = [_ids(form.identity)]
    for section in form.sections:
        parts.append(_ids(section.fields))
    return parts


def _ids(fields: Iterable[Field]) -> set[str]:
    return {field.id for field in fields}
