"""Reading what an exported file says, whatever it is called.

Its content tells which format it is.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from export.compose import compose
from export.content import Content
from export.contrast import compared
from export.digest import sha256_of
from export.formats import FORMATS, ContentReader, named_together
from forms.report import Report
from forms.sign_off.content_code import bears, content_code, stamped_code
from reading.detect import Glance
from reading.errors import Unreadable, why_not_read
from usecases.exported_values import read_document, read_exchange_file

#: Formats that are taken in again, which intake reads in terms of the form, whatever program saved
#: them.
_TAKEN_IN: Final[dict[str, Callable[[Path], Content]]] = {
    "docx": read_document,
    "json": read_exchange_file,
}


@dataclass(frozen=True, slots=True)
class Reading:
    """A report that prints what a file says; ``leftover`` is what it does not print so."""

    report: Report
    leftover: list[str]

    @property
    def code(self) -> str:
        """The content code of what the file says."""
        return content_code(self.report)


@dataclass(frozen=True)
class ExportedFile:
    """A file that was read: of which of FORMATS it is, what it says, the digest of its bytes.

    The ``format`` of a file of others is what the clerk calls it; the fields that were ``unread``
    in such a one are by their ids.
    """

    path: Path
    format: str
    content: Content
    sha256: str
    unread: frozenset[str] = frozenset()

    @property
    def is_foreign(self) -> bool:
        """Whether it is a file of others, of which alone the words were read."""
        return self.format not in FORMATS

    @property
    def title(self) -> str:
        """The title of the report, without spaces; empty where it has none."""
        return compared(self.content.title)

    @property
    def stamped(self) -> str:
        """The content code that it bears; empty for none."""
        return stamped_code(self.content.keywords)

    @cached_property
    def reading(self) -> Reading | None:
        """The report that it prints; where it can be read in several ways, the one of its code.

        None where it says too little to be a report at all.
        """
        readings: list[Reading] = []
        for report in self.content.reports:
            readings.append(Reading(report, self.content.differences(compose(report))))
        return min(readings, key=self._distance, default=None)

    def _distance(self, reading: Reading) -> tuple[int, bool]:
        return len(reading.leftover), not (self.stamped and bears(reading.report, self.stamped))


def read_file(path: Path) -> ExportedFile:
    """Return the file with what it says; raises IntakeError or Unreadable, which name it."""
    try:
        return _read(path)
    except OSError as error:
        raise Unreadable(f"{path}：{why_not_read(error)}") from error
    except Unreadable as error:
        raise Unreadable(f"{path}：{error}") from error


def _read(path: Path) -> ExportedFile:
    glance = Glance(path)
    for key, format in FORMATS.items():
        if format.is_like(glance):
            writer = format.writer()
            read = writer.content if isinstance(writer, ContentReader) else _TAKEN_IN[key]
            return ExportedFile(path, key, read(path), sha256_of(path))
    raise Unreadable(f"不是本程序导出的 {named_together()}，或者已经损坏、加了密码，读不出来")
