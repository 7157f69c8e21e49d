"""The table to fill in, which is used by keyboard alone: arrows, Enter, Tab, blocks, undo."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QItemSelection, QModelIndex, Qt
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QSizePolicy, QWidget

from forms.form import Field, Position
from ui.parts import messages
from ui.parts.type_size import Sized, sized_font, type_sizes
from ui.table.cell_order import CellOrder
from ui.table.chosen_sum import chosen_sum
from ui.table.grid_delegate import Hint
from ui.table.grid_edits import GridEdits
from ui.table.grid_model import GridModel
from ui.table.step_keys import STEP_KEYS, goes_back
from ui.table.table_view import TableView

Move = QAbstractItemView.CursorAction
_CLEAR_KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
#: How far an arrow goes down and to the right.
_ARROWS = {
    Move.MoveLeft: (0, -1),
    Move.MoveRight: (0, 1),
    Move.MoveUp: (-1, 0),
    Move.MoveDown: (1, 0),
}
_TO_THE_END = (Move.MoveEnd, Move.MovePageDown)


class GridView(TableView):
    """The rows under the head, which stands still in a view of its own (``table_head``)."""

    def __init__(self, model: GridModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self.edits = GridEdits(model, self._chosen, self._ask_on_pasting)
        self._order = CellOrder(model.grid)
        self._set_up()
        self._take_size()
        type_sizes().changed.connect(self._take_size)
        self.show_head(False)
        self._move_to(self._first_blank() or self._order.first_to_fill)
        model.session.before_step.append(self.commit)
        model.session.changed.connect(self._tell_sum)

    def show_head(self, shown: bool) -> None:  # noqa: FBT001
        """Have the head among the rows, or not."""
        for row in range(self.grid_model.grid.head):
            self.setRowHidden(row, not shown)
        self.share_width(self.viewport().width())

    def go_to(self, id: str) -> None:
        """Make the field ``id`` the current one, in sight and with the keyboard."""
        index = self.grid_model.index_of(id)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit(self) -> None:
        """Take what stands in the editor of a cell, if one is open."""
        editor = self.indexWidget(self.currentIndex())
        if editor:
            self.commitData(editor)
            self.closeEditor(editor, Hint.NoHint)

    def _take_size(self) -> None:
        """Set the table in the size that the clerk wants; the current cell stays in sight."""
        self.setFont(sized_font(Sized.TABLES))
        self.scrollTo(self.currentIndex())

    # ---- keys

    def event(self, event: QEvent) -> bool:
        """Take Tab as a key of the table."""
        is_press = event.type() == QEvent.Type.KeyPress
        if is_press and isinstance(event, QKeyEvent) and event.key() in STEP_KEYS:
            self.keyPressEvent(event)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Handle the keys of the clipboard, clearing, and going on to the next cell to fill."""
        is_step = event.key() in STEP_KEYS
        if edit := self._edit_of(event):
            edit()
        elif is_step and self.state() == QAbstractItemView.State.EditingState:
            event.ignore()  # it came up from the editor, whose delegate sees to it
        elif is_step and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            back = goes_back(event)
            if not self._step(back=back):
                self.focusNextPrevChild(not back)
        elif not (_is_text(event) and self.grid_model.session.refuses()):
            super().keyPressEvent(event)

    def moveCursor(self, action: Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:  # noqa: N802
        """Return the field that an arrow, Home, End or page key leads to; wording is skipped."""
        if action in _ARROWS:
            there = self._order.beside(self._here(), *_ARROWS[action])
            return self.grid_model.index(*there)
        among = self._jumped_over(action, modifiers)
        if not among:
            return super().moveCursor(action, modifiers)
        there = among[-1] if action in _TO_THE_END else among[0]
        return self.grid_model.index(*there)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """Look for nothing: a digit typed on wording would lead to a cell, the next go into it."""

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: FBT001, N802
        """Leave the table only when its last cell is left."""
        return QWidget.focusNextPrevChild(self, next)

    # ---- what Qt does around them

    def closeEditor(self, editor: QWidget, hint: Hint) -> None:  # noqa: N802
        """Go on after Enter and Tab; what cannot be taken is refused aloud, not dropped."""
        given_up = hint == Hint.RevertModelCache
        if isinstance(editor, QLineEdit) and not editor.hasAcceptableInput() and not given_up:
            editor.setModified(True)  # Qt has put the same text in once more on its way here
            self.commitData(editor)
        super().closeEditor(editor, Hint.NoHint)
        self.grid_model.session.note_typing(self.grid_model, under_way=False)
        if hint in (Hint.EditNextItem, Hint.EditPreviousItem):
            self._step(back=hint == Hint.EditPreviousItem)

    def selectionChanged(self, chosen: QItemSelection, before: QItemSelection) -> None:  # noqa: N802
        """Tell what is chosen by now."""
        super().selectionChanged(chosen, before)
        self._tell_sum()

    def _tell_sum(self) -> None:
        """Tell the window what the chosen cells come to."""
        if self.isVisible():
            fields = [self.grid_model.cells[position].field for position in self._chosen()]
            told = chosen_sum(self.grid_model.session.report, filter(None, fields))
            self.grid_model.session.under_cursor.emit(told)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Keep the input method off: digits go straight into the cells."""
        super().focusInEvent(event)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Show the whole table when it fits."""
        super().showEvent(event)
        self.share_width(self.viewport().width())
        self._tell_sum()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Tell no more of what is chosen."""
        super().hideEvent(event)
        self.grid_model.session.under_cursor.emit("")

    def _set_up(self) -> None:
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def _edit_of(self, event: QKeyEvent) -> Callable[[], None] | None:
        """Return what a key does to the chosen cells; None for other keys."""
        if event.matches(QKeySequence.StandardKey.Copy):
            return self.edits.copy
        if event.matches(QKeySequence.StandardKey.Cut):
            return self.edits.cut
        if event.matches(QKeySequence.StandardKey.Paste):
            return self.edits.paste
        if event.key() in _CLEAR_KEYS and not event.modifiers():
            return self.edits.clear
        return None

    def _jumped_over(self, action: Move, modifiers: Qt.KeyboardModifier) -> list[Position]:
        """Return the fields to one end of which Home, End or a page key leads."""
        row, col = self._here()
        if action in (Move.MovePageUp, Move.MovePageDown):
            return self._order.in_column(col)
        if action not in (Move.MoveHome, Move.MoveEnd):
            return []
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            return self._order.fields
        return self._order.in_row(row)

    def _first_blank(self) -> Position | None:
        """Return the first cell to fill in which nothing is; None where all are filled."""
        for cell in self.grid_model.grid.cells:
            field = cell.field
            if field and not field.parts and self._is_blank(field):
                return cell.position
        return None

    def _is_blank(self, field: Field) -> bool:
        return self.grid_model.session.report.stated(field.id) is None

    def _step(self, *, back: bool) -> bool:
        """Go to the next cell to fill, or the one before; return False at either end."""
        here = self._here()
        there = self._order.previous_to_fill(here) if back else self._order.next_to_fill(here)
        if there is None:
            return False
        self._move_to(there)
        return True

    def _move_to(self, there: Position) -> None:
        self.setCurrentIndex(self.grid_model.index(*there))

    def _here(self) -> Position:
        return self.grid_model.cell(self.currentIndex()).position

    def _ask_on_pasting(self, question: str) -> bool:
        return messages.ask(self.window(), "粘贴", question, "当作 0")

    def _chosen(self) -> list[Position]:
        """Return the chosen fields in reading order, or the current one."""
        cells = [self.grid_model.cell(index) for index in self.selectedIndexes()]
        chosen = {cell.position for cell in cells if cell.field}
        return sorted(chosen or {self._here()})


def _is_text(event: QKeyEvent) -> bool:
    """Whether a key writes something."""
    return bool(event.text()) and event.text().isprintable()
