"""The cases of the list, as the view asks for them."""

from collections.abc import Mapping, Sequence
from datetime import date
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from ledger.applications import Person
from ui.parts.items import Index
from ui.parts.plain import tip
from usecases.ledger_rows import Row, Said, day_of, said_of
from usecases.open_ledger import OpenLedger


class Column(IntEnum):
    """A column of the list, in its order; ``HEADS`` has their names."""

    NUMBER = 0
    CAME = 1
    APPLICANT = 2
    SUBJECT = 3
    OFFICE = 4
    STATE = 5
    DUE = 6
    RESULT = 7
    DISPUTE = 8


HEADS = ("编号", "收到", "申请人", "内容摘要", "承办", "状态", "期限", "结果", "争议")


class CaseModel(QAbstractTableModel):
    """Those cases that are wanted; whoever made them is named only while in ``persons``."""

    def __init__(
        self, ledger: OpenLedger, today: date, persons: Mapping[int, Person], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._ledger = ledger
        self._today = today
        self.rows: Sequence[Row] = ()
        self._said: dict[int, Said] = {}  # of the rows that were in sight
        self._persons = persons

    def show_rows(self, rows: Sequence[Row]) -> None:
        """List ``rows`` in place of what was there."""
        self.beginResetModel()
        self.rows = rows
        self._said.clear()
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
        return 0 if parent and parent.isValid() else len(HEADS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:  # noqa: N802
        """Return the name of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return HEADS[section]
        return None

    def data(self, index: QModelIndex | Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a column says of a case."""
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.says(row, index.column())
            case Qt.ItemDataRole.ToolTipRole:
                return tip(self.says(row, index.column()))
            case _:
                return None

    def says(self, row: Row, column: int) -> str:
        """Return what a column says of a case."""
        application = row.case.application
        match column:
            case Column.NUMBER:
                return application.number
            case Column.CAME:
                return day_of(row.came_on, self._today)
            case Column.SUBJECT:
                return application.subject
            case Column.OFFICE:
                return application.office
            case _:
                return self._works_out(row, column)

    def _works_out(self, row: Row, column: int) -> str:
        said = self._said.get(row.id)
        if said is None:
            said = self._said[row.id] = said_of(row, self._ledger.calendar, self._today)
        match column:
            case Column.APPLICANT:
                return self._applicant(row, said.applicant)
            case Column.STATE:
                return said.state
            case Column.DUE:
                return said.due
            case Column.RESULT:
                return said.result
            case _:
                return said.dispute

    def _applicant(self, row: Row, known: str) -> str:
        kind = known or "● 没有选类别"
        person = self._persons.get(row.id)
        return f"{person.name}（{kind}）" if person and person.name else kind
