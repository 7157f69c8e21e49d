"""Written reasons: they settle a warning for as long as the values they explain stay the same."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from forms.checks.finding import Finding, Severity
from forms.report import Report
from forms.sign_off.bound import Bound, Explained, as_bound, changed, explained, resembles


class Reason(NamedTuple):
    """Why something the checks question is right. An empty ``text`` takes an earlier reason back.

    ``bound`` are the values that are explained: see :mod:`forms.sign_off.bound`.
    """

    code: str
    fields: tuple[str, ...]
    bound: Bound
    text: str


class Standing(NamedTuple):
    """A finding and the ``reason`` that settles it, or did so until ``lapsed`` values changed.

    ``lapsed`` are ids of fields, "" for figures from elsewhere, such as last year's.
    """

    finding: Finding
    reason: str = ""
    lapsed: tuple[str, ...] = ()

    @property
    def is_settled(self) -> bool:
        """Whether the reason still holds."""
        return bool(self.reason) and not self.lapsed

    @property
    def blocks(self) -> bool:
        """Whether this keeps the report from being made final."""
        if self.finding.severity is Severity.WARNING:
            return not self.is_settled
        return self.finding.severity is Severity.ERROR


def explain(report: Report, finding: Finding, text: str, among: Sequence[Finding] = ()) -> Reason:
    """Return the reason ``text`` for ``finding``, bound to the values as they are now.

    ``among`` are all findings: of two that are about the same words a reason is for one.
    """
    found = list(among or [finding])
    now = explained(report, found)[found.index(finding)]
    return Reason(finding.code, finding.fields, now.bound, text)


def standings(
    report: Report, findings: Iterable[Finding], reasons: Sequence[Reason]
) -> list[Standing]:
    """Return how each finding stands; of several ``reasons``, oldest first, the last counts."""
    found = explained(report, list(findings))
    return [_standing(report, now, found, reasons) for now in found]


def _standing(
    report: Report, now: Explained, found: Sequence[Explained], reasons: Sequence[Reason]
) -> Standing:
    finding = now.finding
    if finding.severity is Severity.ERROR:
        return Standing(finding)
    about = [reason for reason in reasons if _is_about(reason, finding)]
    for reason in reversed(about):
        if now.is_bound(as_bound(report.form, reason.bound)):
            return Standing(finding, reason.text)
    # A check may find two things about the same fields: a reason for the other has not lapsed here.
    others = [other for other in found if _is_about(other.finding, finding)]
    for reason in reversed(about):
        bound = as_bound(report.form, reason.bound)
        is_others = any(other.is_bound(bound) for other in others)
        if not is_others and resembles(bound, now.bound):
            return _lapsed(finding, reason.text, bound, now)
    return Standing(finding)


def _lapsed(finding: Finding, text: str, bound: Bound, now: Explained) -> Standing:
    if not text:
        return Standing(finding)
    return Standing(finding, text, changed(finding, bound, now.bound))


def _is_about(other: Reason | Finding, finding: Finding) -> bool:
    """Whether ``other`` is of the same check and about the same fields."""
    return other.code == finding.code and other.fields == finding.fields
