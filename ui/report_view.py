"""The open report: steps at the left, the page in the middle, findings at the right."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from forms.texts.preamble import PREAMBLE
from ui.parts import theme
from ui.parts.button import Button, MainAct
from ui.parts.plain import Label
from ui.report.notice import notice_of
from ui.report.page import Page
from ui.report.panes import focus_next
from ui.report.session import Session
from ui.report.step_list import StepList
from ui.report.steps import Step, Topic, first_blank, steps
from ui.unsaved_banner import UnsavedBanner

if TYPE_CHECKING:
    from forms.checks.finding import Finding
    from ui.find.find_bar import FindBar
    from ui.findings.findings_panel import FindingsPanel
    from ui.preview.preview_page import PreviewPage
    from ui.table.grid_view import GridView
    from ui.text.text_page import TextPage

#: How long after the first paint the preview is made ready.
_CALM_MS = 1_500


class ReportView(QWidget):
    """The wizard. Any step opens at any time; a page is built when it is first shown."""

    shown = Signal(object)  # the step that is now open
    wanted = Signal(object)  # an act of sign-off

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.steps: Sequence[Step] = steps(session.report.form)
        self._pages: dict[str, Page] = {}
        self._tables: dict[str, GridView] = {}
        self._texts: dict[str, TextPage] = {}
        self._is_complete = False
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._complete)
        self._calm = QTimer(self, interval=_CALM_MS, singleShot=True)
        self._calm.timeout.connect(self._prepare_preview)
        self.banner = UnsavedBanner(session)
        self._notice = Label(notice_of(session), wraps=True)
        theme.as_notice(self._notice)
        self.back = Button("上一步")
        self.next = MainAct("下一步")
        self._stack = QStackedWidget()
        self._under_page = QVBoxLayout()
        self._side = QWidget()
        self.sidebar = StepList(self.steps)
        self.sidebar.currentRowChanged.connect(self._show)
        self._lay_out()
        self._notice.setVisible(session.is_final or session.is_read)
        self.back.clicked.connect(lambda: self.turn(-1))
        self.next.clicked.connect(lambda: self.turn(1))
        session.checked.connect(lambda: self.sidebar.mark(session))
        session.travelled.connect(self.go_to)
        session.locked.connect(self._notice.setVisible)

    @cached_property
    def findings(self) -> "FindingsPanel":
        """The findings at the right, built when the rest has been painted."""
        from ui.findings.findings_panel import FindingsPanel

        panel = FindingsPanel(self.session)
        panel.chosen.connect(self.show_finding)
        panel.wanted.connect(self.go_to)
        self.session.pointed.connect(self._side.show)
        panel.told.connect(lambda words: self.page.tell(words, good=True))
        column = QVBoxLayout(self._side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(panel)
        return panel

    @cached_property
    def _preview(self) -> "PreviewPage":
        """The page of the last step, made when the clerk is at rest or asks for it."""
        from ui.preview.preview_page import PreviewPage

        page = PreviewPage(self.session)
        page.wanted.connect(self.wanted)
        return page

    @cached_property
    def find_bar(self) -> "FindBar":
        """The bar that finds and replaces words, under the open page."""
        from ui.find.find_bar import FindBar

        bar = FindBar(self)
        self.shown.connect(bar.refresh)
        self._under_page.addWidget(bar)
        return bar

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint; then, with the report in sight, run the checks and show what they find."""
        super().paintEvent(event)
        if not self._is_complete:
            self._is_complete = True
            self._soon.start()

    def _complete(self) -> None:
        self._page(self.steps[0]).complete()
        self.session.check()
        self.findings.show()
        self._calm.start()

    def _prepare_preview(self) -> None:
        """Get the last step ready while the clerk reads the first."""
        self._page(self.steps[-1])
        self._preview.prepare()

    def finish(self) -> None:
        """End what the pages have under way, as the report is being closed."""
        self._soon.stop()
        self._calm.stop()
        for page in self._pages.values():
            page.finish()

    def begin(self) -> None:
        """Open the first step, the keyboard on what is blank there; where nothing is, on the steps.

        It is not put on what is filled in, where a slip of the hand would change the unit's name.
        """
        self.open_step(0)
        blank = first_blank(self.session.report)
        if blank in (None, PREAMBLE) or self.session.report.date:
            self.sidebar.setFocus()
        else:
            self.go_to(blank)

    def open_step(self, index: int) -> None:
        """Show the step at ``index`` of the sidebar."""
        index = max(0, min(index, len(self.steps) - 1))
        self.sidebar.setCurrentRow(index)

    @property
    def step(self) -> int:
        """The index of the step that is open."""
        return self.sidebar.currentRow()

    @property
    def topic(self) -> Topic:
        """What the notes are about that help on the open step."""
        step = self.steps[self.step]
        return Topic(step.id, step.name)

    @property
    def page(self) -> Page:
        """The page that is open."""
        return self._page(self.steps[self.step])

    @property
    def table(self) -> "GridView":
        """The table of the open page; only a section that is a table has one."""
        return self._tables[self.steps[self.step].id]

    @property
    def text(self) -> "TextPage":
        """The open page; only a section that is text has such a one."""
        return self._texts[self.steps[self.step].id]

    def open_review(self) -> None:
        """Open the step that lists all findings."""
        self.open_step(len(self.steps) - 2)

    def open_preview(self) -> "PreviewPage":
        """Open the last step, from which everything leaves the program."""
        self.open_step(len(self.steps) - 1)
        return self._preview

    def go_to_finding(self, by: int) -> None:
        """Jump to the next (1) or the previous (-1) finding."""
        self.findings.step(by)

    def mend_finding(self) -> None:
        """Mend the finding that was gone to last as is likeliest right."""
        self.findings.mend()

    def toggle_findings(self) -> None:
        """Make room for the page, or show the findings again."""
        self._side.setVisible(self._side.isHidden())

    def next_pane(self) -> None:
        """Move the keyboard on from the steps to the page to the findings."""
        focus_next([self.sidebar, self.page, self.findings.list])

    def go_to(self, id: str) -> None:
        """Open the step that holds the field ``id`` and put the keyboard on it."""
        for index, step in enumerate(self.steps):
            if id in step.fields:
                self.open_step(index)
                self._page(step).go_to(id)
                return

    def show_finding(self, finding: "Finding") -> None:
        """Go to the field that a finding is about; in a text, to the very words."""
        id = finding.fields[0]
        self.go_to(id)
        words = [span for span in finding.spans if span.id == id]
        for span in words[:1]:
            self.page.point_at(span)

    def turn(self, by: int) -> None:
        """Go on or back by a step, the keyboard going along."""
        self.open_step(self.step + by)
        self.page.setFocus()

    def _lay_out(self) -> None:
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self.sidebar)
        splitter.addWidget(self._middle())
        splitter.addWidget(self._side)
        splitter.setStretchFactor(1, 1)
        splitter.setCollapsible(1, False)
        splitter.setSizes([132, 900, 250])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(self._notice)
        column.addWidget(splitter, 1)

    def _middle(self) -> QWidget:
        """Lay out the open page with the ways back and on under it."""
        self.back.setToolTip("Ctrl+PgUp")
        self.next.setToolTip("Ctrl+PgDn")
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 8, 24, 8)
        foot.setSpacing(12)
        foot.addStretch(1)
        foot.addWidget(self.back)
        foot.addWidget(self.next)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addLayout(self._under_page)
        column.addLayout(foot)
        return middle

    def _show(self, index: int) -> None:
        step = self.steps[index]
        self.session.settle()
        self._stack.setCurrentWidget(self._page(step))
        self.back.setEnabled(index > 0)
        self.next.setEnabled(index < len(self.steps) - 1)
        self.shown.emit(step)

    def _page(self, step: Step) -> Page:
        if step.id not in self._pages:
            self._pages[step.id] = page = self._build(step)
            self._stack.addWidget(page)
        return self._pages[step.id]

    def _build(self, step: Step) -> Page:
        """Build the page of a step; its module comes in when the page is first shown."""
        if step.section and step.section.grid:
            from ui.table.table_page import TablePage

            table_page = TablePage(self.session, step.section)
            self._tables[step.id] = table_page.view
            return table_page
        if step.section:
            from ui.text.text_page import TextPage

            self._texts[step.id] = text_page = TextPage(self.session, step.section)
            return text_page
        if step.id == "identity":
            from ui.identity.identity_page import IdentityPage

            return IdentityPage(self.session)
        if step.id == "review":
            from ui.findings.review_page import ReviewPage

            review_page = ReviewPage(self.session)
            review_page.chosen.connect(self.show_finding)
            return review_page
        return self._preview
