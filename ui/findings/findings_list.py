"""The list of the findings, which stays where the clerk is."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListView

from forms.checks.finding import Finding
from ui.findings.finding_rows import FindingRow
from ui.findings.findings_model import ROW, FindingsModel
from ui.findings.row_delegate import RowDelegate


class FindingsList(QListView):
    """A list whose rows wrap to its width; Enter uses a row on every platform.

    It stays on its row when the rows are shown anew.
    """

    def __init__(self, model: FindingsModel) -> None:
        super().__init__()
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setModel(model)
        self.setItemDelegate(RowDelegate(self))
        self._findings = model
        self._left_row: FindingRow | None = None
        self._left_at = 0  # among the findings: how many rows each has changes
        model.modelAboutToBeReset.connect(self._leave)
        model.modelReset.connect(self._return)

    def rows(self) -> list[FindingRow]:
        """Return what the list shows."""
        model = self.model()
        return [model.index(row, 0).data(ROW) for row in range(model.rowCount())]

    def choose(self, row: FindingRow) -> None:
        """Make ``row`` the current one."""
        self.setCurrentIndex(self.model().index(self.rows().index(row), 0))

    def reveal(self, finding: Finding) -> None:
        """Bring all that is shown of ``finding`` into sight, the finding itself for sure."""
        rows = [at for at, row in enumerate(self.rows()) if row.finding == finding]
        for at in reversed(rows):
            self.scrollTo(self.model().index(at, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Show what can be done about the finding that the keys have come to."""
        super().keyPressEvent(event)
        index = self.currentIndex()
        if index.isValid():
            row: FindingRow = index.data(ROW)
            self._findings.open(row.finding)
            if not row.is_below:
                self.reveal(row.finding)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Let the rows wrap anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _leave(self) -> None:
        index = self.currentIndex()
        left: FindingRow | None = index.data(ROW) if index.isValid() else None
        self._left_row = left
        if left:
            findings = [row.finding for row in _heads(self.rows())]
            self._left_at = findings.index(left.finding)

    def _return(self) -> None:
        """Go back to the row that was left, to its finding, or to what has come into its place."""
        left = self._left_row
        if left is None:
            return
        rows = self.rows()
        about = [row for row in rows if row.finding == left.finding]
        same = [row for row in about if _means_the_same(row, left)]
        heads = _heads(rows)
        later = heads[self._left_at :] or heads[-1:]
        self.setAutoScroll(False)  # what is in sight stays in sight
        for row in (same or about or later)[:1]:
            self.choose(row)
        self.setAutoScroll(True)


def _heads(rows: list[FindingRow]) -> list[FindingRow]:
    """Return the rows that are findings themselves."""
    return [row for row in rows if not row.is_below]


def _means_the_same(row: FindingRow, other: FindingRow) -> bool:
    return (row.proposal, row.deed) == (other.proposal, other.deed)
