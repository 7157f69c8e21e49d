"""Plain paragraphs under a cursor: what begins one, and how one text becomes another."""

from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor

from ui.parts.positions import characters
from ui.text.placing import change_between


def ends_paragraph(event: QKeyEvent) -> bool:
    """Return whether a key begins a new paragraph: here a line is one."""
    keys = QKeySequence.StandardKey
    return event.matches(keys.InsertParagraphSeparator) or event.matches(keys.InsertLineSeparator)


def begins_line(cursor: QTextCursor) -> bool:
    """Return whether nothing but blanks stands in the line before the cursor or its selection."""
    start = cursor.selectionStart()
    line = cursor.document().findBlock(start)
    return not line.text()[: start - line.position()].strip()


def replace_difference(cursor: QTextCursor, old: str, new: str) -> None:
    """Turn ``old`` into ``new`` in the cursor's document; the cursor ends where the change is."""
    if old != new:
        at, gone, come = change_between(old, new)
        cursor.setPosition(at)
        cursor.setPosition(at + gone, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(new[characters(new, at) : characters(new, at + come)])
