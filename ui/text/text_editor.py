"""Editing a text of the report: plain paragraphs, stored at every pause."""

from PySide6.QtCore import QMimeData, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from forms.parsing import Refused, parse, tidy_text
from forms.values import Kind
from storage.history import How
from ui.parts import theme
from ui.report.session import Session
from ui.report.undo_keys import is_undo

PAUSE_MS = 500
_LARGER = 1.15  # than elsewhere: a page of prose is read longer than a cell


class TextEditor(QPlainTextEdit):
    """The text of one field, with the undo of the report instead of its own."""

    refused = Signal(str)

    def __init__(self, session: Session, id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._id = id
        self._name = session.report.form.fields[id].label
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * _LARGER)
        self.setFont(font)
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.commit)
        self.show_stored({id})
        self.textChanged.connect(self._pause.start)
        session.changed.connect(self.show_stored)
        session.before_step.append(self.commit)
        session.locked.connect(self._lock)
        self._lock(session.is_final)

    def stored_text(self) -> str:
        """Return what the report holds for the field."""
        return self._session.report.text(self._id)

    def commit(self) -> None:
        """Hand what is typed to the report; nothing happens where it is there already."""
        self._pause.stop()
        typed = tidy_text(self.toPlainText())
        if typed == self.stored_text():
            return
        try:
            new = parse(Kind.TEXT, typed)
        except Refused as refused:
            self.refused.emit(f"{refused}。超出的部分还在编辑框里，但没有保存，请删减")
            return
        edit = self._session.report.edit(self._id, new)
        self._session.apply([edit], How.TYPED, f"修改“{self._name}”")

    def show_stored(self, ids: set[str]) -> None:
        """Show what the report holds when it was changed elsewhere, touching only what differs."""
        text = self.stored_text()
        if self._id not in ids or tidy_text(self.toPlainText()) == text:
            return
        _replace_difference(self.textCursor(), self.toPlainText(), text)
        self._pause.stop()

    def _lock(self, locked: bool) -> None:  # noqa: FBT001
        self.setReadOnly(locked)
        theme.as_locked(self, locked=locked)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Leave undo and redo to the report."""
        if not is_undo(self._session, event):
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        """Paste text without formatting."""
        self.textCursor().insertText(tidy_text(source.text()))

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Store on leaving."""
        super().focusOutEvent(event)
        self.commit()
        self.show_stored({self._id})


def _replace_difference(cursor: QTextCursor, old: str, new: str) -> None:
    """Turn ``old`` into ``new`` in the cursor's document; the cursor ends where the change is."""
    shorter = min(len(old), len(new))
    start = 0
    while start < shorter and old[start] == new[start]:
        start += 1
    end = 0
    while end < shorter - start and old[-1 - end] == new[-1 - end]:
        end += 1
    cursor.setPosition(_positions(old[:start]))
    cursor.setPosition(_positions(old[: len(old) - end]), QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(new[start : len(new) - end])


def _positions(text: str) -> int:
    """Return how many positions ``text`` takes in a document: characters above U+FFFF take two."""
    return len(text) + sum(character > "\uffff" for character in text)
