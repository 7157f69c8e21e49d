"""The cases of the list, as the view asks for them."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from ui.parts.painting import Index
from ui.parts.plain import tip
from usecases.ledger_rows import Row, short_day

COLUMNS = ("编号", "收到", "申请人", "内容摘要", "承办", "状态", "期限", "结果")
NUMBER, CAME, APPLICANT, SUBJECT, OFFICE, STATE, DUE, RESULT = range(len(COLUMNS))


class CaseModel(QAbstractTableModel):
    """Those cases that are wanted; whoever made them is named only while ``names`` are there."""

    def __init__(self, today: date, parent: QObject) -> None:
        super().__init__(parent)
        self._today = today
        self.rows: Sequence[Row] = ()
        #: Tells who made an application, by its id; None while names are not shown.
        self.names: Callable[[int], str] | None = None

    def show_rows(self, rows: Sequence[Row]) -> None:
        """List ``rows`` in place of what was there."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def row_of(self, id: int | None) -> int:
        """Return the row of a case; -1 where it is not in the list."""
        for at, row in enumerate(self.rows):
            if row.id == id:
                return at
        return -1

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        """Return how many cases are in the list."""
        return 0 if parent and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802
        """Return the columns of the list."""
        return 0 if parent and parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:  # noqa: N802
        """Return the name of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section]
        return None

    def data(self, index: QModelIndex | Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a column says of a case."""
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._says(row, index.column())
            case Qt.ItemDataRole.ToolTipRole:
                return tip(self._says(row, index.column()))
            case _:
                return None

    def _says(self, row: Row, column: int) -> str:
        match column:
            case 0:
                return row.number
            case 1:
                is_now = row.came_on.year == self._today.year
                return short_day(row.came_on) if is_now else str(row.came_on)
            case 2:
                return self._applicant(row)
            case 3:
                return row.subject
            case 4:
                return row.office
            case 5:
                return row.state.label
            case 6:
                return row.due
            case _:
                return row.result

    def _applicant(self, row: Row) -> str:
        kind = row.applicant or "● 没有选类别"
        name = self.names(row.id) if self.names else ""
        return f"{name}（{kind}）" if name else kind
