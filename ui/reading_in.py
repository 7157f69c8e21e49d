"""The way from a file into the window: read, looked over, and only then kept."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Protocol

    from PySide6.QtWidgets import QWidget

    from storage.library import Library
    from ui.intake.intake_page import IntakePage
    from ui.intake.look import Look
    from ui.libraries import Libraries

    class ReadingHost(Protocol):
        """The window, as far as it has to do with this."""

        @property
        def library(self) -> Library:
            """The open library."""

        def window(self) -> QWidget:
            """Return the widget before which dialogs stand."""

        def leave_report(self) -> bool:
            """Leave what is open; return whether that may be."""

        def show_page(self, page: QWidget, title: str, note: str) -> None:
            """Show what was read."""

        def show_start(self) -> None:
            """Show the library's list."""

        @property
        def libraries(self) -> Libraries:
            """The way to another library."""

        def open_report(self, id: int) -> None:
            """Open a report of the library."""


_LIBRARY_SUFFIX = ".nianbao"


class ReadingIn:
    """The report that is being looked over, of which there is one at most."""

    def __init__(self, host: "ReadingHost") -> None:
        self._host = host
        self.page: IntakePage | None = None

    def read(self, path: Path | None = None) -> None:
        """Read the report in the file at ``path``, else in one asked for, and show it.

        A library is opened.
        """
        from ui.intake.reading_in import file_to_read, look_at

        window = self._host.window()
        path = path or file_to_read(window)
        if path and path.suffix.lower() == _LIBRARY_SUFFIX:
            self._host.libraries.open(path)
            return
        look = look_at(path, window) if path else None
        if look:
            self.look_over(look)

    def look_over(self, look: "Look") -> None:
        """Show what was read, once what is open may be left."""
        if not self._host.leave_report():
            look.finish()
            return
        from ui.intake.intake_page import IntakePage

        self.page = IntakePage(look, self._host.library)
        self.page.ended.connect(self._end)
        self._host.show_page(self.page, "读入核对", "核对以前，什么也没有写进年报库")
        self.page.begin()

    def leave(self) -> bool:
        """Drop what was read, after asking; return whether it may be."""
        if self.page is None:
            return True
        if not self.page.may_leave():
            return False
        self.drop()
        return True

    def _end(self, id: int | None) -> None:
        """Go on with the report ``id`` of the library, or with its list."""
        self.drop()
        if id is None:
            self._host.show_start()
        else:
            self._host.open_report(id)

    def take_drops(self) -> None:
        """Read what is dropped on the window from now on."""
        from ui.file_drops import take_drops

        take_drops(self._host.window(), self.read)

    def drop(self) -> None:
        """Drop what was read; what was kept is in the library."""
        if self.page:
            self.page.finish()
        self.page = None
