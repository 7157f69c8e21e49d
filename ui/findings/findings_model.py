"""The findings with what can be done about each, as the model of a list."""

from collections.abc import Iterator

from PySide6.QtCore import QAbstractListModel, QObject, Qt, QTimer

from forms.checks.finding import Finding, Severity
from forms.mending import Proposal, rewordings
from forms.sign_off.reasons import Standing
from ui.findings.finding_rows import FindingRow, rows_of
from ui.parts.painting import Index
from ui.parts.plain import tip
from ui.report.session import Session

#: Proposals are worked out for this many findings, and shown for each up to this many.
_MENDED, _OFFERED = 8, 4
ROW = Qt.ItemDataRole.UserRole + 1


class FindingsModel(QAbstractListModel):
    """What the checks found. Proposals follow in idle moments: an edit never waits for them."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        #: The proposals that were worked out for the report as it stands.
        self._proposals: dict[Finding, list[Proposal]] = {}
        self._rows: list[FindingRow] = []
        self._open: Finding | None = None
        self._idle = QTimer(self, interval=0, singleShot=True)
        self._idle.timeout.connect(self._work_out_next)
        session.changed.connect(self._forget)
        session.checked.connect(self._refresh)
        session.locked.connect(self._refresh)
        self._refresh()

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        """Return how many rows there are."""
        if parent and parent.isValid():
            return 0
        return len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the text of a row, or the row itself."""
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
            case Qt.ItemDataRole.ToolTipRole:
                return tip(row.tip)
            case _ if role == ROW:
                return row
        return None

    def open(self, finding: Finding) -> None:
        """Show all that can be done about ``finding``, and no more than needed about others."""
        if finding != self._open:
            self._open = finding
            self._show()

    def _forget(self, ids: set[str]) -> None:
        if ids:
            self._proposals = {}

    def _refresh(self) -> None:
        self._show()
        self._idle.start()

    def _show(self) -> None:
        rows: list[FindingRow] = []
        for standing in self._session.told:
            proposals = self._proposals_for(standing)[:_OFFERED]
            is_open = standing.finding == self._open
            rows += rows_of(self._session, standing, proposals, is_open=is_open)
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def _proposals_for(self, standing: Standing) -> list[Proposal]:
        """Return what is known to mend a finding: of a text, what the finding says itself.

        What an office has published is not mended, nor is a final.
        """
        finding = standing.finding
        if finding.corrections and not (self._session.is_read or self._session.is_final):
            return rewordings(self._session.report, finding)
        return self._proposals.get(finding, [])

    def _work_out_next(self) -> None:
        """Work out the proposals for one finding, and come back for the next."""
        for finding in self._mendable():
            if finding not in self._proposals:
                self._proposals[finding] = self._session.proposals(finding)
                if self._proposals[finding]:
                    self._show()
                self._idle.start()
                return

    def _mendable(self) -> Iterator[Finding]:
        """Yield the first open findings about figures of tables that do not agree.

        What an office has published is not mended.
        """
        if self._session.is_read:
            return
        count = 0
        for standing in self._session.told:
            finding = standing.finding
            is_hint = finding.severity is Severity.HINT
            if standing.is_settled or is_hint or finding.left is None or finding.spans:
                continue
            count += 1
            if count > _MENDED:
                return
            yield finding
