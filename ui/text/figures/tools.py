"""What puts figures of the tables into a text, at the head of its page."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from forms.editions.registry import composed_of, figures_of
from forms.prose.composed import Composed, Stated
from forms.prose.numbers import UNITS
from ui.parts import dialogs
from ui.parts.button import Link
from ui.report.session import Session
from ui.text.figures.composed_dialog import ComposedDialog
from ui.text.figures.inserting import Opening, Wording, Writing, for_paragraph, insert
from ui.text.figures.picker import INSERT, FigurePicker

_UNIT = "件"


class FigureTools(QWidget):
    """由数字成文 and 插入数字, for the ``editor`` of the text in the field ``id``."""

    refused = Signal(str)

    def __init__(self, session: Session, id: str, editor: Writing) -> None:
        super().__init__()
        self._session = session
        self._id = id
        self._editor = editor
        self.compose, self.insert = Link("由数字成文"), Link("插入数字")
        self.compose.setToolTip("按三张表的数字拟一段话，先看后插入")
        self.insert.setToolTip("从三张表里选一个数，放到光标处（Ctrl+I）")
        self._subjects = QMenu(self)
        self.compose.setMenu(self._subjects)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.compose)
        row.addWidget(self.insert)
        self.compose.setVisible(bool(self._composed()))
        self.insert.setVisible(bool(figures_of(session.report.form)))
        self._subjects.aboutToShow.connect(self._offer)
        self.insert.clicked.connect(self.insert_figure)
        session.locked.connect(self._lock)
        self._lock(session.is_final)

    def insert_figure(self) -> None:
        """Ask which figure is wanted, and put it in the place of what is chosen in the text."""
        if self._session.refuses() or not figures_of(self._session.report.form):
            return
        self._session.settle()
        report = self._session.report
        picker = FigurePicker(report, INSERT, parent=self)
        if not dialogs.ask(picker) or picker.figure is None:
            return
        before, chosen, after = self._editor.parts()
        number = str(picker.figure.of(report))
        has_unit = after.startswith(UNITS if chosen else _UNIT)
        text = number if has_unit else number + _UNIT
        stated = Stated(0, len(number), picker.figure.cells)
        self._insert(Opening(before, after), Wording(text, (stated,)), "插入数字")

    def insert_paragraph(self, composed: Composed) -> None:
        """Show a paragraph, and put it into the text where it is wanted."""
        dialog = ComposedDialog(self._session, composed, self)
        if dialogs.ask(dialog):
            before, chosen, after = self._editor.parts()
            opening = for_paragraph(before + chosen, after)
            self._insert(opening, Wording(composed.text, composed.stated), "由数字成文")

    def _offer(self) -> None:
        """List the paragraphs as the tables give them now."""
        self._session.settle()
        self._subjects.clear()
        for each in self._composed():
            action = self._subjects.addAction(f"{each.subject.name}…")
            action.triggered.connect(partial(self._insert_chosen, each))

    def _composed(self) -> list[Composed]:
        """Return the paragraphs that belong into this text."""
        found = composed_of(self._session.report, self._session.previous)
        return [each for each in found if each.subject.text_id == self._id]

    def _insert_chosen(self, composed: Composed, _checked: bool = False) -> None:  # noqa: FBT001, FBT002
        self.insert_paragraph(composed)

    def _insert(self, opening: Opening, words: Wording, name: str) -> None:
        end, why_not = insert(self._session, self._id, opening, words, name)
        if why_not:
            self.refused.emit(why_not)
        else:
            self._editor.point_at(end, end)
            self._editor.setFocus()

    def _lock(self, locked: bool) -> None:  # noqa: FBT001
        self.compose.setEnabled(not locked)
        self.insert.setEnabled(not locked)
