"""The preamble on the page of 基本信息: proposed until the clerk writes another."""

from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from forms.texts.preamble import PREAMBLE, propose_preamble
from storage.history import How
from ui.parts import theme
from ui.parts.button import Link
from ui.parts.flow import Flow
from ui.parts.plain import Label, OneLine
from ui.report.session import Session
from ui.text.last_year_text import LastYearText
from ui.text.sheet import TextSheet
from ui.text.text_editor import TextEditor

#: The shares of this year's preamble and of last year's in the width of the page.
_OURS, _THEIRS = 5, 4
_GAP = 12  # pixels


class PreambleBlock(QWidget):
    """The editor beside last year's preamble.

    Over it is whether the text is still the proposed one, and the way back to that.
    """

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.editor = PreambleEditor(session, PREAMBLE)
        self.editor.setAccessibleName(session.report.form.fields[PREAMBLE].label)
        self.sheet = TextSheet(self.editor)
        self.sheet.setMinimumHeight(120)
        self.last_year = LastYearText(session, PREAMBLE)
        self._note = OneLine()
        theme.as_faint(self._note)
        self.reset = Link("恢复自动拟写")
        self._lay_out()
        self.reset.clicked.connect(self._propose_again)
        session.changed.connect(self._refresh)
        session.locked.connect(self._refresh)
        self._refresh()

    def _lay_out(self) -> None:
        title = Label(self.editor.accessibleName())
        theme.as_card_heading(title)
        head = Flow(_GAP)
        head.add(title)
        head.add(self._note, expands=True)
        head.add(self.reset, self.last_year.toggle)
        texts = QHBoxLayout()
        texts.setSpacing(_GAP)
        texts.addWidget(self.sheet, _OURS)
        texts.addWidget(self.last_year, _THEIRS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(head)
        column.addLayout(texts, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Leave a narrow page to this year's preamble."""
        super().resizeEvent(event)
        self.last_year.give_way(self.width())

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Show last year's preamble, or not, as was chosen on another page meanwhile."""
        super().showEvent(event)
        self.last_year.refresh()

    def _propose_again(self) -> None:
        self._session.settle()
        edit = self._session.report.edit(PREAMBLE, None)
        self._session.apply([edit], How.TYPED, "恢复自动拟写前言")

    def _refresh(self) -> None:
        is_own = self._session.report.stated(PREAMBLE) is not None
        self.reset.setEnabled(is_own and not self._session.is_final)
        if is_own:
            self._note.setText("前言已自行修改，不再随基本信息变化")
        else:
            self._note.setText("前言按上面的内容自动拟写，可以直接修改")


class PreambleEditor(TextEditor):
    """The preamble: the proposed one until the clerk changes it."""

    def stored_text(self) -> str:
        """Return the preamble that the report prints."""
        return super().stored_text() or propose_preamble(self._session.report)

    def show_stored(self, ids: set[str]) -> None:
        """Show the preamble again whenever anything of the identity changes."""
        identity = {field.id for field in self._session.report.form.identity}
        if identity & ids:
            super().show_stored({self._id})
