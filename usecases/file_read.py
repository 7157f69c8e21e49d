"""A report read from a file, with what the library keeps of that file."""

from collections.abc import Iterable
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from intake.published.report_read import Doubt, ReportRead
from storage.origin import NotRead, Origin
from usecases.report_file import read_report_file


class FileRead(NamedTuple):
    """What was read from the file at ``path``, the ``digest`` of its bytes, and when."""

    path: Path
    digest: str
    at: datetime
    read: ReportRead

    def origin(self, doubts: Iterable[Doubt]) -> Origin:
        """Return where the report came from, ``doubts`` being those that nobody has settled."""
        not_read = tuple(NotRead(doubt.cells, doubt.message) for doubt in doubts)
        seen = self.read.seen
        return Origin(
            self.path.name, seen.format, self.digest, self.read.edition, not_read, self.at
        )


def read_file(path: Path) -> FileRead:
    """Read the report in the file at ``path``; raises as :func:`read_report_file` does."""
    read = read_report_file(path)
    digest = sha256(path.read_bytes()).hexdigest()
    return FileRead(path, digest, datetime.now().astimezone(), read)
