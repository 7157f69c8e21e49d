"""Editing a text of the report: plain paragraphs, stored while they are typed."""

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDropEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QShowEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QWidget

from forms.parsing import Refused, parse, tidy_paragraphs, tidy_paste
from forms.texts.span import Span
from forms.values import Kind
from storage.history import How
from ui.parts.positions import characters
from ui.parts.typing_keys import types_nothing
from ui.report.holding import Held
from ui.report.refusal import Refusal
from ui.report.session import Session
from ui.report.typing import Typing
from ui.report.undo_keys import is_undo, lead_undo
from ui.text.being_typed import BeingTyped, held_at
from ui.text.marked_paper import MarkedPaper
from ui.text.marks import marks_of
from ui.text.paragraphs import begins_line, ends_paragraph, replace_difference
from ui.text.placing import Placing, change_between

#: Why the keyboard goes away from an editor to which it comes back.
_COMES_BACK = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)


class TextEditor(MarkedPaper):
    """The text of one field, with the undo of the report instead of its own.

    The report has it tidy, with neither indents nor empty lines; the editor follows when it is
    left, so that nothing is taken away under the fingers.
    """

    refused = Signal(str)
    #: The menu that is about to open, and what is shown before the place where it does.
    menu_wanted = Signal(object, str)

    def __init__(self, session: Session, id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._id = id
        self._name = session.report.form.fields[id].label
        self._typing = Typing(session, self, self._store)
        self._being_typed = BeingTyped(self._typing.composition, self)
        self._seen = ""
        self._is_showing = False
        self._show()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._seen = self.toPlainText()
        self.textChanged.connect(self._note_change)
        self.cursorPositionChanged.connect(self._note_cursor)
        self._being_typed.finished.connect(self._tell_on)
        self.sign_clicked.connect(session.pointed)
        session.checked.connect(self._mark_anew)
        session.changed.connect(self.show_stored)
        session.before_step.append(self.commit)
        session.takes_back.append(self._take_back)
        session.searched.connect(self._look)
        self._look()
        session.locked.connect(self.setReadOnly)
        self.setReadOnly(session.is_final)

    def stored_text(self) -> str:
        """Return what the report holds for the field."""
        return self._session.report.text(self._id)

    def commit(self) -> None:
        """Hand what is typed, and what an input method holds, to the report."""
        self._being_typed.finish()
        self._typing.finish()

    def _take_back(self) -> bool:
        """Show what the report holds in place of what it did not take, where the keyboard is."""
        is_here = self.window().focusWidget() is self
        if not (is_here and self._session.not_taken.standing_in([self._id])):
            return False
        self._show()
        self.refused.emit("")
        return True

    def show_stored(self, ids: set[str]) -> None:
        """Show what the report holds when it was changed elsewhere, touching only what differs."""
        if self._id in ids and not self._says(self.stored_text()):
            self._show()

    def point_at(self, start: int, end: int) -> None:
        """Choose what the report's text has from ``start`` to ``end``, in code points."""
        placing = self._placing(self.stored_text())
        begin, finish = placing.shown_at(start), placing.shown_at(end)
        if begin is None or finish is None:
            return
        cursor = self.textCursor()
        cursor.setPosition(begin)
        cursor.setPosition(finish, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.bring_into_sight()

    def here(self) -> Span | None:
        """Return what is chosen of the report's text; where nothing is, where the cursor is."""
        placing, cursor = self._placing(self.stored_text()), self.textCursor()
        start = placing.stored_at(cursor.selectionStart())
        end = placing.stored_at(cursor.selectionEnd())
        return None if start is None or end is None else Span(self._id, start, end)

    def parts(self) -> tuple[str, str, str]:
        """Return what is shown before what is chosen, the chosen words, and what is after them."""
        text, cursor = self.toPlainText(), self.textCursor()
        start = characters(text, cursor.selectionStart())
        end = characters(text, cursor.selectionEnd())
        return text[:start], text[start:end], text[end:]

    def _store(self) -> None:
        """Hand what is typed to the report, unless it is there already; tell what is not taken."""
        if self._says(self.stored_text()):
            self.refused.emit("")
        else:
            try:
                new = parse(Kind.TEXT, self.toPlainText())
            except Refused as refused:
                refusal = Refusal(self._name, str(refused), "请删减。")
                self._session.not_taken.note(self._id, refusal)
                self.refused.emit(f"{refused}。超出的部分还在编辑框里，但没有保存，请删减")
                return
            edit = self._session.report.edit(self._id, new)
            name = f"修改“{self._name}”"
            self._session.hold(self._held(new))
            self._session.apply([edit], How.TYPED, name, self._typing.run)
        self._session.not_taken.forget(self._id)
        self._typing.end()
        self._mark_anew()

    def _held(self, text: object) -> Held | None:
        """Return the words of which nothing is said, as ``text`` is stored while it is typed."""
        if not self._being_typed.is_on or not isinstance(text, str):
            return None
        place = self._placing(text).stored_at(self.textCursor().position())
        return None if place is None else held_at(self._id, text, place)

    def _placing(self, stored: str) -> Placing:
        return Placing(stored, self.toPlainText())

    def _mark_anew(self) -> None:
        """Mark what the checks have found; of what is typed meanwhile they know nothing yet."""
        if self.isVisible() and not self._typing.is_pending:
            self.mark(marks_of(self._session, self._id, self._placing(self.stored_text())))
            self._tell_under_cursor()

    def _tell_on(self) -> None:
        """Say what was held back, unless that is about to be checked anew."""
        if not self._typing.is_pending:
            self._session.release()

    def _says(self, text: str) -> bool:
        """Whether the editor prints as ``text``: indents and empty lines make no difference."""
        return tidy_paragraphs(self.toPlainText()) == tidy_paragraphs(text)

    def _show(self) -> None:
        """Show to the letter what the report holds."""
        self._is_showing = True
        replace_difference(self.textCursor(), self.toPlainText(), self.stored_text())
        self._is_showing = False
        self._session.not_taken.forget(self._id)
        self._typing.end()

    def _note_change(self) -> None:
        """Note that something was typed: Qt also calls it a change when headings become bold."""
        text = self.toPlainText()
        if text == self._seen:
            return
        self.follow(change_between(self._seen, text))
        self._seen = text
        if not self._is_showing:
            self._typing.begin()
            self._being_typed.go_on(self._place())

    def _note_cursor(self) -> None:
        """Note where the cursor is, but while something is just being typed."""
        if self.toPlainText() == self._seen:
            self._being_typed.follow(self._seen, self._place())
            self._tell_under_cursor()

    def _place(self) -> int:
        """Return where the cursor is, in code points of what is shown."""
        return characters(self._seen, self.textCursor().position())

    def _tell_under_cursor(self) -> None:
        """Tell the window which figure the number under the cursor states."""
        here = self.around(self.textCursor().position()) if self.hasFocus() else []
        told = [f"光标处：绑定 {mark.bound} = {mark.figure}" for mark in here if mark.bound]
        self._session.under_cursor.emit(told[0] if told else "")

    def _look(self) -> None:
        """Mark what is looked for all over the report."""
        self.look_for(self._session.search)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Leave undo and redo to the report, and the keys of buttons to these."""
        if is_undo(self._session, event) or types_nothing(event):
            return
        if ends_paragraph(event) and not self.isReadOnly():
            self.textCursor().insertBlock()  # Qt's own leaves out one in an empty paragraph
            self.ensureCursorVisible()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Open the usual menu, with what else can be done there; by its key, at the cursor."""
        from ui.parts.menu_line import rule

        self.commit()
        cursor = self.textCursor()
        at = self.viewport().mapToGlobal(self.cursorRect().bottomLeft())
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            cursor, at = self.cursorForPosition(event.pos()), event.globalPos()
        menu, text = self.createStandardContextMenu(), self.toPlainText()
        lead_undo(self._session, menu)
        self.menu_wanted.emit(menu, text[: characters(text, cursor.position())])
        rule(menu)
        menu.exec(at)
        menu.deleteLater()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802
        """Take note of what is being composed."""
        super().inputMethodEvent(event)
        self._typing.follow(event)
        if event.preeditString():
            self._being_typed.go_on(self._place())

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        """Paste text without formatting, tidy; it is checked at once."""
        cursor = self.textCursor()
        pasted = tidy_paste(source.text(), begins_line=begins_line(cursor))
        cursor.insertText(pasted)
        self.commit()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Take what is dropped as a paste; Qt tells of the change only when all of it is done."""
        super().dropEvent(event)
        self.commit()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Show the marks that have come while the page was out of sight."""
        super().showEvent(event)
        self._mark_anew()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Tell what is under the cursor."""
        super().focusInEvent(event)
        self._tell_under_cursor()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Store on leaving, and show what is stored, but where the keyboard comes back."""
        super().focusOutEvent(event)
        self.commit()
        self._session.under_cursor.emit("")
        is_stored = not self._typing.is_pending
        if is_stored and event.reason() not in _COMES_BACK:
            self._show()
