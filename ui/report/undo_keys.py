"""Undo and redo, which in every editor go to the report, not to its own memory."""

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu

from ui.report.session import Session


def is_undo(session: Session, event: QKeyEvent) -> bool:
    """Take Ctrl+Z and Ctrl+Y for the report's undo across all fields; return whether it was one."""
    from PySide6.QtGui import QKeySequence  # no key is pressed before the first paint

    if event.matches(QKeySequence.StandardKey.Undo):
        session.undo()
    elif event.matches(QKeySequence.StandardKey.Redo):
        session.redo()
    else:
        return False
    return True


def lead_undo(session: Session, menu: QMenu) -> None:
    """Have undo and redo of the usual menu of an editor be those of the report."""
    stack, is_open = session.undo_stack, not session.is_final
    for action in menu.actions():
        if action.objectName() == "edit-undo":
            action.setText("撤销(&U)\tCtrl+Z")
            has_steps = stack.canUndo() or bool(session.not_taken.labels)
            action.setEnabled(is_open and has_steps)
            action.triggered.connect(session.undo)
        elif action.objectName() == "edit-redo":
            action.setText("重做(&R)\tCtrl+Y")
            action.setEnabled(is_open and stack.canRedo())
            action.triggered.connect(session.redo)
