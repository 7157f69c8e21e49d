"""A finding and, under it, what can be done about it, as the rows of a card."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

from forms.checks.finding import Finding
from forms.mending import Proposal
from forms.sign_off.reasons import Standing
from forms.values import show
from ui.findings.mendings import Mending
from ui.findings.reason_words import may_explain, reason_line
from ui.findings.text_acts import Numbers, table_of
from ui.report.blank_cells import blank_table
from ui.report.session import Session
from usecases.comparison import is_of_cells

#: Of more ways to mend than are a few, so many are shown at once and the others are unfolded.
_FEW, _SHOWN = 3, 2
_EXPLAIN, _EXPLAIN_AGAIN, _CHANGE_REASON = "说明理由", "重新说明", "改"
_TAKE, _UNFOLD, _FOLD = "采用", "展开", "收起"
_SUPPORTED, _COUNTED = "与上年年报相符", "与台账相符"


class Deed(Enum):
    """What using a row does."""

    SHOW = "点这里去看"
    LEAD = "点这里去看那一处"
    MEND = "点这里就按这个建议改"
    FILL = "把这张表里还空着的格都填 0；可以撤销"
    UNFOLD = "看其余的改法"
    GO = "到表格里看这个数"
    COMPARE = "逐格与台账核对，看可能是哪几件"
    REFUSE = "以后不再拿这个数和表格核对；可以撤销"
    EXPLAIN = "点这里或按 F2"


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A finding; or, under it, a way to settle it: what using the row does is its ``deed``.

    ``aside`` is what speaks for that. ``act`` is the deed in a word at the row's end; a row that
    says what it does has none. A card ends with the row that ``is_last``.
    """

    standing: Standing
    text: str
    deed: Deed = Deed.SHOW
    aside: str = ""
    act: str = ""
    proposal: Proposal | None = None
    leader: Finding | None = None  # the finding that is to be mended instead
    is_last: bool = False

    @property
    def finding(self) -> Finding:
        """What the row is about."""
        return self.standing.finding

    @property
    def is_reason(self) -> bool:
        """Whether the row shows a written reason."""
        return self.deed is Deed.EXPLAIN and bool(self.standing.reason)

    @property
    def is_below(self) -> bool:
        """Whether the row belongs under that of its finding."""
        return self.deed is not Deed.SHOW

    @property
    def is_act(self) -> bool:
        """Whether the words of the row are what it does, so that it may share a line."""
        return self.deed not in (Deed.SHOW, Deed.LEAD) and not self.act and not self.is_reason

    @property
    def spoken(self) -> str:
        """What a screen reader says of the row."""
        words = "，".join(part for part in (self.text, self.aside, self.act) if part)
        if self.proposal:
            return f"建议：{words}"
        if self.is_below:
            return words
        settled = "（已说明）" if self.standing.is_settled else ""
        return f"{self.finding.severity.label}{settled}：{words}"

    @property
    def tip(self) -> str:
        """What the row says when the mouse rests on it."""
        if self.deed is Deed.SHOW:
            return f"{self.text}\n依据：{self.finding.source}"
        if not self.is_reason:
            return str(self.deed.value)
        if not self.act:
            return self.text
        return f"{self.text}\n{self.deed.value}：{self.act}"


def rows_of(
    session: Session,
    standing: Standing,
    mending: Mending,
    numbers: Numbers,
    *,
    is_unfolded: bool,
) -> list[FindingRow]:
    """Return the card of a finding: itself, the ways to mend it, what else can be done about it.

    Of one that another's mending settles, that is all that is said.
    """
    rows = [FindingRow(standing, standing.finding.message)]
    if mending.is_led:
        rows.append(_leading_row(standing, mending))
    else:
        rows += _mending_rows(standing, mending, is_unfolded=is_unfolded)
        rows += _blank_rows(session, standing)
        rows += _number_rows(session, standing, numbers)
        rows += _ledger_rows(standing)
        rows += _reason_rows(session, standing)
    rows[-1] = replace(rows[-1], is_last=True)
    return rows


def _mending_rows(
    standing: Standing, mending: Mending, *, is_unfolded: bool
) -> Iterator[FindingRow]:
    """Yield the likeliest ways to mend a finding, and how many others there are."""
    if mending.note:
        yield _leading_row(standing, mending)
    proposals = mending.proposals
    shown = len(proposals) if len(proposals) <= _FEW else _SHOWN
    for proposal in proposals[:shown]:
        yield _mending_row(standing, proposal)
    others = proposals[shown:]
    if not others:
        return
    act = _FOLD if is_unfolded else _UNFOLD
    yield FindingRow(standing, f"另有 {len(others)} 种改法", Deed.UNFOLD, act=act)
    if is_unfolded:
        for proposal in others:
            yield _mending_row(standing, proposal)


def _leading_row(standing: Standing, mending: Mending) -> FindingRow:
    return FindingRow(standing, mending.note, Deed.LEAD, leader=mending.leader)


def _mending_row(standing: Standing, proposal: Proposal) -> FindingRow:
    """Return the row of a proposal; one that changes just what the finding is about is an act."""
    finding = standing.finding
    if finding.spans or finding.corrections or finding.restated:
        return FindingRow(standing, proposal.message, Deed.MEND, proposal=proposal)
    changed = tuple(edit.id for edit in proposal.edits)
    if changed == finding.fields:
        words = f"改成\u00a0{show(proposal.edits[0].new)}"
        return FindingRow(standing, words, Deed.MEND, proposal=proposal)
    aside = _SUPPORTED if proposal.supported else ""
    if proposal.is_counted:
        aside = _COUNTED
    return FindingRow(standing, proposal.message, Deed.MEND, aside, _TAKE, proposal)


def _blank_rows(session: Session, standing: Standing) -> Iterator[FindingRow]:
    """Yield the way to fill what is blank in a table."""
    finding = standing.finding
    if session.is_closed or not blank_table(session.report.form, finding):
        return
    yield FindingRow(standing, f"把 {len(finding.fields)} 个空格填 0", Deed.FILL)


def _number_rows(session: Session, standing: Standing, numbers: Numbers) -> Iterator[FindingRow]:
    """Yield the way to the table, and that the number in the text is none of it."""
    finding = standing.finding
    if not finding.spans:
        return
    table = table_of(session.report.form, finding)
    if table:
        yield FindingRow(standing, f"去看表{table}", Deed.GO)
    if session.is_closed or standing.is_settled:
        return
    count = len(numbers.of(finding))
    if count:
        which = "这不是表内数" if count == 1 else f"这 {count} 处都不是表内数"
        yield FindingRow(standing, which, Deed.REFUSE)


def _ledger_rows(standing: Standing) -> Iterator[FindingRow]:
    """Yield the way to the comparison with the ledger."""
    if is_of_cells(standing.finding) and not standing.is_settled:
        yield FindingRow(standing, "与台账核对", Deed.COMPARE)


def _reason_rows(session: Session, standing: Standing) -> Iterator[FindingRow]:
    """Yield the written reason, or the way to write one."""
    may = may_explain(session, standing.finding)
    if standing.reason:
        act = _CHANGE_REASON if standing.is_settled else _EXPLAIN_AGAIN
        text = reason_line(session.report.form, standing)
        yield FindingRow(standing, text, Deed.EXPLAIN, act=act if may else "")
    elif may:
        yield FindingRow(standing, _EXPLAIN, Deed.EXPLAIN)
