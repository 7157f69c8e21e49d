"""The list of cases: a row each, the due day in the colour of its urgency."""

from math import ceil
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from ui.ledger.case_model import CaseModel, Column
from ui.parts import theme
from ui.parts.items import option_of
from ui.parts.list_head import BESIDE, ListHead
from ui.parts.list_rows import (
    GAP,
    dress_as_list,
    paint_line_below,
    paint_ring,
    paint_words,
    row_height,
)
from ui.parts.scroll_bar import calm
from ui.parts.typing_keys import ENTER
from usecases.ledger_rows import Row, Urgency

_STATES = QStyle.StateFlag
#: The widest that usually stands in a column; the summary has the room that is left.
_WIDEST: Final = {
    Column.NUMBER: "2026-033",
    Column.CAME: "2028年10月28日",
    Column.APPLICANT: "社会公益组织",
    Column.OFFICE: "政策法规股",
    Column.STATE: "待说明理由",
    Column.DUE: "2028年10月28日不再处理",
    Column.RESULT: "（五）1.信访举报",
    Column.DISPUTE: "复议 审理中",
}
#: What is left out first where the summary would have less than so many characters.
_LEFT_OUT: Final = (Column.RESULT, Column.OFFICE, Column.CAME, Column.DISPUTE)
_LEAST: Final = 10
_ROWS: Final = 2  # that are in sight whatever the size of the window


class _CaseRow(QStyledItemDelegate):
    """Paints the cells of a :class:`CaseModel`."""

    def __init__(self, model: CaseModel) -> None:
        super().__init__(model)
        self._model = model

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a cell."""
        colours, item = theme.colours(), option_of(option)
        row = self._model.rows[index.row()]
        painter.save()
        ground = colours.chosen if item.state & _STATES.State_Selected else colours.paper
        painter.fillRect(item.rect, ground)
        painter.setPen(colours.ink)
        if index.column() == Column.DUE:
            _dress(painter, row)
        paint_words(painter, item.rect.adjusted(BESIDE, 0, -GAP, 0), str(index.data()))
        paint_line_below(painter, item.rect)
        if item.state & _STATES.State_Selected and item.widget.hasFocus():
            paint_ring(painter, item, is_first=index.column() == 0)
        painter.restore()


def _dress(painter: QPainter, row: Row) -> None:
    """Take the colour and the weight that go with how urgent a case is."""
    colours = theme.colours()
    match row.urgency:
        case Urgency.OVERDUE:
            painter.setPen(colours.red)
        case Urgency.SOON:
            painter.setPen(colours.amber)
        case Urgency.STOPPED:
            painter.setPen(colours.faint)
        case _:
            return
    if row.urgency is not Urgency.STOPPED:
        font = painter.font()
        font.setBold(True)
        painter.setFont(font)


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
        self.setItemDelegate(_CaseRow(model))
        dress_as_list(self)
        height = row_height(self.fontMetrics().height())
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(height)
        self._dress_head(height)
        self.selectionModel().currentRowChanged.connect(self._tell)
        self.doubleClicked.connect(self.entered)
        model.modelReset.connect(self.updateGeometry)

    def _dress_head(self, height: int) -> None:
        head = ListHead(self)
        self.setHorizontalHeader(head)
        head.setSectionsClickable(False)
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        head.setFixedHeight(height)
        head.setSectionResizeMode(Column.SUBJECT, QHeaderView.ResizeMode.Stretch)
        for column, words in _WIDEST.items():
            self.setColumnWidth(column, self._width(words))

    def _width(self, words: str) -> int:
        exact = QFontMetricsF(self.fontMetrics()).horizontalAdvance(words)
        return ceil(exact) + BESIDE + GAP

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
        """Go to the acts of the case with Enter, to the first and last case with Home and End."""
        if event.key() in ENTER:
            self.entered.emit()
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and self._model.rows:
            is_first = event.key() == Qt.Key.Key_Home
            self.selectRow(0 if is_first else len(self._model.rows) - 1)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Leave columns out where the summary would have no room."""
        super().resizeEvent(event)
        left = self.viewport().width() - self.fontMetrics().horizontalAdvance("内") * _LEAST
        left -= sum(self._width(_WIDEST[column]) for column in _WIDEST if column not in _LEFT_OUT)
        for column in reversed(_LEFT_OUT):
            left -= self._width(_WIDEST[column])
            self.setColumnHidden(column, left < 0)

    def _tell(self) -> None:
        self.chosen.emit(self.id)
