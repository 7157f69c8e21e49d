"""The ledger on the start page: a way to it, and what of it is urgent where there is one."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.parts import theme
from ui.parts.button import Link
from ui.parts.plain import Label

if TYPE_CHECKING:
    from usecases.ledger_look import Looked

#: How long after the page comes into sight the ledger is looked into: the first paint comes first.
_CALM_MS: Final = 250

#: Looks into the ledger, and tells by what it is given what is urgent, and what is in it.
Look = Callable[[Callable[["Looked"], None]], None]


class LedgerLine(QWidget):
    """A line that keeps its place whatever it says; the ledger is asked after the first paint."""

    read = Signal(object)  # what the ledger holds

    def __init__(self) -> None:
        super().__init__()
        self.link = Link("依申请公开台账")
        self.urgent = Label()
        self._look: Look | None = None
        self._calm = QTimer(self, interval=_CALM_MS, singleShot=True)
        self._calm.timeout.connect(self._ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.link)
        row.addWidget(self.urgent, 1)

    def follow(self, look: Look) -> None:
        """Say from now on what is urgent."""
        self._look = look

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Look into the ledger in a moment."""
        super().showEvent(event)
        self._calm.start()

    def _ask(self) -> None:
        if self._look:
            self._look(self._say)

    def _say(self, looked: "Looked") -> None:
        words = looked.urgent
        self.read.emit(looked.held)
        is_late = words.startswith("逾期")
        self.urgent.setText(f"▲ {words}" if words else "")
        (theme.as_refusal if is_late else theme.as_warning)(self.urgent)
