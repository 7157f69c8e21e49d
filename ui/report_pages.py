"""The pages of an open report, each built when it is first asked for."""

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.report.page import Page
from ui.report.session import Session
from ui.report.steps import Step

if TYPE_CHECKING:
    from ui.preview.preview_page import PreviewPage
    from ui.table.table_page import TablePage
    from ui.text.text_page import TextPage


class ReportPages(QObject):
    """Builds the page of a step; its module comes in when the page is first shown."""

    built = Signal(object)  # a page
    finding_chosen = Signal(object)  # the finding whose place is to be shown
    act_wanted = Signal(object)  # an act of sign-off
    cases_wanted = Signal(object)  # cases of the ledger that are to be shown

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._pages: dict[str, Page] = {}
        self._tables: dict[str, TablePage] = {}
        self._texts: dict[str, TextPage] = {}

    def __iter__(self) -> Iterator[Page]:
        """Yield those that are built."""
        yield from self._pages.values()

    def page(self, step: Step) -> Page:
        """Return the page of ``step``."""
        if step.id not in self._pages:
            self._pages[step.id] = page = self._build(step)
            self.built.emit(page)
        return self._pages[step.id]

    def table(self, step: Step) -> "TablePage":
        """Return the page of ``step``; only a section that is a table has such a one."""
        return self._tables[step.id]

    def text(self, step: Step) -> "TextPage":
        """Return the page of ``step``; only a section that is text has such a one."""
        return self._texts[step.id]

    @cached_property
    def preview(self) -> "PreviewPage":
        """The page of the last step, made when the clerk is at rest or asks for it."""
        from ui.preview.preview_page import PreviewPage

        page = PreviewPage(self._session)
        page.wanted.connect(self.act_wanted)
        return page

    def _build(self, step: Step) -> Page:
        if step.section and step.section.grid:
            from ui.table.table_page import TablePage

            self._tables[step.id] = table_page = TablePage(self._session, step.section)
            if table_page.ledger:
                table_page.ledger.cases_wanted.connect(self.cases_wanted)
            return table_page
        if step.section:
            from ui.text.text_page import TextPage

            self._texts[step.id] = text_page = TextPage(self._session, step.section)
            return text_page
        if step.id == "identity":
            from ui.identity.identity_page import IdentityPage

            return IdentityPage(self._session)
        if step.id == "review":
            from ui.findings.review_page import ReviewPage

            review_page = ReviewPage(self._session)
            review_page.chosen.connect(self.finding_chosen)
            return review_page
        return self.preview
