"""The open page over its foot, where things are told and the ways lead back and on."""

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.parts.button import Button, MainAct
from ui.parts.foot import Foot
from ui.report.page import Page
from ui.report.session import Session
from ui.telling import Telling


class PagePane(QWidget):
    """Shows one page at a time; what finds words comes between it and its foot."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.back = Button("上一步")
        self.back.setToolTip("Ctrl+PgUp")
        self.next = MainAct("下一步")
        self.next.setToolTip("Ctrl+PgDn")
        self.foot = Foot(self)
        self.foot.add(self.back, self.next)
        self._telling = Telling(session, self.foot)
        self._stack = QStackedWidget()
        self._under_page = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addLayout(self._under_page)
        column.addWidget(self.foot)

    def add(self, page: Page) -> None:
        """Add a page that is built."""
        if page.next_acts:
            self.foot.take(page.next_acts)
        self._stack.addWidget(page)

    def add_below(self, bar: QWidget) -> None:
        """Add a bar between the page and its foot."""
        self._under_page.addWidget(bar)

    def turn_to(self, page: Page, *, is_first: bool, is_last: bool) -> None:
        """Show a page that was added; after the last there are its own next acts."""
        self.foot.lead_on(by_acts=page.next_acts is not None)
        self._stack.setCurrentWidget(page)
        self.back.setEnabled(not is_first)
        self.next.setVisible(not is_last)
        self._telling.turn_to(page, is_last=is_last)

    def lead_through(self, page: Page, before: QWidget) -> None:
        """Have Tab lead from what is ``before`` through ``page`` to the ways on, then to its tools.

        What is built later than the rest would come last.
        """
        from ui.parts.tab_order import lead_through

        content, tools = page.stops()
        acts = page.next_acts.buttons if page.next_acts else []
        lead_through([before, *content, *acts, self.next, self.back, *tools])

    def put_away(self) -> bool:
        """Tell no more of what is told; return whether anything was."""
        if not self.foot.told:
            return False
        self._telling.put_away()
        return True
