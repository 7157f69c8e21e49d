"""The findings and, under each, the proposals that mend it, as rows of a list."""

from dataclasses import dataclass, field

from PySide6.QtCore import QAbstractListModel, QObject, Qt, QTimer

from forms.checks.finding import Finding, Severity
from forms.mending import Proposal
from ui.grid_model import Index
from ui.session import Session

#: Proposals are worked out for this many findings, and shown for each up to this many.
_MENDED, _OFFERED = 8, 4
ROW = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Row:
    """A finding, or a proposal for the finding above it."""

    finding: Finding
    proposal: Proposal | None = None

    @property
    def text(self) -> str:
        """What the row says."""
        if self.proposal is None:
            return self.finding.message
        return self.proposal.message + ("（与上年年报相符）" if self.proposal.supported else "")


@dataclass
class _Known:
    """The proposals worked out so far for the report as it stands."""

    for_finding: dict[Finding, list[Proposal]] = field(default_factory=dict)


class FindingsModel(QAbstractListModel):
    """What the checks found. Proposals follow in idle moments, so that an edit never waits for them."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._known = _Known()
        self._rows: list[Row] = []
        self._idle = QTimer(self, interval=0, singleShot=True)
        self._idle.timeout.connect(self._work_out_next)
        session.checked.connect(self._refresh)
        self._refresh()

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        """Return how many findings and proposals there are."""
        return 0 if parent and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the text of a row, or the row itself."""
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"建议：{row.text}" if row.proposal else f"{row.finding.severity.label}：{row.text}"
            case Qt.ItemDataRole.ToolTipRole:
                return "点这里就按这个建议改" if row.proposal else f"{row.text}\n依据：{row.finding.source}"
            case _ if role == ROW:
                return row
        return None

    def _refresh(self) -> None:
        self._known = _Known()
        self._show()
        self._idle.start()

    def _show(self) -> None:
        rows = []
        for finding in self._session.findings:
            rows.append(Row(finding))
            rows += [Row(finding, proposal) for proposal in self._known.for_finding.get(finding, [])[:_OFFERED]]
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def _work_out_next(self) -> None:
        mendable = [finding for finding in self._session.findings if finding.left is not None
                    and finding.severity is not Severity.HINT][:_MENDED]
        waiting = [finding for finding in mendable if finding not in self._known.for_finding]
        if not waiting:
            return
        self._known.for_finding[waiting[0]] = found = self._session.proposals(waiting[0])
        if found:
            self._show()
        self._idle.start()
