"""What every page of the wizard has: a heading, tools beside it, a body, and what it tells."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.parts import theme
from ui.parts.plain import Label, OneLine
from ui.report.session import Session

if TYPE_CHECKING:
    from forms.texts.span import Span


class Page(QWidget):
    """A step's page; what it tells the clerk is shown at the foot until the next change.

    Beside the heading stand small words on the whole page, ``meta``, and at the right its tools.
    """

    told = Signal()  # something else is told, or nothing any more

    def __init__(self, session: Session, heading: str, hint: str = "") -> None:
        super().__init__()
        self.session = session
        self.first: QWidget | None = None  # where the keyboard goes
        self.message = ""  # what is told
        self._is_good = False
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 16, 24, 4)
        self.column.setSpacing(8)
        self.tools = QHBoxLayout()
        self.tools.setSpacing(12)
        self.heading = OneLine(heading)  # as the widest page makes the window's least width
        theme.as_heading(self.heading)
        self.meta = OneLine()
        theme.as_faint(self.meta)
        # Takes what the heading leaves, so that it gives way first.
        self.meta.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.tools.addWidget(self.heading)
        self.tools.addWidget(self.meta, 1)
        self.column.addLayout(self.tools)
        if hint:
            line = Label(hint, wraps=True)
            theme.as_faint(line)
            self.column.addWidget(line)
        session.changed.connect(lambda _ids: self.tell(""))
        session.refused.connect(self.tell)

    def tell(self, message: str, *, good: bool = False) -> None:
        """Tell the clerk ``message``; an empty one takes it away.

        It stands in green where it is ``good``, in red where it says why something was not done.
        """
        if message or self.message:
            self.message, self._is_good = message, good
            self.told.emit()

    @property
    def refusal(self) -> str:
        """Why something was not done, as long as it is told."""
        return "" if self._is_good else self.message

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
        if self.first:
            self.first.setFocus()

    def focusInEvent(self, _event: QFocusEvent) -> None:  # noqa: N802
        """Hand the keyboard on; with a focus proxy, Tab would stop here once more."""
        self.enter()
