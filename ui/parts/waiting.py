"""Work that the clerk waits for, such as reading a file.

The window lives on meanwhile, and the work can be given up.
"""

from collections.abc import Callable
from functools import cache
from typing import TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QWidget

from ui.parts import dialogs
from ui.parts.background import Background, Job
from ui.parts.dialog import Dialog
from ui.parts.plain import Label, breakable

Result = TypeVar("Result")

#: Milliseconds until it is said that something is under way: most is done before.
PATIENCE = 300
#: What was given up, until it is known to be over.
_given_up: list[Job] = []


def wait_for(parent: QWidget, title: str, text: str, work: Callable[[], Result]) -> Result | None:
    """Return what ``work`` does beside the window; None where the clerk gives it up.

    It must touch neither the window nor the library. What it raises is raised here. ``text`` says
    meanwhile what is under way.
    """
    background = _background()
    if _is_given_up_under_way() and not background.ends_within(0):
        text = f"刚才取消的那一项还没有停下，停下后接着：\n{text}"
    dialog = _WaitingDialog(parent, title, text)
    results: list[Result] = []
    faults: list[Exception] = []
    job = background.start(work, results.append, faults.append)
    job.done.connect(dialog.accept)
    job.failed.connect(dialog.accept)
    if background.ends_within(PATIENCE):
        QCoreApplication.sendPostedEvents(job)  # the report of its end
    else:
        dialog.exec()
    dialog.deleteLater()
    if faults:
        raise faults[0]
    if results:
        return results[0]
    job.cancel()
    _given_up.append(job)
    return None


def _is_given_up_under_way() -> bool:
    """Return whether something given up has not ended yet; other work may just be ending."""
    _given_up[:] = [job for job in _given_up if not job.is_over]
    return bool(_given_up)


class _WaitingDialog(Dialog):
    """Says what is under way, with a button to give it up."""

    def __init__(self, parent: QWidget, title: str, text: str) -> None:
        super().__init__(title, (360, 0), parent)
        self.column.addWidget(Label(breakable(text), wraps=True))
        self.end_with(dialogs.close_button(self, "取消"))


@cache
def _background() -> Background:
    """Return the thread in which is waited for; what goes on in it ends before the program."""
    background = Background()
    app = QApplication.instance()
    if app is not None:
        app.aboutToQuit.connect(background.finish)
    return background
