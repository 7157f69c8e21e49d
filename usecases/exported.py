"""Reading what an exported file says, whatever it is called: its beginning tells which format it is."""

import stat
import zipfile
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from export.content import Content
from export.contrast import differences_at, text_differences
from export.document import Document
from forms.editions.registry import EDITIONS
from forms.parsing import tidy_text
from forms.report import Report
from forms.sign_off.comparison import printed
from forms.sign_off.content_code import stamp
from forms.texts.outline import outline
from forms.values import UNIT_KINDS, Kind, Value, show
from intake.correction import Correction
from intake.errors import IntakeError
from reading.errors import Unreadable, why_not_read

_LARGEST = 50_000_000  # bytes, of a file and of what is packed in it: a report has some 100 KB
_HEAD = 1024
_SHOWN = 60  # characters of what fits no field
_TITLE = "title"  # beside the ids of the fields
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def read(path: Path) -> Content:
    """Return what the file says; raises IntakeError or Unreadable, which name it."""
    try:
        return _reader(path)(path)
    except OSError as error:
        raise Unreadable(f"{path}：{why_not_read(error)}") from error
    except Unreadable as error:
        raise Unreadable(f"{path}：{error}") from error


def _reader(path: Path) -> Callable[[Path], Content]:
    found = path.stat()
    if not (
        stat.S_ISREG(found.st_mode) or stat.S_ISDIR(found.st_mode)
    ):  # a pipe would be waited for
        raise Unreadable("不是普通文件")
    if found.st_size > _LARGEST:
        raise Unreadable(f"有 {found.st_size / 1e6:.0f} MB，不像年报，没有读取")
    with path.open("rb") as file:
        head = file.read(_HEAD)
    text = head.removeprefix(_BYTE_ORDER_MARK).lstrip()
    if b"%PDF-" in head:
        return _pdf
    if text.startswith(b"<"):
        return _html
    if text.startswith(b"{"):
        return _json
    if head.startswith(b"PK") and (names := _packed(path)):
        if "word/document.xml" in names:
            return _docx
        if "xl/workbook.xml" in names:
            return _xlsx
    raise Unreadable(
        "不是本程序导出的 PDF、Excel、Word、网页或交换文件，或者已经损坏、加了密码，读不出来"
    )


def _packed(path: Path) -> list[str]:
    """Return the names of what is packed in the file; nothing where it is damaged."""
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return []
    if sum(entry.file_size for entry in entries) > _LARGEST:
        raise Unreadable("展开后太大，不像年报，没有读取")
    return [entry.filename for entry in entries]


def _pdf(path: Path) -> Content:
    from export import pdf

    return pdf.content(path)


def _html(path: Path) -> Content:
    from export import html

    return html.content(path)


def _xlsx(path: Path) -> Content:
    from export import xlsx

    return xlsx.content(path)


def _json(path: Path) -> Content:
    from intake.exchange_file import read_exchange

    report = read_exchange(path)
    values = {id: printed(report, id) for id in report.form.fields}
    return Content(report.title, "", partial(_value_differences, values=values))


def _docx(path: Path) -> Content:
    """Read a Word document as its reader sees it, whatever program saved it, with open changes taken as accepted."""
    correction = _correction(path)
    rest = tuple(
        f"与年报格式对不上：{part.place}：{part.text if len(part.text) <= _SHOWN else part.text[:_SHOWN] + '……'}"
        for part in correction.unmatched
    )
    return Content(
        correction.title,
        stamp(correction.code) if correction.code else "",
        partial(
            _value_differences, values={_TITLE: correction.title, **correction.values}, rest=rest
        ),
    )


def _correction(path: Path) -> Correction:
    """Return the document in terms of the edition that it fits best."""
    from intake.edited_document import read_correction

    found: list[Correction] = []
    refused: list[IntakeError] = []
    for edition in EDITIONS.values():
        try:
            found.append(read_correction(path, edition.form))
        except IntakeError as error:
            refused.append(error)
    if not found:
        raise refused[0]
    return min(found, key=lambda correction: len(correction.unmatched))


def _value_differences(
    document: Document, values: Mapping[str, Value], rest: Sequence[str] = ()
) -> list[str]:
    """Return what ``values``, by field, are otherwise than the report of ``document``, and the ``rest`` that fits no field."""
    return [
        *(line for id, value in values.items() for line in _told(document.report, id, value)),
        *rest,
    ]


def _told(report: Report, id: str, value: Value) -> list[str]:
    if id == _TITLE:
        return text_differences([("标题", report.title)], show(value))
    if id not in report.form.fields:  # the file is of another edition than the report
        return differences_at(id, "", show(value))
    field, section = report.form.fields[id], report.form.section_of(id)
    place = f"{section.heading}，{field.label}" if section and section.grid else field.label
    return differences_at(place, _shown(field.kind, printed(report, id)), _shown(field.kind, value))


def _shown(kind: Kind, value: Value) -> str:
    """Return a value as it is printed: blank lines, indents and what no page can show are none of a text."""
    text = tidy_text(show(value))
    return (
        "\n".join(part.text for part in outline(text))
        if kind is Kind.TEXT
        else UNIT_KINDS.get(text, text)
    )
