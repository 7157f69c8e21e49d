"""A finding and, under it, what can be done about it, as rows to be shown."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from forms.checks.finding import Finding
from forms.mending import Proposal
from forms.sign_off.reasons import Standing
from ui.findings.reason_words import may_explain, reason_line
from ui.findings.text_acts import numbers_of, table_of
from ui.report.session import Session

_EXPLAIN = "〔说明理由〕"
_EXPLAIN_AGAIN = "〔重新说明〕"
_CHANGE_REASON = "〔改〕"
_MEND = "〔采用〕"


class Deed(Enum):
    """What using a row does."""

    SHOW = "点这里去看"
    MEND = "点这里就按这个建议改"
    GO = "到表格里看这个数"
    REFUSE = "以后不再拿这个数和表格核对；可以撤销"
    EXPLAIN = "点这里或按 F2"


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A finding; or, under it, a way to settle it: what using the row does is its ``deed``.

    ``action`` is that deed in a word, where the row's text does not say it.
    """

    standing: Standing
    text: str
    action: str = ""
    deed: Deed = Deed.SHOW
    proposal: Proposal | None = None

    @property
    def finding(self) -> Finding:
        """What the row is about."""
        return self.standing.finding

    @property
    def is_reason(self) -> bool:
        """Whether the row is the written reason, or the way to write one."""
        return self.deed is Deed.EXPLAIN

    @property
    def is_below(self) -> bool:
        """Whether the row belongs under that of its finding."""
        return self.deed is not Deed.SHOW

    @property
    def spoken(self) -> str:
        """What a screen reader says of the row."""
        if self.proposal:
            return f"建议：{self.text}"
        if self.is_below:
            return self.text + self.action
        settled = "（已说明）" if self.standing.is_settled else ""
        return f"{self.finding.severity.label}{settled}：{self.text}"

    @property
    def tip(self) -> str:
        """What the row says when the mouse rests on it."""
        if self.deed is Deed.SHOW:
            return f"{self.text}\n依据：{self.finding.source}"
        if not self.is_reason:
            return str(self.deed.value)
        if not self.action:
            return self.text
        return f"{self.text}\n{self.deed.value}：{self.action.strip('〔〕')}"


def rows_of(
    session: Session, standing: Standing, proposals: Sequence[Proposal], *, is_open: bool = True
) -> Iterator[FindingRow]:
    """Yield the finding, the ``proposals`` that mend it, and what else can be done about it.

    About a text there may be many findings: of one that is not ``is_open`` only the likeliest
    proposal is shown.
    """
    finding = standing.finding
    yield FindingRow(standing, finding.message)
    is_short = bool(finding.spans) and not is_open
    if not standing.is_settled:
        for proposal in proposals[:1] if is_short else proposals:
            backed = "（与上年年报相符）" if proposal.supported else ""
            yield FindingRow(standing, proposal.message + backed, _MEND, Deed.MEND, proposal)
    if finding.spans and not is_short:
        yield from _about_number(session, standing)
    action = _reason_action(session, standing)
    if standing.reason:
        text = reason_line(session.report.form, standing)
        yield FindingRow(standing, text, action, Deed.EXPLAIN)
    elif action and not is_short:
        yield FindingRow(standing, "如确有原因", action, Deed.EXPLAIN)


def _about_number(session: Session, standing: Standing) -> Iterator[FindingRow]:
    """Yield the way to the table, and that the number in the text is none of it."""
    table = table_of(session.report.form, standing.finding)
    if table:
        yield FindingRow(standing, f"去看表{table}", deed=Deed.GO)
    is_locked = session.is_final or session.is_read or standing.is_settled
    numbers = [] if is_locked else numbers_of(session, standing.finding)
    if numbers:
        which = "这不是表内数" if len(numbers) == 1 else f"这 {len(numbers)} 处都不是表内数"
        yield FindingRow(standing, which, deed=Deed.REFUSE)


def _reason_action(session: Session, standing: Standing) -> str:
    """Return what can be done about the reason for a finding; empty for nothing."""
    if not may_explain(session, standing.finding):
        return ""
    if not standing.reason:
        return _EXPLAIN
    return _CHANGE_REASON if standing.is_settled else _EXPLAIN_AGAIN
