"""The open report: steps at the left, the page in the middle, findings at the right."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from forms.texts.preamble import PREAMBLE
from storage.errors import LibraryError
from ui.page_pane import PagePane
from ui.parts import theme
from ui.parts.plain import Label
from ui.report.beside import Beside
from ui.report.notice import notice_of
from ui.report.page import Page
from ui.report.session import Session
from ui.report.step_side import StepSide
from ui.report.steps import Step, first_blank, steps
from ui.report_pages import ReportPages

if TYPE_CHECKING:
    from forms.checks.finding import Finding
    from ui.find.find_bar import FindBar
    from ui.findings.findings_panel import FindingsPanel
    from ui.preview.preview_page import PreviewPage
    from ui.report.topic import Topic
    from ui.table.grid_view import GridView
    from ui.table.ledger_acts import LedgerActs
    from ui.text.text_page import TextPage

#: How long after the first paint the preview is made ready.
_CALM_MS = 1_500


class ReportView(QWidget):
    """The wizard. Any step opens at any time; a page is built when it is first shown."""

    shown = Signal(object)  # the step that is now open
    wanted = Signal(object)  # an act of sign-off
    cases_wanted = Signal(object)  # cases of the ledger that are to be shown
    painted = Signal()  # for the first time
    failed = Signal(object)  # a LibraryError: not all can be read that belongs to the report
    left = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.steps: Sequence[Step] = steps(session.report.form)
        self._pages = ReportPages(session, self)
        self._is_complete = False
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._complete)
        self._calm = QTimer(self, interval=_CALM_MS, singleShot=True)
        self._calm.timeout.connect(self._prepare_preview)
        self._notice = Label(notice_of(session), wraps=True)
        theme.as_notice(self._notice)
        self._middle = PagePane(session)
        self.back, self.next = self._middle.back, self._middle.next
        self.foot = self._middle.foot
        self._side = QWidget()
        self._column = QVBoxLayout(self)
        self._steps = StepSide(self.steps)
        self.home, self.sidebar = self._steps.home, self._steps.list
        self._lay_out()
        self._connect()
        self._notice.setVisible(session.is_closed)

    def _connect(self) -> None:
        session = self.session
        self.sidebar.currentRowChanged.connect(self._show)
        self.sidebar.wanted.connect(self._enter)
        self.back.clicked.connect(lambda: self.turn(-1))
        self.next.clicked.connect(lambda: self.turn(1))
        self._pages.built.connect(self._middle.add)
        self._pages.finding_chosen.connect(self.show_finding)
        self._pages.act_wanted.connect(self.wanted.emit)
        for change in (session.checked, session.not_taken.changed):
            change.connect(lambda: self.sidebar.mark(session))
        self._pages.cases_wanted.connect(self.cases_wanted.emit)
        session.unreadable.connect(self.failed.emit)
        session.travelled.connect(self.go_to)
        session.not_taken.led.connect(self._lead_to)
        session.locked.connect(self._notice.setVisible)

    @cached_property
    def findings(self) -> "FindingsPanel":
        """The findings at the right, built when the rest has been painted."""
        from ui.findings.findings_panel import FindingsPanel

        panel = FindingsPanel(self.session)
        panel.chosen.connect(self.show_finding)
        panel.wanted.connect(self.go_to)
        self.session.pointed.connect(self._side.show)
        panel.mendable.connect(self._middle.telling.offer_mending)
        panel.told.connect(lambda words: self.page.tell(words, good=True))
        column = QVBoxLayout(self._side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(panel)
        return panel

    @cached_property
    def find_bar(self) -> "FindBar":
        """The bar that finds and replaces words, under all else."""
        from ui.find.find_bar import FindBar

        bar = FindBar(self)
        self.shown.connect(bar.refresh)
        bar.seen.connect(self._middle.share)
        self._column.addWidget(bar)
        return bar

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint; then, with the report in sight, run the checks and show what they find."""
        super().paintEvent(event)
        if not self._is_complete:
            self._is_complete = True
            self._soon.start()

    def _complete(self) -> None:
        try:
            self.session.look_back()
        except LibraryError as error:
            self.failed.emit(error)
            return
        first = self._pages.page(self.steps[0])
        first.complete()
        self._middle.lead_through(first, self.sidebar)
        self.painted.emit()
        self.session.check()
        self.findings.show()
        self._calm.start()

    def _prepare_preview(self) -> None:
        """Get the last step ready while the clerk reads the first."""
        self._pages.page(self.steps[-1])
        self._pages.preview.prepare()

    def finish(self) -> None:
        """End what the pages have under way, as the report is being closed."""
        self.left.emit()
        self._soon.stop()
        self._calm.stop()
        for page in self._pages:
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
    def topic(self) -> "Topic":
        """What the notes are about that help on the open step."""
        from ui.report.topic import Topic

        step = self.steps[self.step]
        return Topic(step.id, step.name)

    @property
    def page(self) -> Page:
        """The page that is open."""
        return self._pages.page(self.steps[self.step])

    @property
    def table(self) -> "GridView":
        """The table of the open page; only a section that is a table has one."""
        return self._pages.table(self.steps[self.step]).view

    @property
    def ledger(self) -> "LedgerActs | None":
        """What is done with the ledger on the open page of a table; None where it counts none."""
        return self._pages.table(self.steps[self.step]).ledger

    @property
    def text(self) -> "TextPage":
        """The open page; only a section that is text has such a one."""
        return self._pages.text(self.steps[self.step])

    def open_review(self) -> None:
        """Open the step that lists all findings."""
        self.open_step(len(self.steps) - 2)

    def open_preview(self) -> "PreviewPage":
        """Open the last step, from which everything leaves the program."""
        self.open_step(len(self.steps) - 1)
        return self._pages.preview

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
        from ui.report.panes import focus_next

        focus_next([self.sidebar, self._middle, self.findings.list])

    def go_to(self, id: str) -> None:
        """Open the step that holds the field ``id`` and put the keyboard on it."""
        for index, step in enumerate(self.steps):
            if id in step.fields:
                self.open_step(index)
                self._pages.page(step).go_to(id)
                return

    def _lead_to(self, id: str, words: str) -> None:
        """Go to a field and tell something there."""
        self.go_to(id)
        self.page.tell(words)

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
        self._enter()

    def _enter(self) -> None:
        self.page.enter()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Put away what is told with Esc, where nothing else takes it."""
        if event.key() != Qt.Key.Key_Escape or not self._middle.put_away():
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        theme.as_paper(self._side)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._steps)
        row.addWidget(Beside(self._middle, self._side), 1)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._notice)
        self._column.addLayout(row, 1)

    def _show(self, index: int) -> None:
        step = self.steps[index]
        page = self._pages.page(step)
        self.session.settle()  # what is refused there is told on this page, too
        is_last = index == len(self.steps) - 1
        self._middle.turn_to(page, is_first=index == 0, is_last=is_last)
        if self._is_complete:  # before, it would keep the first paint waiting
            self._middle.lead_through(page, self.sidebar)
        self.shown.emit(step)
