"""Reading a report from a document: one of ours to the letter, any other by its words.

A document of ours is read whole, with its content code, and only where it says exactly what that
code stands for. One that was altered since is read as anybody's, and that is told.
"""

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from export.formats import FORMATS
from forms.report import Report
from forms.sign_off.content_code import bears, content_code, is_old
from forms.texts.preamble import PREAMBLE, propose_preamble
from intake.errors import IntakeError
from intake.published.assembly import read_published
from intake.published.contact import contacts
from intake.published.report_read import Doubt, ReportRead, read_whole
from intake.published.units import kind_of
from reading.errors import Unreadable
from reading.published.formats import read_any
from usecases.stamps import stamp_of


def read_from_document(path: Path) -> ReportRead:
    """Return the report in the document at ``path``; raises IntakeError, Unreadable, OSError."""
    stamp = stamp_of(path)
    own = _own(path, stamp) if stamp else None
    if own is not None:
        return own
    read = read_published(read_any(path))
    if stamp:
        told = f"文件带着本程序的内容码 {stamp}，内容却与它不符：导出以后改动过，请逐项核对。"
        return replace(read, doubts=(Doubt(told), *read.doubts))
    return read


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
    found = read_whole(FORMATS[file.format].name, _with_contacts(reading.report))
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
