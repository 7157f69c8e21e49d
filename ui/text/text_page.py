"""The page of a section that is text."""

from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout

from forms.checks.wording import count_characters
from forms.editions.registry import checks_of
from forms.form import Form, Section
from forms.texts.span import Span
from ui.report.page import Page
from ui.report.session import Session
from ui.text.figures.number_menu import NumberMenu
from ui.text.figures.tools import FigureTools
from ui.text.heading_highlighter import HeadingHighlighter
from ui.text.last_year_text import LastYearText
from ui.text.sheet import TextSheet
from ui.text.text_editor import TextEditor

#: The shares of this year's text and of last year's in the width of the page.
_OURS, _THEIRS = 5, 4
#: At most so many characters a line, beside last year's text and without it.
_BESIDE, _ALONE = 34, 40
_INDENT = "　　"  # as its first words will stand
_LEGEND = "加点线的是表内数，随表格核对"


class TextPage(Page):
    """The text on its sheet, last year's beside it; its length stands beside the heading."""

    def __init__(self, session: Session, section: Section) -> None:
        super().__init__(session, section.heading)
        self._id = section.text_id
        self._advice = _advice(session.report.form, section) or section.hint
        self.editor = TextEditor(session, section.text_id)
        self.editor.setAccessibleName(section.heading)
        self._highlighter = HeadingHighlighter(self.editor.document())
        self.editor.setPlaceholderText(_INDENT + section.hint)
        self.sheet = TextSheet(self.editor)
        self.last_year = LastYearText(session, section.text_id)
        self.figures = FigureTools(session, section.text_id, self.editor)
        self.tools.add(self.figures)
        self._numbers = NumberMenu(session, section.text_id, self)
        self.editor.menu_wanted.connect(self._numbers.add)
        self.tools.add(self.last_year.toggle)
        texts = QHBoxLayout()
        texts.setSpacing(12)
        texts.addWidget(self.sheet, _OURS)
        texts.addWidget(self.last_year, _THEIRS)
        texts.addStretch(0)  # what is wider than a line may be stays empty
        self.column.addLayout(texts, 1)
        self.last_year.seen.connect(self._fit)
        self.editor.refused.connect(self.tell)
        self.figures.refused.connect(self.tell)
        self.editor.textChanged.connect(self._count)
        session.checked.connect(self._count)
        self._count()
        self.first = self.editor

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Leave a narrow page to this year's text."""
        super().resizeEvent(event)
        self.last_year.give_way(self.width())

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Show last year's text, or not, as was chosen on another page meanwhile."""
        super().showEvent(event)
        self.last_year.refresh()
        self._count()

    def point_at(self, span: Span) -> None:
        """Choose a stretch of the section's text."""
        self.editor.point_at(span.start, span.end)

    def here(self) -> Span | None:
        """Return the stretch of the section's text that is chosen."""
        return self.editor.here()

    def _fit(self, is_beside: bool) -> None:  # noqa: FBT001 (as a signal tells it)
        self.sheet.set_measure(_BESIDE if is_beside else _ALONE)
        self.last_year.set_measure(_BESIDE)

    def _count(self) -> None:
        """Say how long the text is, what is advised, and what a dotted line is where one is."""
        told = f"{count_characters(self.editor.toPlainText())} 字"
        if self._advice:
            told += f"，{self._advice}"
        if any(mark.bound for mark in self.editor.marks):
            told += f" · {_LEGEND}"
        self.meta.setText(told)


def _advice(form: Form, section: Section) -> str:
    """Return what the checks advise for the section's text; empty for nothing."""
    advice = [check.advice(section.text_id) for check in checks_of(form)]
    return "；".join(filter(None, advice))
