"""What every page of the wizard has: a heading, tools beside it, a body, and what it tells."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.parts import theme
from ui.parts.flow import Flow
from ui.parts.foot import DONE, MENTIONED, REFUSED
from ui.parts.plain import Aside, Label, OneLine
from ui.report.session import Session

if TYPE_CHECKING:
    from forms.texts.span import Span
    from ui.parts.next_acts import NextActs
#: In pixels: between what stands at the head, and what is left of a heading that gives way.
_GAP, _LEAST_HEADING = 12, 112
#: Lines of words that are as high as a page on which nothing need give way, and as the lowest.
_HIGH, _LOWEST = 15, 3


class Page(QWidget):
    """A step's page; what it tells the clerk is shown at the foot until the next change.

    Beside the heading stand small words on the whole page, ``meta``, and at the right its tools.
    """

    told = Signal()  # something else is told, or nothing any more

    def __init__(self, session: Session, heading: str, hint: str = "") -> None:
        super().__init__()
        self.session = session
        self.first: QWidget | None = None  # where the keyboard goes
        self.onward: QWidget | None = None  # where it goes if the page has nothing for it
        self.next_acts: NextActs | None = None  # where no other page follows
        self.message = ""  # what is told
        self.sign = REFUSED  # of what is told
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 16, 24, 4)
        self.column.setSpacing(8)
        self.tools = Flow(_GAP)
        self.tool_rows: list[QWidget] = [self.tools]
        self.heading = OneLine(heading)
        theme.as_heading(self.heading)
        least = min(_LEAST_HEADING, self.heading.sizeHint().width())
        self.heading.setMinimumWidth(least)
        self.meta = Aside()
        theme.as_faint(self.meta)
        self.tools.add(self.heading)
        self.tools.add(self.meta, expands=True)
        self.column.addWidget(self.tools)
        self._hint = Label(hint, wraps=True)
        theme.as_faint(self._hint)
        self.column.addWidget(self._hint)
        self._hint.setVisible(bool(hint))
        session.changed.connect(lambda _ids: self.tell(""))
        session.refused.connect(self.tell)
        session.put_away.connect(self._put_away)

    def tell(self, message: str, *, good: bool = False) -> None:
        """Tell the clerk ``message``; an empty one takes it away.

        It stands in green where it is ``good``, in red where it says why something was not done.
        """
        self._tell(message, DONE if good else REFUSED)

    def mention(self, message: str) -> None:
        """Tell the clerk, in no colour, that work is under way or was given up as asked."""
        self._tell(message, MENTIONED)

    def _tell(self, message: str, sign: str) -> None:
        if message or self.message:
            self.message, self.sign = message, sign
            self.told.emit()

    def _put_away(self, message: str) -> None:
        """Tell no more of a ``message`` that was put away on this page or on another."""
        if message == self.message:
            self.tell("")

    @property
    def refusal(self) -> str:
        """Why something was not done, as long as it is told."""
        return self.message if self.sign == REFUSED else ""

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the room of a page on which all has given way that can."""
        least = super().minimumSizeHint()
        lowest = _LOWEST * self.fontMetrics().lineSpacing()
        return QSize(least.width(), min(least.height(), lowest))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Leave a low page to what it is for."""
        super().resizeEvent(event)
        self.give_way(is_low=self.height() < _HIGH * self.fontMetrics().lineSpacing())

    def give_way(self, *, is_low: bool) -> None:
        """Hide on a page that ``is_low`` what is told elsewhere too."""
        self._hint.setVisible(bool(self._hint.text()) and not is_low)

    def give_head(self, *, is_low: bool) -> None:
        """Hide the head of a page that ``is_low`` over a bar, with which its tools come back.

        The steps say as well which page it is.
        """
        self.tools.setHidden(is_low)

    def stops(self) -> tuple[list[QWidget], list[QWidget]]:
        """Return where Tab stops in what the page is for, and among its tools."""
        from ui.parts.tab_order import stops

        content: list[QWidget] = []
        tools: list[QWidget] = []
        for stop in stops(self):
            is_tool = any(row.isAncestorOf(stop) for row in self.tool_rows)
            (tools if is_tool else content).append(stop)
        return content, tools

    def keys(self) -> list[str]:
        """Return the keys that help on as the page stands, each with what it does."""
        return []

    def complete(self) -> None:
        """Build what the window's first paint did not wait for."""

    def finish(self) -> None:
        """End what the page may have under way, as the report is being closed."""

    def point_at(self, _span: "Span") -> None:
        """Choose a stretch of a text; pages without texts have none to choose."""

    def here(self) -> "Span | None":
        """Return the field that the keyboard is on, and the stretch of its text that is chosen."""
        return None

    def go_to(self, _id: str) -> None:
        """Put the keyboard on a field; pages with one field or none just take the focus."""
        self.setFocus()

    def enter(self) -> None:
        """Put the keyboard where it was on the page, or where there is something to do first."""
        there = self.first or self.onward
        if there:
            there.setFocus()

    def focusInEvent(self, _event: QFocusEvent) -> None:  # noqa: N802
        """Hand the keyboard on; with a focus proxy, Tab would stop here once more."""
        self.enter()
