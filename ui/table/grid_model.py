"""An official table as the model of a view: wording, values, what fails, last year's figures."""

from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    Qt,
)

from forms.checks.finding import Finding, Severity
from forms.form import Cell, Field, Grid, Position
from forms.parsing import Refused
from forms.values import Value, show
from storage.history import How
from ui.parts.items import Index
from ui.parts.plain import tip
from ui.report.refusal import Refusal
from ui.report.session import Session
from usecases.entered_values import edits_that_enter

#: What can be done with a cell.
_OF_WORDING = Qt.ItemFlag.ItemIsEnabled
_OF_FINAL = _OF_WORDING | Qt.ItemFlag.ItemIsSelectable
_OF_FIELD = _OF_FINAL | Qt.ItemFlag.ItemIsEditable
#: What to do about what was not taken, of which nothing is left.
_ADVICE = "格里仍为原来的值，请填好；不改的话，再做一次。"


class ShownCell(NamedTuple):
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

    def __init__(self, session: Session, grid: Grid, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.grid = grid
        self.cells = grid.by_position()
        self.position: dict[str, Position] = {}
        for cell in grid.cells:
            if cell.field:
                self.position[cell.field.id] = cell.position
        self.shows_last_year = True
        self._failing: dict[str, list[Finding]] = {}
        self._note_findings()
        session.changed.connect(self._repaint)
        session.checked.connect(self._note_findings)
        session.locked.connect(self._repaint_all)

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        """Return the rows of the printed table."""
        if parent and parent.isValid():
            return 0
        return self.grid.rows

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802
        """Return the columns of the printed table."""
        if parent and parent.isValid():
            return 0
        return self.grid.columns

    def cell(self, index: Index) -> Cell:
        """Return the cell of the form that covers ``index``."""
        return self.cells[index.row(), index.column()]

    def field(self, index: Index) -> Field | None:
        """Return the field at ``index``; None for official wording."""
        return self.cell(index).field if index.isValid() else None

    def index_of(self, id: str) -> QModelIndex:
        """Return where the field ``id`` stands, without asking whether the table is as large."""
        return self.createIndex(*self.position[id])

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Wording is not for selecting; fields, totals too, are for editing until all is final."""
        if not self.field(index):
            return _OF_WORDING
        return _OF_FINAL if self.session.is_final else _OF_FIELD

    def shown(self, index: Index) -> ShownCell:
        """Return all that is painted at ``index``, for the delegate, in one call a cell."""
        cell = self.cell(index)
        field = cell.field
        if field is None:
            return ShownCell(cell.text, is_label=True, is_left=self._is_left(cell))
        return ShownCell(
            show(self.session.report.value(field.id)),
            is_derived=self._is_derived(field),
            severity=self._severity(field.id),
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
                return tip(self._tooltip(field))
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(index)
            case _:
                return None

    def enter(self, index: Index, value: Value) -> None:
        """Take what was typed into a cell."""
        field = self.field(index)
        if field:
            edits = edits_that_enter(self.session.report, {field.id: value})
            self.session.apply(edits, How.TYPED, "填数")

    def refuse(self, index: Index, why: Refused) -> None:
        """Tell why what was typed is not taken, also on a page gone on to; the old value stays."""
        field = self.field(index)
        if field:
            self.session.not_taken.note(
                field.id, Refusal(field.label, str(why), _ADVICE, stays=False)
            )
            self.session.refused.emit(f"{field.label}：{why}，仍为原来的值")

    def begin_typing(self, index: Index) -> None:
        """Forget what was refused at ``index``, which is being edited anew."""
        field = self.field(index)
        if field:
            self.session.not_taken.forget(field.id)

    def note_typing(self) -> None:
        """Note that a cell holds what is typed and not stored, until its editor closes."""
        self.session.note_typing(self, under_way=True)

    def show_last_year(self, shown: bool) -> None:  # noqa: FBT001
        """Show or hide last year's figures beside this year's."""
        self.shows_last_year = shown
        self._repaint_all()

    def _is_left(self, cell: Cell) -> bool:
        """Whether a cell names a row by a sentence, which begins at the left, not centred."""
        ends_stub = cell.col + cell.colspan == self.grid.stub
        return ends_stub and self.grid.stub > 1 and cell.row >= self.grid.head

    def _is_derived(self, field: Field) -> bool:
        return bool(field.parts) and self.session.report.stated(field.id) is None

    def _severity(self, id: str) -> Severity | None:
        """Return how grave the first finding about a field is, which is the gravest."""
        found = self._failing.get(id)
        return found[0].severity if found else None

    def _last_year(self, id: str) -> str:
        if self.session.previous is None:
            return ""
        return show(self.session.previous.value(id))

    def _spoken(self, index: Index) -> str:
        """Return what a screen reader says of a cell."""
        text, field = self.shown(index).text, self.field(index)
        if field is None:
            return text
        return f"{field.label}：{text or '未填'}"

    def _tooltip(self, field: Field) -> str:
        found = self._failing.get(field.id, [])
        lines = [f"{finding.severity.label}：{finding.message}" for finding in found]
        if self._is_derived(field):
            lines.append("自动合计，填了各分项就有")
        if last_year := self._last_year(field.id):
            lines.append(f"上年：{last_year}")
        return "\n".join(lines)

    def _note_findings(self) -> None:
        failing: dict[str, list[Finding]] = {}
        for finding in self.session.findings:
            if finding.severity is not Severity.HINT and not finding.is_unfilled:
                for id in finding.seats:
                    failing.setdefault(id, []).append(finding)
        before, self._failing = self._failing, failing
        either = failing.keys() | before.keys()
        self._repaint({id for id in either if failing.get(id) != before.get(id)})

    def _repaint_all(self) -> None:
        last = self.index(self.grid.rows - 1, self.grid.columns - 1)
        self.dataChanged.emit(self.index(0, 0), last)

    def _repaint(self, ids: set[str]) -> None:
        for id in ids & self.position.keys():
            index = self.index_of(id)
            self.dataChanged.emit(index, index)
