"""Reading an edited document of ours."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from forms.form import Form
from forms.parsing import tidy_text
from forms.sign_off.content_code import stamped_code
from intake.correction import Comment, Correction
from intake.errors import IntakeError
from intake.matching.regions import regions
from intake.matching.report_values import match
from reading.docx.document import CommentRead, DocumentRead, read_document
from reading.docx.package import opened
from reading.errors import Unreadable

_QUOTED: Final = 40  # characters of what a comment is about
_LOST: Final = CommentRead("", "（批注的内容读不出来）")


def read_correction(path: Path, form: Form) -> Correction:
    """Return what the edited document at ``path`` says, in terms of ``form``.

    Raises:
        IntakeError: where the document cannot be read, or holds no part of a report on this form.
    """
    with _refusing(path), opened(path) as package:
        code = stamped_code(" ".join(package.properties().values()))
        document = read_document(package)
        parts = regions(form, document.blocks)
        if not any(part.section for part in parts):
            raise Unreadable("里面没有年报的标题，不是本程序导出的年报", "请确认选对了文件。")
    title, found, slip = match(form, parts)
    places = found.comment_places | slip.comment_places
    return Correction(
        title,
        code,
        found.values,
        tuple(found.unmatched),
        tuple(_comments(document, places)),
        tuple(slip.unmatched),
        document.tracked,
    )


@contextmanager
def _refusing(path: Path) -> Iterator[None]:
    """Tell why the document cannot be read, and that nothing has happened to the report."""
    try:
        yield
    except Unreadable as error:
        raise IntakeError(f"{path.name}：{error.why}，年报没有改动。{error.advice}") from error


def _comments(document: DocumentRead, places: Mapping[str, str]) -> Iterator[Comment]:
    """Yield the comments in the order of the text, then those whose place was deleted."""
    for id in dict.fromkeys((*places, *document.comments)):
        comment = document.comments.get(id, _LOST)
        quoted = " ".join(tidy_text(document.quotes.get(id, "")).split())
        yield Comment(
            comment.author,
            tidy_text(comment.text),
            _shortened(quoted),
            places.get(id, "已删除的文字"),
        )


def _shortened(text: str) -> str:
    return text if len(text) <= _QUOTED else f"{text[: _QUOTED - 1]}…"
