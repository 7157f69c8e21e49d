"""A report that was read from a file and is in nobody's library yet."""

from pathlib import Path
from tempfile import TemporaryDirectory

from forms.report import Report
from storage.history import How
from storage.library import Library


class UnkeptReport:
    """A report in a library of its own, which goes with it.

    All that is done to an open report can be done to it, and the clerk's library is not touched.
    """

    def __init__(self, report: Report) -> None:
        """Put ``report`` into a new library; raises LibraryError, and OSError of its folder."""
        self._folder = TemporaryDirectory(prefix="nianbao-", ignore_cleanup_errors=True)
        try:
            self.library = Library.open(Path(self._folder.name, "读入.nianbao"))
        except BaseException:
            self._folder.cleanup()
            raise
        try:
            self.id = self.library.add(report, How.READ)
        except BaseException:
            self.discard()
            raise

    def discard(self) -> None:
        """Take the report and its library away."""
        self.library.close()
        self._folder.cleanup()
