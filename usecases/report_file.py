"""Reading a report from whatever file the clerk has: a library, an exchange file, a document."""

from contextlib import suppress
from pathlib import Path
from typing import Final

from export.formats import FORMATS
from forms.report import Report
from intake.errors import IntakeError
from intake.exchange_file import read_exchange
from intake.published.report_read import ReportRead, read_whole
from reading.detect import Glance
from reading.errors import Unreadable, why_not_read

_LIBRARY_MARK: Final = b"SQLite format 3\0"
_RTF_MARK: Final = b"{\\rtf"
_LIBRARY: Final = "年报库"


def read_report_file(path: Path, unit: str = "", year: int | None = None) -> ReportRead:
    """Return the report in the file at ``path``; it has to be that of ``unit`` and ``year``.

    A library may hold several: these say which.

    Raises:
        IntakeError: which names the file, says why it is not read and what to do.
    """
    try:
        read = _read(path, unit, year)
    except IntakeError as error:
        raise IntakeError(_named(path, str(error))) from error
    except Unreadable as error:
        raise IntakeError(_named(path, str(error))) from error
    except OSError as error:
        raise IntakeError(_named(path, why_not_read(error))) from error
    if not _is_of(read.report, unit, year):
        raise IntakeError(f"{path}：里面是{read.report.title}，不是指明的那一份，没有读入")
    return read


def is_library(path: Path) -> bool:
    """Whether the file is a library, by how it begins; reading what is not there says why."""
    glance = _glance(path)
    return glance is not None and glance.holds(_LIBRARY_MARK)


def is_exchange_file(path: Path) -> bool:
    """Whether the file is one of exchange, by how it begins; as :func:`is_library`."""
    glance = _glance(path)
    if glance is None or glance.begins(_RTF_MARK):
        return False
    return FORMATS["json"].is_like(glance)


def _glance(path: Path) -> Glance | None:
    with suppress(Unreadable, OSError):
        return Glance(path)
    return None


def _named(path: Path, why: str) -> str:
    """Return why a file was not read, with its name before it where that is not told yet."""
    if str(path) in why:
        return why
    return f"{path}：{why}"


def _read(path: Path, unit: str, year: int | None) -> ReportRead:
    if is_library(path):
        return read_whole(_LIBRARY, _in_library(path, unit, year))
    if is_exchange_file(path):
        return read_whole(FORMATS["json"].name, read_exchange(path))
    from usecases.document_read import read_from_document  # what knows documents is much

    return read_from_document(path)


def _in_library(path: Path, unit: str, year: int | None) -> Report:
    """Return the one report in a library, or the one that is asked for; raises IntakeError."""
    from storage.errors import LibraryError
    from storage.snapshot import snapshot

    try:
        with snapshot(path) as library:
            reports = [library.load(entry.id) for entry in library.reports()]
    except LibraryError as error:
        raise IntakeError(str(error)) from error
    fitting = [report for report in reports if _is_of(report, unit, year)]
    if len(fitting) == 1:
        return fitting[0]
    titles = "；".join(report.title for report in reports) or "一份也没有"
    why = "里面没有指明的年报" if not fitting else f"里面有 {len(fitting)} 份年报"
    raise IntakeError(f"{why}，请用 --unit 单位 和 --year 年度 指明其中一份：{titles}")


def _is_of(report: Report, unit: str, year: int | None) -> bool:
    return unit in ("", report.text("unit")) and year in (None, report.year)
