"""The open page over its foot, where things are told and the ways lead back and on."""

from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.parts.button import Button, MainAct
from ui.parts.foot import Foot
from ui.report.page import Page
from ui.report.session import Session
from ui.telling import Telling

#: Lines of words that are as high as a pane in which nothing need give way to a bar beneath it.
_HIGH = 11


class PagePane(QWidget):
    """Shows one page at a time."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.back = Button("上一步")
        self.back.setToolTip("Ctrl+PgUp")
        self.next = MainAct("下一步")
        self.next.setToolTip("Ctrl+PgDn")
        self.foot = Foot(self)
        self.foot.add(self.back, self.next)
        self.telling = Telling(session, self.foot)
        self._stack = QStackedWidget()
        self._pages: list[Page] = []
        self._is_last = self._shares = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(self.foot)

    def add(self, page: Page) -> None:
        """Add a page that is built."""
        if page.next_acts:
            self.foot.take(page.next_acts)
        page.onward = self.next
        self._pages.append(page)
        self._stack.addWidget(page)
        self._give_way()

    def share(self, shares: bool) -> None:  # noqa: FBT001 # as the signal has it
        """Leave a low pane to what its page is for while that ``shares`` the height with a bar."""
        self._shares = shares
        self._give_way()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Leave a low pane to its page."""
        super().resizeEvent(event)
        self._give_way()

    def _give_way(self) -> None:
        """Hide the ways on, which have keys, and have the pages hide their heads."""
        is_low = self._shares and self.height() < _HIGH * self.fontMetrics().lineSpacing()
        for page in self._pages:
            page.give_head(is_low=is_low)
        self.back.setHidden(is_low)
        self.next.setHidden(is_low or self._is_last)

    def turn_to(self, page: Page, *, is_first: bool, is_last: bool) -> None:
        """Show a page that was added; after the last there are its own next acts."""
        self._stack.setCurrentWidget(page)
        self.back.setEnabled(not is_first)
        self._is_last = is_last
        self._give_way()
        self.foot.lead_on(by_acts=page.next_acts is not None)
        self.telling.turn_to(page, is_last=is_last)

    def lead_through(self, page: Page, before: QWidget) -> None:
        """Have Tab lead from what is ``before`` through ``page`` to the ways on, then to its tools.

        What is built later than the rest would come last.
        """
        from ui.parts.tab_order import lead_through

        content, tools = page.stops()
        acts = page.next_acts.buttons if page.next_acts else []
        lead_through([before, *content, *acts, self.next, self.back, *tools])

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Hand the keyboard on to the open page."""
        super().focusInEvent(event)
        self._stack.currentWidget().setFocus(event.reason())

    def put_away(self) -> bool:
        """Tell no more of what is told; return whether anything was."""
        if not self.foot.told:
            return False
        self.telling.put_away()
        return True
