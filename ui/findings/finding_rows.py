"""A finding and, under it, what can be done about it, as rows to be shown."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from forms.checks.finding import Finding
from forms.mending import Proposal
from forms.sign_off.reasons import Standing
from ui.findings.reason_words import may_explain, reason_line
from ui.report.session import Session

_EXPLAIN = "〔说明理由〕"
_EXPLAIN_AGAIN = "〔重新说明〕"
_CHANGE_REASON = "〔改〕"
_MEND = "〔用〕"


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A finding; or, under it, a proposal that mends it, or its written reason.

    ``action`` is what a click on the row does, as it says itself.
    """

    standing: Standing
    text: str
    action: str = ""
    proposal: Proposal | None = None
    is_reason: bool = False

    @property
    def finding(self) -> Finding:
        """What the row is about."""
        return self.standing.finding

    @property
    def is_below(self) -> bool:
        """Whether the row belongs under that of its finding."""
        return self.is_reason or self.proposal is not None

    @property
    def spoken(self) -> str:
        """What a screen reader says of the row."""
        if self.proposal:
            return f"建议：{self.text}"
        if self.is_reason:
            return self.text + self.action
        settled = "（已说明）" if self.standing.is_settled else ""
        return f"{self.finding.severity.label}{settled}：{self.text}"

    @property
    def tip(self) -> str:
        """What the row says when the mouse rests on it."""
        if self.proposal:
            return "点这里就按这个建议改"
        if not self.is_reason:
            return f"{self.text}\n依据：{self.finding.source}"
        if not self.action:
            return self.text
        return f"{self.text}\n点这里或按 F2：{self.action.strip('〔〕')}"


def rows_of(
    session: Session, standing: Standing, proposals: Sequence[Proposal]
) -> Iterator[FindingRow]:
    """Yield the finding, the ``proposals`` that mend it, and its reason or the way to write one."""
    yield FindingRow(standing, standing.finding.message)
    if not standing.is_settled:
        for proposal in proposals:
            backed = "（与上年年报相符）" if proposal.supported else ""
            yield FindingRow(standing, proposal.message + backed, _MEND, proposal)
    action = _reason_action(session, standing)
    if standing.reason:
        text = reason_line(session.report.form, standing)
        yield FindingRow(standing, text, action, is_reason=True)
    elif action:
        yield FindingRow(standing, "如确有原因", action, is_reason=True)


def _reason_action(session: Session, standing: Standing) -> str:
    """Return what can be done about the reason for a finding; empty for nothing."""
    if not may_explain(session, standing.finding):
        return ""
    if not standing.reason:
        return _EXPLAIN
    return _CHANGE_REASON if standing.is_settled else _EXPLAIN_AGAIN
