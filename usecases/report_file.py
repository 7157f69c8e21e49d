"""Reading a report from whatever file the clerk has: one of ours to the letter, any other by words.

A file of ours is read whole, with its content code, and only where it says exactly what that code
stands for. One that was altered since is read as anybody's, and that is told.
"""

from pathlib import Path
from typing import Final

from export.formats import FORMATS
from forms.report import Report
from forms.sign_off.content_code import bears, content_code
from forms.values import show
from intake.errors import IntakeError
from intake.exchange_file import read_exchange
from intake.published.assembly import read_published
from intake.published.report_read import FieldRead, Outcome, ReportRead
from reading.detect import Glance
from reading.errors import Unreadable, why_not_read
from reading.published.formats import read_any
from reading.seen_file import SeenFile

_LIBRARY_MARK: Final = b"SQLite format 3\0"
_RTF_MARK: Final = b"{\\rtf"


def read_report_file(path: Path, unit: str = "", year: int | None = None) -> ReportRead:
    """Return the report in the file at ``path``, of a library the one of ``unit`` and ``year``.

    Raises:
        IntakeError: which names the file, says why it is not read and what to do.
    """
    try:
        return _read(path, unit, year)
    except IntakeError as error:
        message = str(error)
        if not message.startswith(str(path)):
            message = f"{path}：{message}"
        raise IntakeError(message) from error
    except Unreadable as error:
        raise IntakeError(f"{path}：{error}") from error
    except OSError as error:
        raise IntakeError(f"{path}：{why_not_read(error)}") from error


def _read(path: Path, _unit: str, _year: int | None) -> ReportRead:
    glance = Glance(path)
    if glance.begins(b"{") and not glance.begins(_RTF_MARK):
        return whole(FORMATS["json"].name, read_exchange(path))
    own = _own(path)
    if own is not None:
        return own
    return read_published(read_any(path))


def whole(format: str, report: Report) -> ReportRead:
    """Return a report as it was read from a file of ours, to the letter."""
    fields: dict[str, FieldRead] = {}
    for id in report.form.fields:
        value = report.stated(id)
        outcome = Outcome.BLANK if value is None else Outcome.READ
        fields[id] = FieldRead(outcome, value, show(value))
    return ReportRead(SeenFile(format, []), report, fields, code=content_code(report))


def _own(path: Path) -> ReportRead | None:
    """Return the report of a file of ours that nobody altered; None for any other file."""
    from usecases.exported import read_file

    try:
        file = read_file(path)
    except (IntakeError, Unreadable):
        return None
    reading = file.reading
    is_whole = reading is not None and not reading.leftover and not file.content.doubts
    if reading is None or not is_whole or not file.stamped:
        return None
    if not bears(reading.report, file.stamped):
        return None
    return whole(FORMATS[file.format].name, reading.report)
