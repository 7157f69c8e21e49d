"""A view of an official table that is used by keyboard alone: arrows, Enter, Tab, blocks, undo."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QSizePolicy,
    QTableView,
    QWidget,
)

from forms.form import Cell
from forms.values import Value
from storage.history import How
from ui.table.grid_delegate import GridDelegate, Hint, wrapped_height
from ui.table.grid_model import GridModel
from usecases.clipboard import Misfit, edits_to, paste, read_block, write_block

Move = QAbstractItemView.CursorAction
_NEXT = {Qt.Key.Key_Return: 1, Qt.Key.Key_Enter: 1, Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
_STRAIGHT = {
    Move.MoveLeft: (0, -1),
    Move.MoveRight: (0, 1),
    Move.MoveUp: (-1, 0),
    Move.MoveDown: (1, 0),
}


class TableView(QTableView):
    """A printed table: spans and column shares of the grid, no headers, rows as high as their wording."""

    fills_height = True

    def __init__(self, model: GridModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid_model = model
        self.setModel(model)
        self.setItemDelegate(GridDelegate(self))
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(16)
        self.horizontalHeader().setMinimumSectionSize(16)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(
            False
        )  # the delegate rules the cells: Qt's own grid shows through spans at the edges
        for cell in model.grid.cells:
            if (cell.rowspan, cell.colspan) != (1, 1):
                self.setSpan(cell.row, cell.col, cell.rowspan, cell.colspan)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Share the width out among the columns, and give each row the height its wording needs."""
        super().resizeEvent(event)
        self.share_width(self.viewport().width())

    def share_width(self, width: int) -> None:
        """Divide ``width`` pixels by the grid's shares; what rounding leaves goes to the last column."""
        shares = self.grid_model.grid.widths
        widths = [int(width * share / sum(shares)) for share in shares]
        widths[-1] += width - sum(widths)
        for col, pixels in enumerate(widths):
            if self.columnWidth(col) != pixels:
                self.setColumnWidth(col, pixels)
        self._fit_rows()

    def _fit_rows(self) -> None:
        """Give each row the height its wording needs, and a share of the height that is left."""
        metrics, grid = self.fontMetrics(), self.grid_model.grid
        heights = [metrics.height() + 1] * grid.rows
        for cell in grid.cells:
            if cell.text and cell.rowspan == 1:
                width = sum(
                    self.columnWidth(col) for col in range(cell.col, cell.col + cell.colspan)
                )
                heights[cell.row] = max(
                    heights[cell.row], wrapped_height(metrics, cell.text, width)
                )
        shown = [row for row in range(grid.rows) if not self.isRowHidden(row)]
        spare = (
            (self.height() - sum(heights[row] for row in shown)) // len(shown)
            if self.fills_height
            else 0
        )
        for row in shown:
            self.setRowHeight(row, heights[row] + min(max(spare, 0), metrics.height()))


class GridView(TableView):
    """The table to fill in; its head stands still in a view of its own (see :mod:`ui.table.table_page`)."""

    told = Signal(str)  # why something was refused
    done = Signal(str)  # what was done

    def __init__(self, model: GridModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        model.refused.connect(self.told)
        for row in range(model.grid.head):
            self.setRowHidden(row, True)
        self._order = [(cell.row, cell.col) for cell in _in_reading_order(model) if cell.field]
        self._to_fill = [
            (cell.row, cell.col)
            for cell in _in_reading_order(model)
            if cell.field and not cell.field.parts
        ]
        self.setCurrentIndex(model.index(*self._to_fill[0]))
        model.session.before_step.append(self.commit)

    def go_to(self, id: str) -> None:
        """Make the field ``id`` the current one, in sight and with the keyboard."""
        index = self.grid_model.index_of(id)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Handle the keys of the clipboard, clearing, and going on to the next cell to fill."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Cut):
            self.cut()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and not event.modifiers():
            self.clear()
        elif event.key() in _NEXT and self.state() == QAbstractItemView.State.EditingState:
            event.ignore()  # it came up from the editor, whose delegate sees to it
        elif (
            step := _NEXT.get(Qt.Key(event.key()))
        ) and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            if not self.step(-1 if back else step):
                self.focusNextPrevChild(not back and step > 0)
        elif not (
            event.text().isprintable() and event.text() and self.grid_model.session.refuses()
        ):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: FBT001, N802
        """Leave the table only when its last cell is left."""
        return QWidget.focusNextPrevChild(self, next)

    def event(self, event: QEvent) -> bool:
        """Take Tab as a key of the table."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in _NEXT
        ):
            self.keyPressEvent(event)
            return True
        return super().event(event)

    def closeEditor(self, editor: QWidget, hint: Hint) -> None:  # noqa: N802
        """Go on to the next cell to fill after Enter and Tab; what cannot be taken is refused aloud, not dropped."""
        given_up = hint == Hint.RevertModelCache
        if isinstance(editor, QLineEdit) and not editor.hasAcceptableInput() and not given_up:
            editor.setModified(True)  # Qt has put the same text in once more on its way here
            self.commitData(editor)
        step = {Hint.EditNextItem: 1, Hint.EditPreviousItem: -1}.get(hint, 0)
        super().closeEditor(editor, Hint.NoHint)
        if step:
            self.step(step)

    def commit(self) -> None:
        """Take what stands in the editor of a cell, if one is open."""
        editor = self.indexWidget(self.currentIndex())
        if editor:
            self.commitData(editor)
            self.closeEditor(editor, Hint.NoHint)

    def step(self, by: int) -> bool:
        """Go ``by`` cells on among those to fill; return False at either end."""
        here = self._here()
        ahead = [
            position
            for position in self._to_fill
            if (position > here if by > 0 else position < here)
        ]
        if not ahead:
            return False
        self.setCurrentIndex(self.grid_model.index(*(ahead[0] if by > 0 else ahead[-1])))
        return True

    def moveCursor(self, action: Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:  # noqa: N802
        """Return the field that an arrow, Home, End or page key leads to; wording is skipped."""
        here = self._here()
        jump = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        if action in _STRAIGHT:
            there = self._beside(here, *_STRAIGHT[action])
        elif action in (Move.MoveHome, Move.MoveEnd):
            there = self._end(here, last=action == Move.MoveEnd, of_table=jump)
        elif action in (Move.MovePageUp, Move.MovePageDown):
            column = [position for position in self._order if position[1] == here[1]]
            there = column[-1 if action == Move.MovePageDown else 0]
        else:
            return super().moveCursor(action, modifiers)
        return self.grid_model.index(*there)

    def copy(self) -> None:
        """Put the chosen values on the clipboard as Excel and WPS read them."""
        chosen = self._chosen()
        if chosen:
            text = write_block(self.grid_model.session.report, self.grid_model.grid, chosen)
            QGuiApplication.clipboard().setText(text)

    def cut(self) -> None:
        """Copy and clear."""
        self.copy()
        self.clear()

    def clear(self) -> None:
        """Make the chosen cells blank; totals that were typed follow their parts again."""
        report = self.grid_model.session.report
        self._apply(
            {id: None for id in self._chosen_ids() if report.stated(id) is not None},
            How.TYPED,
            "清除",
        )

    def paste(self) -> None:
        """Take a block from the clipboard, all of it or none; a single value fills every chosen cell."""
        text = QGuiApplication.clipboard().text()
        if not text:
            self.told.emit("剪贴板里没有文字可以粘贴")
            return
        session, block, chosen = self.grid_model.session, read_block(text), self._chosen()
        starts = chosen if len(block) == len(block[0]) == 1 else chosen[:1]
        try:
            edits = [
                edit
                for start in starts
                for edit in paste(session.report, self.grid_model.grid, start, block)
            ]
        except Misfit as misfit:
            self.told.emit(str(misfit))
            return
        session.apply(edits, How.PASTED, "粘贴")

    def fill_blanks(self) -> None:
        """Put 0 into every cell of the table that is still blank."""
        report = self.grid_model.session.report
        blanks = [
            field
            for field in self.grid_model.grid.fields
            if not field.parts and report.stated(field.id) is None
        ]
        if self.grid_model.session.refuses():
            return
        self._apply({field.id: field.kind.zero for field in blanks}, How.FILLED, "空格填 0")
        self.done.emit(f"已把 {len(blanks)} 个空格填为 0" if blanks else "没有空格")

    def derive_totals(self) -> None:
        """Let every typed total of the table follow its parts again."""
        report = self.grid_model.session.report
        stated = [
            field.id
            for field in self.grid_model.grid.fields
            if field.parts and report.stated(field.id) is not None
        ]
        if self.grid_model.session.refuses():
            return
        self._apply(dict.fromkeys(stated), How.TYPED, "改用自动合计")
        self.done.emit(f"已把 {len(stated)} 个合计改为自动合计" if stated else "合计都已是自动合计")

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Keep the input method off: digits go straight into the cells."""
        super().focusInEvent(event)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Show the whole table when it fits."""
        super().showEvent(event)
        self.share_width(self.viewport().width())

    def _apply(self, new: dict[str, Value], how: How, name: str) -> None:
        self.grid_model.session.apply(edits_to(self.grid_model.session.report, new), how, name)

    def _here(self) -> tuple[int, int]:
        cell = self.grid_model.cell(self.currentIndex())
        return cell.row, cell.col

    def _chosen(self) -> list[tuple[int, int]]:
        """Return the chosen fields in reading order, or the current one."""
        chosen = {
            (cell.row, cell.col)
            for index in self.selectedIndexes()
            if (cell := self.grid_model.cell(index)).field
        }
        return sorted(chosen or {self._here()})

    def _chosen_ids(self) -> list[str]:
        return [
            field.id for position in self._chosen() if (field := self.grid_model.at[position].field)
        ]

    def _beside(self, here: tuple[int, int], down: int, right: int) -> tuple[int, int]:
        row, col = here
        while (row := row + down, col := col + right) and (row, col) in self.grid_model.at:
            cell = self.grid_model.at[row, col]
            if cell.field and (cell.row, cell.col) != here:
                return cell.row, cell.col
        return here

    def _end(self, here: tuple[int, int], *, last: bool, of_table: bool) -> tuple[int, int]:
        among = [position for position in self._order if of_table or position[0] == here[0]]
        return among[-1 if last else 0]


def _in_reading_order(model: GridModel) -> Iterator[Cell]:
    return iter(sorted(model.grid.cells, key=lambda cell: (cell.row, cell.col)))
