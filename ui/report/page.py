"""What every page of the wizard has: a heading, tools beside it, a body, a line for messages."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.parts import theme
from ui.parts.plain import Label
from ui.report.session import Session

if TYPE_CHECKING:
    from forms.texts.span import Span


class Page(QWidget):
    """A step's page; what it tells the clerk stands under its heading until the next change.

    Beside the heading stand small words on the whole page, ``meta``, and at the right its tools.
    """

    def __init__(self, session: Session, heading: str, hint: str = "") -> None:
        super().__init__()
        self.session = session
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 16, 24, 4)
        self.column.setSpacing(8)
        self.tools = QHBoxLayout()
        self.tools.setSpacing(12)
        self.heading = Label(heading)
        theme.as_heading(self.heading)
        self.meta = Label(wraps=True)
        theme.as_faint(self.meta)
        self.tools.addWidget(self.heading)
        self.tools.addWidget(self.meta, 1)
        self.column.addLayout(self.tools)
        self._message = Label(wraps=True)
        self._message.hide()
        self._is_good = False
        self._message.setAccessibleName("提示")
        self.column.addWidget(self._message)
        if hint:
            line = Label(hint, wraps=True)
            theme.as_faint(line)
            self.column.addWidget(line)
        session.changed.connect(lambda _ids: self.tell(""))
        session.refused.connect(self.tell)

    def tell(self, message: str, *, good: bool = False) -> None:
        """Show ``message`` on the page; an empty one takes it away.

        It stands in green where it is ``good``, in red where it says why something was not done.
        """
        if not message and self._message.isHidden():
            return
        if good:
            theme.as_done(self._message)
        else:
            theme.as_refusal(self._message)
        self._is_good = good
        self._message.setText(message)
        self._message.setVisible(bool(message))

    @property
    def message(self) -> str:
        """The line that is being shown."""
        if self._message.isHidden():
            return ""
        return self._message.text()

    @property
    def refusal(self) -> str:
        """Why something was not done, as long as it is shown."""
        return "" if self._is_good else self.message

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
