"""A file that is none of ours beside one that is: what it says, as far as its words were read."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from export.content import Content
from export.digest import sha256_of
from export.document import Document
from export.formats import FORMATS
from forms.sign_off.comparison import printed
from forms.texts.preamble import PREAMBLE
from forms.values import Value
from intake.errors import IntakeError
from intake.published.report_read import Outcome, ReportRead
from reading.detect import Glance
from reading.errors import Unreadable
from usecases.exported import ExportedFile, read_file
from usecases.exported_values import value_differences
from usecases.identify import SAID_BY_ALL
from usecases.report_file import read_report_file
from usecases.stamps import stamp_of


def read_any_file(path: Path) -> ExportedFile:
    """Return the file as one of ours; one that is none, and bears no code of ours, by its words.

    Raises:
        IntakeError, Unreadable: which name the file and say why it is not read.
    """
    try:
        file = read_file(path)
    except (IntakeError, Unreadable):
        if _is_ours(path):
            raise
        return read_foreign(path)
    if file.title or _is_ours(path):
        return file
    return read_foreign(path)


def read_foreign(path: Path) -> ExportedFile:
    """Return the file with what its words say; raises IntakeError, which names it."""
    read = read_report_file(path)
    report = read.report
    unread = {id for id, field in read.fields.items() if field.outcome is Outcome.UNREAD}
    values = {}
    for id in report.form.fields:
        is_said = id in SAID_BY_ALL or report.form.section_of(id) is not None
        if is_said and id not in unread:
            values[id] = printed(report, id)
    content = Content(
        report.title,
        "",
        partial(_differences, values=values),
        tuple(_doubts(read)),
        reports=(report,),
    )
    return ExportedFile(path, read.seen.format, content, sha256_of(path), frozenset(unread))


def _differences(document: Document, values: Mapping[str, Value]) -> list[str]:
    """Return what was read otherwise; a preamble that nobody wrote is in nobody's words."""
    compared = dict(values)
    if not document.report.text(PREAMBLE):
        compared.pop(PREAMBLE, None)
    return value_differences(document, compared)


def _doubts(read: ReportRead) -> list[str]:
    found = [doubt.message for doubt in read.doubts]
    if read.leftovers:
        found.append(f"有 {len(read.leftovers)} 处文字没有归到哪一项。")
    return found


def _is_ours(path: Path) -> bool:
    """Whether it bears a code of ours or can be nothing else; what cannot be looked at, too."""
    try:
        return bool(stamp_of(path)) or FORMATS["json"].is_like(Glance(path))
    except (Unreadable, OSError):
        return True
