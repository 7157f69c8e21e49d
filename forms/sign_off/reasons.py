"""Written reasons: they settle a warning for as long as the values they explain stay the same."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from forms.checks.finding import Finding, Severity
from forms.report import Report
from forms.values import Stored, store


class Reason(NamedTuple):
    """Why something the checks question is right. An empty ``text`` takes an earlier reason back.

    ``bound`` are the values that are explained, by field, and both sides of the finding.
    """

    code: str
    fields: tuple[str, ...]
    bound: Mapping[str, Stored]
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


def explain(report: Report, finding: Finding, text: str) -> Reason:
    """Return the reason ``text`` for ``finding``, bound to the values as they are now."""
    return Reason(finding.code, finding.fields, _explained(report, finding), text)


def standings(
    report: Report, findings: Iterable[Finding], reasons: Sequence[Reason]
) -> list[Standing]:
    """Return how each finding stands; of several ``reasons``, oldest first, the last counts."""
    findings = list(findings)
    return [_standing(report, finding, findings, reasons) for finding in findings]


def _standing(
    report: Report, finding: Finding, findings: Sequence[Finding], reasons: Sequence[Reason]
) -> Standing:
    if finding.severity is Severity.ERROR:
        return Standing(finding)
    about = [reason for reason in reasons if _is_about(reason, finding)]
    if not about:
        return Standing(finding)
    now = _explained(report, finding)
    for reason in reversed(about):
        if reason.bound == now:
            return Standing(finding, reason.text)
    # A check may find two things about the same fields: a reason for the other has not lapsed here.
    others = [other for other in findings if _is_about(other, finding)]
    explained = [_explained(report, other) for other in others]
    for reason in reversed(about):
        if reason.bound not in explained:
            return _lapsed(finding, reason, now)
    return Standing(finding)


def _lapsed(finding: Finding, reason: Reason, now: Mapping[str, Stored]) -> Standing:
    if not reason.text:
        return Standing(finding)
    return Standing(finding, reason.text, _changed(finding, reason.bound, now))


def _is_about(other: Reason | Finding, finding: Finding) -> bool:
    """Whether ``other`` is of the same check and about the same fields."""
    return other.code == finding.code and other.fields == finding.fields


def _changed(
    finding: Finding, bound: Mapping[str, Stored], now: Mapping[str, Stored]
) -> tuple[str, ...]:
    """Return the fields whose values changed since they were explained; "" if others did."""
    ids = [id for id in finding.fields if bound.get(id) != now.get(id)]
    if not ids:
        return ("",)
    return tuple(ids)


def _explained(report: Report, finding: Finding) -> dict[str, Stored]:
    values = {id: store(report.value(id)) for id in finding.fields}
    values["left"] = store(finding.left)
    values["right"] = store(finding.right)
    return values
