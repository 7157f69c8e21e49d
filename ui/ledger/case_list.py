"""The list of cases: a row each, in whole rows; the acts of the chosen one are at Enter."""

from typing import Final

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QVBoxLayout

from ui.ledger.case_columns import CaseColumns
from ui.ledger.case_model import CaseModel, Column
from ui.ledger.case_row import CaseRow
from ui.parts.list_head import BESIDE, ListHead
from ui.parts.list_rows import GAP, Move, dress_as_list, row_at_end, row_height
from ui.parts.plain import Label
from ui.parts.scroll_bar import calm
from ui.parts.typing_keys import ENTER

_ROWS: Final = 2  # that are in sight whatever the size of the window


class CaseList(QTableView):
    """Whole rows; ``entered`` says that the acts of the chosen case are wanted."""

    entered = Signal()
    #: The id of the case on which the keyboard is; None where the list is empty.
    chosen = Signal(object)

    def __init__(self, model: CaseModel) -> None:
        super().__init__()
        calm(self)
        self._model = model
        self.setAccessibleName("申请")
        self.setModel(model)
        self.setItemDelegate(CaseRow(model))
        dress_as_list(self)
        height = row_height(self.fontMetrics().height())
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(height)
        self._dress_head(height)
        self.selectionModel().currentRowChanged.connect(self._tell)
        self.doubleClicked.connect(self.entered)
        #: What to say where the rows would begin, while there are none.
        self.nothing = Label(wraps=True)
        self._place_nothing()
        self.columns = CaseColumns(self, model)
        self.verticalScrollBar().valueChanged.connect(self.columns.fit)
        model.modelReset.connect(self._show_reset)

    def _dress_head(self, height: int) -> None:
        head = ListHead(self)
        self.setHorizontalHeader(head)
        head.setSectionsClickable(False)
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        head.setFixedHeight(height)
        head.setSectionResizeMode(Column.SUBJECT, QHeaderView.ResizeMode.Stretch)

    def _place_nothing(self) -> None:
        self.nothing.setContentsMargins(BESIDE, GAP, BESIDE, GAP)
        column = QVBoxLayout(self.viewport())
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.nothing)
        column.addStretch(1)

    def _show_reset(self) -> None:
        self.nothing.setVisible(not self._model.rows)
        self.columns.fit()
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the room of the heads and a few rows."""
        rows = min(_ROWS, len(self._model.rows))
        return QSize(0, (rows + 1) * self.verticalHeader().defaultSectionSize())

    def choose(self, id: int | None) -> None:
        """Choose a case, the first one where it is not in the list; tell of it."""
        row = max(self._model.row_of(id), 0)
        if self._model.rows:
            self.selectRow(row)
            self.scrollTo(self._model.index(row, 0))
        self._tell()

    @property
    def id(self) -> int | None:
        """The chosen case."""
        row = self.currentIndex().row()
        return self._model.rows[row].id if 0 <= row < len(self._model.rows) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Go to the acts of the case with Enter."""
        if event.key() in ENTER:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def moveCursor(  # noqa: N802
        self, action: Move, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Let Home and End lead to the first case and to the last."""
        return row_at_end(self, action) or super().moveCursor(action, modifiers)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Divide the room anew."""
        super().resizeEvent(event)
        self.columns.fit()

    def _tell(self) -> None:
        self.chosen.emit(self.id)
