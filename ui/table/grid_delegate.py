"""Painting and editing the cells of an official table."""

from typing import TypeGuard

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from forms.parsing import Refused
from ui.parts.items import Index, option_of
from ui.table.cell_editor import CellEditor
from ui.table.cell_painting import paint_cell
from ui.table.grid_model import GridModel
from ui.table.step_keys import STEP_KEYS, goes_back
from ui.table.table_type import LINE, TableType

Hint = QAbstractItemDelegate.EndEditHint


class GridDelegate(QStyledItemDelegate):
    """Has each cell painted, and an editor opened in it; ``type`` is what the table is set in."""

    def __init__(self, type: TableType, parent: QObject) -> None:
        super().__init__(parent)
        self.type = type

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        paint_cell(painter, option_of(option), _model_of(index).shown(index), self.type)

    def createEditor(  # noqa: N802
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: Index,
    ) -> QWidget:
        """Return the editor for a cell that holds a field; wording is never edited."""
        model = _model_of(index)
        field = model.field(index)
        if field is None:
            raise ValueError(index)
        model.begin_typing(index)
        editor = CellEditor(field, parent)
        editor.textEdited.connect(model.note_typing)
        return editor

    def updateEditorGeometry(  # noqa: N802
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        index: Index,  # noqa: ARG002
    ) -> None:
        """Lay the editor over the paper of its cell, and leave the rule around it."""
        rect = option_of(option).rect
        editor.setGeometry(rect.adjusted(0, 0, -LINE, -LINE))

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802
        """Begin with the value of the cell, all of it chosen so that typing replaces it."""
        if isinstance(editor, QLineEdit):
            editor.setText(index.data(Qt.ItemDataRole.EditRole))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:  # noqa: N802, ARG002
        """Hand over what was typed; what cannot be read is told and the old value stays."""
        if not (isinstance(editor, CellEditor) and editor.isModified()):
            return
        grid = _model_of(index)
        try:
            value = editor.value()
        except Refused as refused:
            grid.refuse(index, refused)
        else:
            grid.enter(index, value)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:  # noqa: N802
        """Commit on Enter and Tab at once; what cannot be read stays in the editor, told why.

        Qt commits Enter only after the events that are waiting, which a quick hand has filled with
        the next figure.
        """
        if not (isinstance(editor, CellEditor) and _commits(event)):
            return super().eventFilter(editor, event)
        if editor.hasAcceptableInput():
            self.commitData.emit(editor)
            way_on = Hint.EditPreviousItem if goes_back(event) else Hint.EditNextItem
            self.closeEditor.emit(editor, way_on)
        else:
            editor.show_refusal()
        return True


def _model_of(index: Index) -> GridModel:
    model = index.model()
    if not isinstance(model, GridModel):
        raise TypeError(model)
    return model


def _commits(event: QEvent) -> TypeGuard[QKeyEvent]:
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
        return False
    return event.key() in STEP_KEYS
