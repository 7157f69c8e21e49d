"""Proposals that mend a finding: other words, or an edit and the stated total that goes with it."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from forms.checks.check import Check
from forms.checks.finding import Case, Correction, Finding, Number, Restated, Severity
from forms.editions.registry import checks_of
from forms.report import Edit, Report
from forms.values import show


@dataclass(frozen=True, slots=True)
class Proposal:
    """Edits after which the sums of their fields hold, and nothing is found that was not before.

    What a finding itself says may be less than that. It is ``supported`` where last year's report
    says the same, ``is_counted`` where the ledger does.
    """

    edits: tuple[Edit, ...]
    message: str
    supported: bool = False
    is_counted: bool = False


def proposals(case: Case, finding: Finding) -> list[Proposal]:
    """Return the ways to mend ``finding``; those that last year's report supports come first.

    What the finding itself says comes first. Else only what a check can put into figures, its gaps,
    can be mended; other findings get none.
    """
    own = own_proposals(case.report, finding)
    if own:
        return own
    check = _check_of(case, finding)
    if check is None:
        return []
    found: dict[tuple[Edit, ...], Proposal] = {}
    for edit in _candidates(case, check):
        edits = _completed(case, edit)
        if edits and edits not in found and _mends(case, check, edits):
            found[edits] = _proposal(case, edits)
    return sorted(found.values(), key=lambda proposal: not proposal.supported)


def own_proposals(report: Report, finding: Finding) -> list[Proposal]:
    """Return what the finding itself says would mend it; that takes no look at any check."""
    if finding.restated:
        return [restating(report, finding.restated)]
    return [_rewording(report, each) for each in finding.corrections]


def restating(report: Report, restated: Restated) -> Proposal:
    """Return the edits that put a number into a cell; stated totals that were right follow it.

    A total whose parts make that number follows these again.
    """
    id, number, told = restated
    edits = [report.edit(id, None if report.derived(id) == number else number)]
    after = report.changed(edits)
    words = [told]
    for total in report.form.totals_of[id]:
        stated, summed = report.stated(total), after.derived(total)
        if stated is None or stated != report.derived(total) or stated == summed:
            continue
        edit = report.edit(total, summed)
        edits.append(edit)
        after = after.changed([edit])
        words.append(_in_words(report, edit))
    return Proposal(tuple(edits), "，".join(words))


def is_mended_too(case: Case, finding: Finding, proposal: Proposal) -> bool:
    """Return whether ``proposal``, made to mend another finding, leaves nothing of ``finding``.

    That is tried out on a copy, not guessed; what has no field in common is not looked at.
    """
    form = case.report.form
    touched: set[str] = set()
    for edit in proposal.edits:
        touched.update((edit.id, *form.totals_of[edit.id]))
    if touched.isdisjoint(finding.fields):
        return False
    after = case.changed(proposal.edits)
    alike = [check for check in checks_of(form) if check.code == finding.code]
    if not alike:
        return False  # it is none of a check's: nobody knows
    return not any(each.fields == finding.fields for check in alike for each in check.find(after))


def _rewording(report: Report, correction: Correction) -> Proposal:
    """Return the one edit of a text that puts other words in the place of a stretch of it."""
    id, start, end = correction.span
    text = report.text(id)
    edit = report.edit(id, text[:start] + correction.text + text[end:])
    return Proposal((edit,), correction.words)


def _check_of(case: Case, finding: Finding) -> Check | None:
    """Return the check that finds it; what is told with it may be more than the check knows."""
    for check in checks_of(case.report.form):
        if check.code != finding.code:
            continue
        if any(each.fields == finding.fields for each in check.find(case)):
            return check
    return None


class _Addition(NamedTuple):
    """What may be added to a field, so many levels of totals below one that lacks as much."""

    depth: int
    id: str
    amount: Number


def _candidates(case: Case, check: Check) -> Iterator[Edit]:
    """Yield the single edits that would close the check's gaps, the check's own fields first."""
    report = case.report
    additions: list[_Addition] = []
    for gap in check.gaps(case):
        for id in gap.fields:
            additions += _additions(report, id, gap.amount)
    additions.sort(key=lambda addition: addition.depth)
    for _, id, amount in additions:
        number = report.number(id)
        if number is not None and number + amount >= 0:
            yield report.edit(id, number + amount)


def _additions(report: Report, id: str, amount: Number, depth: int = 0) -> Iterator[_Addition]:
    """Yield one to the field itself unless it is derived, and to a total's parts, and theirs."""
    parts = report.form.fields[id].parts
    if report.stated(id) is not None or not parts:
        yield _Addition(depth, id, amount)
    for part in parts:
        yield from _additions(report, part, amount, depth + 1)


def _completed(case: Case, edit: Edit) -> tuple[Edit, ...]:
    """Return the edit with the stated total that has to follow it; empty if more would have to."""
    report = case.report
    change = _change(edit)
    stated = [id for id in report.form.totals_of[edit.id] if report.stated(id) is not None]
    if not stated or change is None or _all_hold(case, (edit,)):
        return (edit,)
    if len(stated) > 1:
        return ()
    total = stated[0]
    number = report.number(total)
    if number is None or number + change < 0:
        return ()
    return (edit, report.edit(total, number + change))


def _change(edit: Edit) -> Number | None:
    match edit.old, edit.new:
        case ((int() | Decimal() as old), (int() | Decimal() as new)):
            return new - old
        case _:
            return None


def _mends(case: Case, check: Check, edits: tuple[Edit, ...]) -> bool:
    if not _all_hold(case, edits):
        return False
    breaches = check.find(case.changed(edits))
    return not any(breaches)


def _all_hold(case: Case, edits: tuple[Edit, ...]) -> bool:
    """Whether every check of the fields holds after ``edits``, as far as figures can mend it.

    Hints do not count.
    """
    after = case.changed(edits)
    touched = {edit.id for edit in edits}
    for edit in edits:
        touched.update(after.report.form.totals_of[edit.id])
    for check in checks_of(after.report.form):
        if touched.isdisjoint(check.fields):
            continue
        for finding in check.find(after):
            if finding.severity is Severity.HINT or touched.isdisjoint(finding.fields):
                continue
            if not _is_beside(case, check, finding):
                return False
    return True


def _is_beside(case: Case, check: Check, finding: Finding) -> bool:
    """Whether a finding was there before the edits, and is about no sides that could be made equal.

    That the text says nothing of a fee is so whatever the figures are mended to.
    """
    if finding.left is not None:
        return False
    return any(each.fields == finding.fields for each in check.find(case))


def _proposal(case: Case, edits: tuple[Edit, ...]) -> Proposal:
    changes = [_in_words(case.report, edit) for edit in edits]
    supported = any(_is_supported(case, edit) for edit in edits)
    return Proposal(edits, "，".join(changes), supported)


def _in_words(report: Report, edit: Edit) -> str:
    field = report.form.fields[edit.id]
    return f"{field.name} 改成\u00a0{show(edit.new)}"


def _is_supported(case: Case, edit: Edit) -> bool:
    """Whether last year's report hands on just what ``edit`` enters."""
    if case.previous is None:
        return False
    for check in checks_of(case.report.form):
        brought_forward = check.brought_forward(case.previous)
        if brought_forward.get(edit.id) == edit.new:
            return True
    return False
