"""Reading an edited document of ours."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from forms.form import Form
from forms.parsing import tidy_text
from forms.sign_off.content_code import stamped_code
from intake.correction import Comment, Correction
from intake.errors import IntakeError
from intake.matching.regions import regions
from intake.matching.report_values import match
from reading.docx.body import BodyReader
from reading.docx.numbering import Numbering
from reading.docx.package import Package, opened
from reading.docx.xml import Element, value
from reading.seen import all_text

_QUOTED: Final = 40  # characters of what a comment is about
_NOTES: Final = {"footnotes": "脚注", "endnotes": "尾注"}


def read_correction(path: Path, form: Form) -> Correction:
    """Return what the edited document at ``path`` says, in terms of ``form``.

    Raises:
        IntakeError: where the document cannot be read, or holds no part of a report on this form.
    """
    with opened(path) as package:
        code = _code(package)
        reader = _reader(package)
        parts = regions(form, reader.blocks(package.document()))
        if not any(part.section for part in parts):
            raise IntakeError(
                "里面没有年报的标题，不是本程序导出的年报，年报没有改动。请确认选对了文件。"
            )
        title, found, slip = match(form, parts)
        comments = tuple(_comments(package, reader, found.places | slip.places))
    return Correction(
        title,
        code,
        found.values,
        tuple(found.unmatched),
        comments,
        tuple(slip.unmatched),
        reader.tracked,
    )


def _code(package: Package) -> str:
    properties = package.properties()
    return "" if properties is None else stamped_code(" ".join(properties.itertext()))


def _reader(package: Package) -> BodyReader:
    styles = {
        style.get("w:styleId", ""): value(style, "w:name") for style in _children(package, "styles")
    }
    notes = {
        (what, note.get("w:id", "")): note
        for kind, what in _NOTES.items()
        for note in _children(package, kind)
    }
    return BodyReader(styles, Numbering(package.related("numbering")), notes)


def _comments(package: Package, reader: BodyReader, places: Mapping[str, str]) -> Iterator[Comment]:
    """Yield the comments in the order in which they stand in the text, then those whose place was deleted."""
    written = {each.get("w:id", ""): each for each in _children(package, "comments")}
    for id in dict.fromkeys((*places, *written)):
        author = written[id].get("w:author", "") if id in written else ""
        text = (
            tidy_text(all_text(reader.blocks(written[id])))
            if id in written
            else "（批注的内容读不出来）"
        )
        quoted = " ".join(tidy_text("".join(reader.quotes.get(id, ()))).split())
        yield Comment(
            author,
            text,
            quoted if len(quoted) <= _QUOTED else f"{quoted[: _QUOTED - 1]}…",
            places.get(id, "已删除的文字"),
        )


def _children(package: Package, kind: str) -> Iterator[Element]:
    part = package.related(kind)
    yield from () if part is None else part
