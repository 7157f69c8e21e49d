"""Shows how far a longer work is, and has it stopped; it goes away when the work has ended."""

from threading import Event

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from ui.parts import dialogs
from ui.parts.dialog import Dialog
from ui.parts.plain import Label

_WIDTH = 420


class ProgressDialog(Dialog):
    """How much of a work is done, in steps and words, with a button to stop it."""

    #: How many steps are done and what is done now; emitted in the thread that does it.
    progressed = Signal(int, str)

    def __init__(self, parent: QWidget, name: str, steps: int) -> None:
        """Stand before ``parent``, for the work of that ``name`` with so many ``steps``."""
        super().__init__(name, (_WIDTH, 0), parent)
        self._stop = Event()
        self._doing = Label("正在准备…", wraps=True)
        self._bar = QProgressBar(maximum=steps)
        self._bar.setAccessibleName(f"{name}进度")
        self._cancel = dialogs.close_button(self, "取消")
        self.column.addWidget(self._doing)
        self.column.addWidget(self._bar)
        self.end_with(self._cancel)
        self.progressed.connect(self._show)

    def is_stopped(self) -> bool:
        """Return whether the work is to stop; asked for in the thread that does it."""
        return self._stop.is_set()

    def reject(self) -> None:
        """Ask the work to stop, after the step it is in; until then the dialog stays."""
        self._stop.set()
        self._cancel.setEnabled(False)
        self._doing.setText("正在停下，做完手头这一步就停…")

    def end(self) -> None:
        """Go away: the work has ended."""
        self.accept()
        self.deleteLater()

    def _show(self, done: int, doing: str) -> None:
        self._bar.setValue(done)
        if not self.is_stopped():
            self._doing.setText(doing)
