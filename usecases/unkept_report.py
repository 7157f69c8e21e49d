"""A report that was read from a file and is in nobody's library yet."""

import shutil
from pathlib import Path
from tempfile import gettempdir

from disk import underway
from forms.report import Report
from storage.history import How
from storage.library import Library


class UnkeptReport:
    """A report in a library of its own, which goes with it.

    All that is done to an open report can be done to it, and the clerk's library is not touched.
    """

    def __init__(self, report: Report) -> None:
        """Put ``report`` into a new library; raises LibraryError, and OSError of its folder."""
        self._folder = _new_folder()
        try:
            self.library = Library.open(self._folder / "读入.nianbao")
        except BaseException:
            shutil.rmtree(self._folder, ignore_errors=True)
            raise
        try:
            self.id = self.library.add(report, How.READ)
        except BaseException:
            self.discard()
            raise

    def discard(self) -> None:
        """Take the report and its library away."""
        try:
            self.library.close()
        finally:
            shutil.rmtree(self._folder, ignore_errors=True)


def _new_folder() -> Path:
    """Begin a folder that only this user can read; what killed processes have left goes."""
    place = Path(gettempdir())
    for left in underway.left_folders(place):
        shutil.rmtree(left, ignore_errors=True)
    folder = underway.beside(place / "读入", underway.WORK, "")
    folder.mkdir(mode=0o700)
    return folder
