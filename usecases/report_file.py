"""Reading a report from whatever file the clerk has: one of ours to the letter, any other by words.

A file of ours is read whole, with its content code, and only where it says exactly what that code
stands for. One that was altered since is read as anybody's, and that is told.
"""

from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Final

from export.formats import FORMATS
from forms.report import Report
from forms.sign_off.content_code import bears, content_code, is_old
from forms.texts.preamble import PREAMBLE, propose_preamble
from forms.values import show
from intake.errors import IntakeError
from intake.exchange_file import read_exchange
from intake.published.assembly import read_published
from intake.published.contact import contacts
from intake.published.report_read import Doubt, FieldRead, Outcome, ReportRead
from intake.published.units import kind_of
from reading.detect import Glance
from reading.errors import Unreadable, why_not_read
from reading.published.formats import read_any
from reading.seen_file import SeenFile
from usecases.stamps import stamp_of

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
        return _whole(_LIBRARY, _in_library(path, unit, year))
    if is_exchange_file(path):
        return _whole(FORMATS["json"].name, read_exchange(path))
    stamp = stamp_of(path)
    own = _own(path, stamp) if stamp else None
    if own is not None:
        return own
    read = read_published(read_any(path))
    if stamp:
        told = f"文件带着本程序的内容码 {stamp}，内容却与它不符：导出以后改动过，请逐项核对。"
        return replace(read, doubts=(Doubt(told), *read.doubts))
    return read


def _whole(format: str, report: Report) -> ReportRead:
    """Return a report as it was read from a file of ours, to the letter."""
    fields: dict[str, FieldRead] = {}
    for id in report.form.fields:
        value = report.stated(id)
        outcome = Outcome.BLANK if value is None else Outcome.READ
        fields[id] = FieldRead(outcome, value, show(value))
    return ReportRead(SeenFile(format, []), report, fields, code=content_code(report))


def _own(path: Path, stamp: str) -> ReportRead | None:
    """Return the report of a file of ours that nobody altered; None for any other file.

    Where it is the same if it is read as anybody's, it is that: with the paragraphs of its texts,
    and the place of each value.
    """
    from usecases.exported import read_file

    try:
        file = read_file(path)
    except (IntakeError, Unreadable):
        return None
    reading = file.reading
    if reading is None or reading.leftover or file.content.doubts:
        return None
    found = _whole(FORMATS[file.format].name, _with_contacts(reading.report))
    with suppress(IntakeError, Unreadable):
        read = read_published(read_any(path))
        if content_code(read.report) == reading.code:
            found = replace(read, code=reading.code, doubts=(), leftovers=())
    return found if _is_borne_out(found.report, stamp) else None


def _is_borne_out(report: Report, stamp: str) -> bool:
    """Whether a file's code is that of what its pages say.

    An old one is of the report as it was kept: totals and a preamble that follow were not stated.
    """
    if bears(report, stamp):
        return True
    kept = report.values
    for id, value in report.values.items():
        if value == report.derived(id):
            del kept[id]
    if report.text(PREAMBLE) == propose_preamble(report):
        del kept[PREAMBLE]
    return is_old(stamp) and bears(Report(report.form, kept), stamp)


def _with_contacts(report: Report) -> Report:
    """Return the report with what its pages say only in the preamble and by the unit's name."""
    values = report.values
    kind = kind_of(report.text("unit"))
    if kind:
        values.setdefault("kind", kind)
    for contact in contacts(report.text(PREAMBLE)):
        if len(contact.values) == 1:
            values.setdefault(contact.field, contact.values[0])
    return Report(report.form, values)


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
