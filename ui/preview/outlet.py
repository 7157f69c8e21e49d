"""What the ways out of the program need of the page they start from."""

from collections.abc import Callable, Iterable
from typing import Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from export.document import Document
from export.errors import ExportError
from export.pending import Written
from ui.parts.background import Background
from ui.preview.pdf_pages import Printable
from ui.report.session import Session


class Outlet(Protocol):
    """A page from which files are written and pages printed."""

    session: Session
    background: Background
    #: The report is being closed.
    closing: SignalInstance

    def document(self) -> Document:
        """Return the report as it is shown."""

    def when_ready(self, use: Callable[[Printable], None]) -> None:
        """Call ``use`` with the pages of the report as it stands now, once they are made."""

    def busy(self, is_busy: bool) -> None:  # noqa: FBT001
        """Show or hide the sign that work is under way."""

    def tell(self, message: str, *, good: bool = False) -> None:
        """Say on the page what was done, or in red why something was not."""

    def mention(self, message: str) -> None:
        """Say on the page that work is under way, or was given up as the clerk asked."""

    def window(self) -> QWidget:
        """Return the widget before which dialogs stand."""


def remember(outlet: Outlet, document: Document, files: Iterable[Written]) -> str:
    """Keep in the library that ``files`` were written; return what to say where that fails.

    The files are there all the same: that they are not kept in mind is no reason to call them bad.
    """
    why_not = outlet.session.remember_exports(document.code, files)
    if why_not:
        return (
            f"。文件完好，只是没能在年报库里记下这次导出，以后核对时不知道它是不是原样：{why_not}"
        )
    return ""


def tell_failure(outlet: Outlet, error: Exception, what: str = "没有写成") -> None:
    """Say why ``what`` is; a fault of our own goes to the log too."""
    outlet.busy(False)
    if not isinstance(error, ExportError):
        outlet.tell(f"{what}，年报没有受影响。详细情况在日志里（帮助→打开日志文件夹）。")
        raise error
    outlet.tell(str(error))
