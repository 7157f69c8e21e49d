"""The keys of undo and redo, which in every editor go to the report, not to its own memory."""

from PySide6.QtGui import QKeyEvent, QKeySequence

from ui.report.session import Session


def is_undo(session: Session, event: QKeyEvent) -> bool:
    """Take Ctrl+Z and Ctrl+Y for the report's undo across all fields; return whether it was one."""
    if event.matches(QKeySequence.StandardKey.Undo):
        session.undo()
    elif event.matches(QKeySequence.StandardKey.Redo):
        session.redo()
    else:
        return False
    return True
