"""The findings and, under each, what can be done about it, as rows of a list."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QAbstractListModel, QObject, Qt, QTimer

from forms.checks.finding import Finding, Severity
from forms.checks.mending import Proposal
from forms.form import Form
from forms.sign_off.reasons import Standing
from ui.parts.painting import Index
from ui.report.session import Session

#: Proposals are worked out for this many findings, and shown for each up to this many.
_MENDED, _OFFERED = 8, 4
ROW = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Row:
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


class FindingsModel(QAbstractListModel):
    """What the checks found. Proposals follow in idle moments, so that an edit never waits for them."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._known: dict[Finding, list[Proposal]] = {}  # for the report as it stands
        self._rows: list[Row] = []
        self._idle = QTimer(self, interval=0, singleShot=True)
        self._idle.timeout.connect(self._work_out_next)
        session.changed.connect(self._forget)
        session.checked.connect(self._refresh)
        session.locked.connect(self._refresh)
        self._refresh()

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        """Return how many rows there are."""
        return 0 if parent and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the text of a row, or the row itself."""
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return _spoken(row)
            case Qt.ItemDataRole.ToolTipRole:
                return in_lines(_tip(row))
            case _ if role == ROW:
                return row
        return None

    def _forget(self, ids: set[str]) -> None:
        if ids:
            self._known = {}

    def _refresh(self) -> None:
        self._show()
        self._idle.start()

    def _show(self) -> None:
        rows = [row for standing in self._session.standings for row in self._rows_of(standing)]
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def _rows_of(self, standing: Standing) -> Iterator[Row]:
        finding = standing.finding
        yield Row(standing, finding.message)
        if not standing.is_settled:
            for proposal in self._known.get(finding, [])[:_OFFERED]:
                backed = "（与上年年报相符）" if proposal.supported else ""
                yield Row(standing, proposal.message + backed, "〔用〕", proposal)
        explainable = may_explain(self._session, finding)
        if standing.reason:
            action = "〔改〕" if standing.is_settled else "〔重新说明〕"
            yield Row(
                standing,
                told(self._session.report.form, standing),
                action if explainable else "",
                is_reason=True,
            )
        elif explainable:
            yield Row(standing, "如确有原因", "〔说明理由〕", is_reason=True)

    def _work_out_next(self) -> None:
        open_ones = [
            standing.finding for standing in self._session.standings if not standing.is_settled
        ]
        mendable = [
            finding
            for finding in open_ones
            if finding.left is not None and finding.severity is not Severity.HINT
        ][:_MENDED]
        waiting = [finding for finding in mendable if finding not in self._known]
        if not waiting:
            return
        self._known[waiting[0]] = found = self._session.checking.proposals(waiting[0])
        if found:
            self._show()
        self._idle.start()


def may_explain(session: Session, finding: Finding) -> bool:
    """Return whether a written reason can settle ``finding`` now: errors are mended, and a final is locked."""
    return finding.severity is not Severity.ERROR and not session.is_final


def told(form: Form, standing: Standing) -> str:
    """Return how a finding that has a reason stands, in words."""
    if standing.is_settled:
        return f"已说明：{standing.reason}"
    return f"原说明已失效（{lapse(form, standing)}）：{standing.reason}"


def lapse(form: Form, standing: Standing) -> str:
    """Return in words what has changed since the reason was written."""
    names = [f"“{form.fields[id].short or form.fields[id].label}”" for id in standing.lapsed if id]
    return f"{'、'.join(names) or '上年或其他对照数据'}已改动"


def in_lines(text: str) -> str:
    """Return ``text`` as a tooltip that wraps, which Qt's plain ones do not."""
    return f"<p>{escape(text).replace(chr(10), '<br>')}</p>"


def _spoken(row: Row) -> str:
    if row.proposal:
        return f"建议：{row.text}"
    if row.is_reason:
        return row.text + row.action
    return (
        f"{row.finding.severity.label}{'（已说明）' if row.standing.is_settled else ''}：{row.text}"
    )


def _tip(row: Row) -> str:
    if row.proposal:
        return "点这里就按这个建议改"
    if row.is_reason:
        return f"{row.text}\n点这里或按 F2：{row.action.strip('〔〕')}" if row.action else row.text
    return f"{row.text}\n依据：{row.finding.source}"
