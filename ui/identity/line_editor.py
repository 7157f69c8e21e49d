"""The lines of 基本信息: one fact each, taken as it is typed, or refused with a reason."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent

from forms.form import Field
from forms.parsing import Refused, parse, shortened
from forms.values import UNIT_KINDS, Kind, Value, show
from storage.history import How
from ui.parts import theme
from ui.parts.choice_box import ChoiceBox
from ui.parts.line import Line
from ui.parts.plain import tip
from ui.report.session import Session
from ui.report.typing import Typing

if TYPE_CHECKING:
    from PySide6.QtGui import QInputMethodEvent

    from forms.texts.span import Span

_EXAMPLES = {
    "unit": "例如：××县农业农村局",
    "date": "例如：2022年1月27日",
    "contact.phone": "电话、电子邮箱至少填一项",
}
_ADVICE = "请改好，或按 Esc 恢复"
_QUOTED = 24  # characters of what the report keeps


class LineEditor(Line):
    """One fact on one line; what cannot be read is refused with a reason and stays to be mended."""

    refused = Signal(str)

    def __init__(self, session: Session, field: Field) -> None:
        super().__init__()
        self._session = session
        self._field = field
        self.wanted = 0  # pixels of width, where the line is not as wide as there is room for
        self._is_refused = False  # what stands on the line
        self._typing = Typing(session, self, self._store_line)
        self.setPlaceholderText(_EXAMPLES.get(field.id, ""))
        self.textEdited.connect(self._typing.begin)
        self.editingFinished.connect(self.commit)
        session.changed.connect(self.show_stored)
        session.before_step.append(self.commit)
        session.takes_back.append(self._take_back)
        session.locked.connect(self.setReadOnly)
        if session.is_final:
            self.setReadOnly(True)
        self.show_stored({field.id})

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the width that is wanted; on a narrow page the line gives way."""
        hint = super().sizeHint()
        return QSize(self.wanted or hint.width(), hint.height())

    def commit(self) -> None:
        """Hand what is typed, and what an input method holds, to the report."""
        self._typing.finish()
        if not self.isModified():
            return
        self.setModified(False)
        self._typing.end()
        try:
            new = parse(self._field.kind, self.text())
        except Refused as refused:
            self._refuse(str(refused))
            return
        self._keep(new)
        self.show_stored({self._field.id})

    def _refuse(self, why: str) -> None:
        """Leave what is typed where it is, in red; the report keeps what it had."""
        from ui.report.refusal import Refusal

        refusal = Refusal(self._field.label, why, f"{_ADVICE}。")
        self._session.not_taken.note(self._field.id, refusal)
        self._is_refused = True
        self._mark_mistyped(why)
        kept = show(self._session.report.stated(self._field.id))
        still = f"仍是“{shortened(kept, _QUOTED)}”" if kept else "还空着"
        self.refused.emit(f"{self._field.label}：{why}。{_ADVICE}；报告里{still}")

    def _mark_mistyped(self, why: str) -> None:
        theme.as_mistyped(self, mistyped=bool(why))
        self.setToolTip(tip(why))
        self.setAccessibleDescription(why)

    def _take_back(self) -> bool:
        """Show what the report holds in place of what it did not take, where the keyboard is."""
        if not self._is_refused or self.window().focusWidget() is not self:
            return False
        self.setModified(False)
        self.show_stored({self._field.id})
        self.refused.emit("")
        return True

    def _store_line(self) -> None:
        """Store a line while it is typed; a date or a year waits until it is there as a whole."""
        if self._field.kind is not Kind.LINE:
            return
        try:
            new = parse(self._field.kind, self.text())
        except Refused:  # is told on leaving
            return
        self._keep(new)
        self._typing.end()

    def _keep(self, new: Value) -> None:
        edit = self._session.report.edit(self._field.id, new)
        name = f"修改{self._field.label}"
        self._session.apply([edit], How.TYPED, name, self._typing.run)

    def point_at(self, start: int, end: int) -> None:
        """Choose what the line has from ``start`` to ``end``, in code points."""
        from ui.parts.positions import positions

        before, chosen = self.text()[:start], self.text()[start:end]
        self.setSelection(positions(before), positions(chosen))

    def here(self) -> "Span":
        """Return what is chosen of the line; where nothing is, where the cursor is."""
        from forms.texts.span import Span
        from ui.parts.positions import characters

        text, start = self.text(), self.cursorPosition()
        end = start
        if self.hasSelectedText():
            start, end = self.selectionStart(), self.selectionEnd()
        return Span(self._field.id, characters(text, start), characters(text, end))

    def show_stored(self, ids: set[str]) -> None:
        """Show what the report holds."""
        if self._field.id in ids and not self.isModified():
            self.setText(show(self._session.report.stated(self._field.id)))
            self._session.not_taken.forget(self._field.id)
            if self._is_refused:
                self._is_refused = False
                self._mark_mistyped("")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Leave undo and redo to the report, and the keys of buttons to these; Esc puts back."""
        from ui.parts.typing_keys import types_nothing
        from ui.report.undo_keys import is_undo

        if is_undo(self._session, event) or types_nothing(event):
            return
        if event.key() == Qt.Key.Key_Escape and self._take_back():
            return
        super().keyPressEvent(event)

    def inputMethodEvent(self, event: "QInputMethodEvent") -> None:  # noqa: N802
        """Take note of what is being composed."""
        super().inputMethodEvent(event)
        self._typing.follow(event)


class BodyChoice(ChoiceBox):
    """Department or government, which decides what the law asks of the report."""

    def __init__(self, session: Session, field: Field) -> None:
        super().__init__(field.label)
        self._session = session
        self._field = field
        for key, name in UNIT_KINDS.items():
            self.addItem(name, key)
        self.activated.connect(self._commit)
        session.changed.connect(self._show_stored)
        session.locked.connect(self.setDisabled)
        self.setDisabled(session.is_final)
        self._show_stored()

    def _commit(self) -> None:
        edit = self._session.report.edit(self._field.id, self.currentData())
        self._session.apply([edit], How.TYPED, f"修改{self._field.label}")

    def _show_stored(self) -> None:
        self.setCurrentIndex(self.findData(self._session.report.stated(self._field.id)))
