"""An official table as the model of a view: wording, values, totals, what fails, and last year's figures."""

from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    Qt,
    Signal,
)

from forms.checks.finding import Finding, Severity
from forms.form import Cell, Field, Grid
from forms.parsing import Refused, parse
from forms.values import show
from storage.history import How
from ui.parts.painting import Index
from ui.report.session import Session
from usecases.clipboard import edits_to, layout


class Shown(NamedTuple):
    """What a cell shows. ``severity`` is that of the gravest finding about it."""

    text: str
    is_label: bool = False
    is_left: bool = False
    is_derived: bool = False
    severity: Severity | None = None
    last_year: str = ""
    is_locked: bool = False


class GridModel(QAbstractTableModel):
    """The table of one section of the open report."""

    refused = Signal(str)  # why what was typed is not taken

    def __init__(self, session: Session, grid: Grid, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.grid = grid
        self.at = layout(grid)
        self.position = {cell.field.id: (cell.row, cell.col) for cell in grid.cells if cell.field}
        self.shows_last_year = True
        self._failing: dict[str, list[Finding]] = {}
        self._note_findings()
        session.changed.connect(self._repaint)
        session.checked.connect(self._note_findings)
        session.locked.connect(self._repaint_all)

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        """Return the rows of the printed table."""
        return 0 if parent and parent.isValid() else self.grid.rows

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802
        """Return the columns of the printed table."""
        return 0 if parent and parent.isValid() else self.grid.columns

    def cell(self, index: Index) -> Cell:
        """Return the cell of the form that covers ``index``."""
        return self.at[index.row(), index.column()]

    def field(self, index: Index) -> Field | None:
        """Return the field at ``index``; None for official wording."""
        return self.cell(index).field if index.isValid() else None

    def index_of(self, id: str) -> QModelIndex:
        """Return where the field ``id`` stands."""
        return self.index(*self.position[id])

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Wording is not for selecting; fields are for editing, totals too, until the report is final."""
        if not self.field(index):
            return Qt.ItemFlag.ItemIsEnabled
        to_fill = Qt.ItemFlag.NoItemFlags if self.session.is_final else Qt.ItemFlag.ItemIsEditable
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | to_fill

    def shown(self, index: Index) -> Shown:
        """Return all that is painted at ``index``, for the delegate, in one call a cell."""
        cell = self.cell(index)
        field, report = cell.field, self.session.report
        if field is None:
            return Shown(cell.text, is_label=True, is_left=self._is_left(cell))
        found = self._failing.get(field.id)
        return Shown(
            show(report.value(field.id)),
            is_derived=bool(field.parts) and report.stated(field.id) is None,
            severity=found[0].severity if found else None,
            last_year=self._last_year(field.id) if self.shows_last_year else "",
            is_locked=self.session.is_final,
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return what the cell says, in an editor, in a tooltip and to a screen reader too."""
        field = self.field(index)
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return self.shown(index).text
            case Qt.ItemDataRole.ToolTipRole if field:
                return self._tooltip(field)
            case Qt.ItemDataRole.AccessibleTextRole:
                text = self.shown(index).text
                return f"{field.label}：{text or '未填'}" if field else text
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401, N802
        """Take what was typed; what cannot be read is refused and the old value stays."""
        field = self.field(index)
        if field is None or role != Qt.ItemDataRole.EditRole:
            return False
        try:
            new = parse(field.kind, str(value))
        except Refused as refused:
            self.refused.emit(f"{field.label}：{refused}，仍为原来的值")
            return False
        self.session.apply(edits_to(self.session.report, {field.id: new}), How.TYPED, "填数")
        return True

    def show_last_year(self, shown: bool) -> None:  # noqa: FBT001
        """Show or hide last year's figures beside this year's."""
        self.shows_last_year = shown
        self._repaint_all()

    def _is_left(self, cell: Cell) -> bool:
        """Whether a row's label is a sentence that begins at the left; short ones and those of columns are centred."""
        return (
            self.grid.stub > 1
            and cell.row >= self.grid.head
            and cell.col + cell.colspan == self.grid.stub
        )

    def _last_year(self, id: str) -> str:
        return show(self.session.previous.value(id)) if self.session.previous else ""

    def _tooltip(self, field: Field) -> str:
        lines = [
            f"{finding.severity.label}：{finding.message}"
            for finding in self._failing.get(field.id, [])
        ]
        if field.parts and self.session.report.stated(field.id) is None:
            lines.append("自动合计，填了各分项就有")
        if last_year := self._last_year(field.id):
            lines.append(f"上年：{last_year}")
        return "\n".join(lines)

    def _note_findings(self) -> None:
        failing: dict[str, list[Finding]] = {}
        for finding in self.session.findings:
            if finding.severity is not Severity.HINT and not finding.is_unfilled:
                for id in finding.fields:
                    failing.setdefault(id, []).append(finding)
        changed = {
            id
            for id in failing.keys() | self._failing.keys()
            if failing.get(id) != self._failing.get(id)
        }
        self._failing = failing
        self._repaint(changed)

    def _repaint_all(self) -> None:
        self.dataChanged.emit(
            self.index(0, 0), self.index(self.grid.rows - 1, self.grid.columns - 1)
        )

    def _repaint(self, ids: set[str]) -> None:
        for id in ids & self.position.keys():
            index = self.index_of(id)
            self.dataChanged.emit(index, index)
