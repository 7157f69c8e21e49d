"""Proposals that mend a finding: one edit, or one and the stated total that goes with it."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from forms.checks.finding import Case, Check, Finding, Number, Severity
from forms.checks.last_year import CarriedIn
from forms.checks.relations import Relation
from forms.report import Edit, Report
from forms.values import show


@dataclass(frozen=True, slots=True)
class Proposal:
    """Edits after which every check that their fields take part in holds; ``supported`` by last year's report."""

    edits: tuple[Edit, ...]
    message: str
    supported: bool = False


def proposals(case: Case, finding: Finding) -> list[Proposal]:
    """Return the ways to mend ``finding``; those that last year's report supports come first.

    Only findings that compare sums, or this year's 上年结转 with last year's report, can be mended by
    arithmetic; others get none.
    """
    check = _check_of(case, finding)
    found: dict[tuple[Edit, ...], Proposal] = {}
    for edit in _candidates(case, check):
        edits = _completed(case, edit)
        if edits and edits not in found and _mends(case, finding, edits):
            found[edits] = _proposal(case, edits)
    return sorted(found.values(), key=lambda proposal: not proposal.supported)


def _check_of(case: Case, finding: Finding) -> Check | None:
    return next(
        (
            check
            for check in case.report.form.checks
            if check.code == finding.code and finding in check.find(case)
        ),
        None,
    )


def _candidates(case: Case, check: Check | None) -> Iterator[Edit]:
    """Yield the single edits that would make the check's two sides equal, the check's own fields first."""
    report = case.report
    found = [
        (depth, id, gap)
        for ids, gap in _gaps(case, check)
        for total in ids
        for depth, id in _inputs(report, total)
    ]
    for _, id, gap in sorted(found, key=lambda each: each[0]):
        number = report.number(id)
        if number is not None and number + gap >= 0:
            yield report.edit(id, number + gap)


def _gaps(case: Case, check: Check | None) -> list[tuple[list[str], Number]]:
    """Return the fields of each side that may give way, with what their sum lacks."""
    left: Number | None = None
    right: Number | None = None
    match check:
        case Relation():
            left, right = check.sides(case.report)
            if left is not None and right is not None:
                return [
                    ([term.id for term in check.left], right - left),
                    ([term.id for term in check.right], left - right),
                ]
        case CarriedIn():
            left = case.report.number(check.carried_in)
            right = case.previous.number(check.carried_out) if case.previous else None
            if left is not None and right is not None:
                return [([check.carried_in], right - left)]
    return []


def _inputs(report: Report, id: str, depth: int = 0) -> Iterator[tuple[int, str]]:
    """Yield the fields that decide what stands in ``id``: itself unless it is derived, and a total's parts, level by level."""
    if report.stated(id) is not None or not report.form.fields[id].parts:
        yield depth, id
    for part in report.form.fields[id].parts:
        yield from _inputs(report, part, depth + 1)


def _completed(case: Case, edit: Edit) -> tuple[Edit, ...]:
    """Return the edit with the one stated total that has to follow it; empty where more would have to."""
    report = case.report
    change = _difference(edit)
    stale = [id for id in report.form.totals_of[edit.id] if report.stated(id) is not None]
    if not stale or change is None or _settled(case, (edit,)):
        return (edit,)
    number = report.number(stale[0])
    if len(stale) > 1 or number is None or number + change < 0:
        return ()
    return (edit, report.edit(stale[0], number + change))


def _difference(edit: Edit) -> Number | None:
    match edit.old, edit.new:
        case ((int() | Decimal() as old), (int() | Decimal() as new)):
            return new - old
        case _:
            return None


def _mends(case: Case, finding: Finding, edits: tuple[Edit, ...]) -> bool:
    after = Case(case.report.changed(edits), case.previous)
    check = _check_of(case, finding)
    return _settled(case, edits) and check is not None and not any(check.find(after))


def _settled(case: Case, edits: tuple[Edit, ...]) -> bool:
    """Whether, after ``edits``, every check that their fields take part in holds; hints do not count."""
    after = Case(case.report.changed(edits), case.previous)
    touched = {edit.id for edit in edits}
    touched.update(total for edit in edits for total in after.report.form.totals_of[edit.id])
    return not any(
        finding.severity is not Severity.HINT and touched.intersection(finding.fields)
        for check in after.report.form.checks
        if touched.intersection(check.fields)
        for finding in check.find(after)
    )


def _proposal(case: Case, edits: tuple[Edit, ...]) -> Proposal:
    fields = case.report.form.fields
    message = "，".join(
        f"{fields[edit.id].short or fields[edit.id].label} 改为\u00a0{show(edit.new)}"
        for edit in edits
    )
    return Proposal(edits, message, any(_is_supported(case, edit) for edit in edits))


def _is_supported(case: Case, edit: Edit) -> bool:
    return case.previous is not None and any(
        isinstance(check, CarriedIn)
        and check.carried_in == edit.id
        and case.previous.number(check.carried_out) == edit.new
        for check in case.report.form.checks
    )
