"""Documents of ours as Word, WPS and LibreOffice leave them.

Edits made in the XML of an exported one.
"""

import re
import zipfile
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from export import docx
from export.compose import compose
from export.document import Document
from forms.editions.form_2021 import FORM as FORM_2021
from forms.report import Report
from forms.texts.outline import outline
from forms.texts.preamble import PREAMBLE, preamble
from forms.values import Value
from intake.correction import Correction
from intake.edited_document import read_correction
from tests.builders import complete

BODY = "word/document.xml"
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_BY = 'w:id="7" w:author="局长" w:date="2026-01-20T09:00:00Z"'
_MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def report() -> Report:
    """Return a report whose every text and figure is easy to find in the XML."""
    return complete(
        {
            "unit": "测试局",
            "text.preamble": "前言甲。",
            "text.overview": "甲段一。\n甲段二。\n甲段三。",
            "text.problems": "乙段一。\n乙段二。",
            "text.other_matters": "丙段一。",
            "requests.received.natural": 4321,
            "requests.granted.natural": 4321,
        }
    )


def written(document: Document, folder: Path) -> Path:
    path = folder / "修改稿.docx"
    docx.write(document, path)
    return path


def exported(folder: Path) -> Path:
    """Return our document of :func:`report`, a final."""
    path = folder / "修改稿.docx"
    path.write_bytes(_exported())
    return path


@cache
def _exported() -> bytes:
    with TemporaryDirectory() as folder:
        return written(compose(report()), Path(folder)).read_bytes()


def edit(path: Path, *changes: tuple[str, str], parts: Mapping[str, str] | None = None) -> Path:
    """Make each change, which must be possible at one place only, in the body.

    Add ``parts`` by kind.
    """
    with zipfile.ZipFile(path) as archive:
        held = {name: archive.read(name).decode() for name in archive.namelist()}
    for old, new in changes:
        assert held[BODY].count(old) == 1, old
        held[BODY] = held[BODY].replace(old, new)
    for kind, content in (parts or {}).items():
        held[f"word/{kind}.xml"] = f"<w:{kind} {_MAIN}>{content}</w:{kind}>"
        relation = f'<Relationship Id="x{kind}" Type="{_KINDS}{kind}" Target="{kind}.xml"/>'
        relation += "</Relationships>"
        held["word/_rels/document.xml.rels"] = held["word/_rels/document.xml.rels"].replace(
            "</Relationships>", relation
        )
        override = (
            f'<Override PartName="/word/{kind}.xml" ContentType="{_TYPES}{kind}+xml"/></Types>'
        )
        held["[Content_Types].xml"] = held["[Content_Types].xml"].replace("</Types>", override)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in held.items():
            archive.writestr(name, text)
    return path


def rewrite(path: Path, change: Callable[[str], str]) -> Path:
    """Let ``change`` make the body anew."""
    with zipfile.ZipFile(path) as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    held[BODY] = change(held[BODY].decode()).encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in held.items():
            archive.writestr(name, data)
    return path


def at_end_of_slip(body: str, markup: str) -> str:
    """Put ``markup`` before the line with which the slip of a draft ends."""
    last = body.rindex("<w:p>", 0, body.index("<w:sectPr"))
    return f"{body[:last]}{markup}{body[last:]}"


def read(
    folder: Path, *changes: tuple[str, str], parts: Mapping[str, str] | None = None
) -> Correction:
    """Return what is read of the exported report after ``changes``."""
    return read_correction(edit(exported(folder), *changes, parts=parts), FORM_2021)


def changed(correction: Correction, before: Report | None = None) -> dict[str, Value]:
    """Return the values that differ from what was exported."""
    expected = printed(before or report())
    return {id: value for id, value in correction.values.items() if value != expected[id]}


def lost(correction: Correction) -> list[str]:
    """Return the fields that were printed and not found."""
    return [id for id in printed(report()) if id not in correction.values]


def told(correction: Correction) -> list[tuple[str, str]]:
    """Return what fits no field, each with its place."""
    return [(each.place, each.text) for each in correction.unmatched]


def unstyled(body: str) -> str:
    """Return the body as programs leave it that keep no styles."""
    return re.sub(r'<w:pStyle w:val="\w+"/>', "", body)


def without_line(line: str) -> Callable[[str], str]:
    """Return the change that takes a paragraph out, which ends in ``line``."""
    return lambda body: re.sub(rf"<w:p><w:pPr>(?:(?!<w:p>).)*?{line}</w:t></w:r></w:p>", "", body)


def printed(report: Report) -> dict[str, Value]:
    """Return what a document prints of ``report``.

    Texts without blank lines, totals, unit and date.
    """
    ids = [
        id
        for id in report.form.fields
        if id not in ("kind", "year") and not id.startswith("contact.")
    ]
    values = {id: report.value(id) for id in ids}
    texts = {
        id: "\n".join(
            part.text for part in outline(preamble(report) if id == PREAMBLE else report.text(id))
        )
        for id in ids
        if id.startswith("text.")
    }
    return values | {id: text or None for id, text in texts.items()}


# ---- Pieces of XML -------------------------------------------------------------------------------


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def inserted(*runs: str) -> str:
    return f"<w:ins {_BY}>{''.join(runs)}</w:ins>"


def deleted(text: str) -> str:
    return f"<w:del {_BY}><w:r><w:delText>{text}</w:delText></w:r></w:del>"


def mark(kind: str) -> str:
    """Return a mark of a tracked change, for the properties of a paragraph's end, row or cell."""
    return f"<w:{kind} {_BY}/>"


def paragraph(*runs: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def beside(text: str, more: str) -> tuple[str, str]:
    """Return the change that puts ``more`` runs behind ``text``, within its paragraph."""
    return f"{text}</w:t></w:r>", f"{text}</w:t></w:r>{more}"


def comment(id: int, text: str, author: str = "局长") -> str:
    """Return a comment as the part of comments has it."""
    begin = f'<w:comment w:id="{id}" w:author="{author}" w:initials="j">'
    return f"{begin}<w:p>{run(text)}</w:p></w:comment>"


def about(id: int, text: str) -> str:
    """Return a run of ``text`` that a comment is about."""
    return (
        f'<w:commentRangeStart w:id="{id}"/>{run(text)}<w:commentRangeEnd w:id="{id}"/>'
        f'<w:r><w:commentReference w:id="{id}"/></w:r>'
    )
