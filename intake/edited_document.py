"""Reading an edited document of ours, and matching it to the form of a report."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from forms.form import Form
from forms.parsing import tidy_text
from forms.sign_off.content_code import stamped_code
from intake.correction import Comment, Correction
from intake.errors import IntakeError
from intake.matching.regions import Region, regions
from intake.matching.report_values import match
from reading.docx.document import CommentRead, DocumentRead, read_document
from reading.docx.doubts import doubts
from reading.docx.package import opened
from reading.docx.running import Running, read_running
from reading.errors import Unreadable

_QUOTED: Final = 40  # most characters of what a comment is about
_LOST: Final = CommentRead("", "（批注的内容读不出来）")


@dataclass(frozen=True, slots=True)
class EditedDocument:
    """An edited document as read, whatever the form of its report.

    ``name`` is what the file is called, ``code`` the content code among its properties, else at
    the feet of its pages; empty for none. ``running`` is what stands at the heads and feet of its
    pages, ``doubts`` is by what it can look otherwise than its text says.
    """

    name: str
    code: str
    read: DocumentRead
    running: tuple[Running, ...]
    doubts: tuple[str, ...]


def read_correction(path: Path, form: Form) -> Correction:
    """Return what the edited document at ``path`` says, in terms of ``form``.

    Raises:
        IntakeError: where the document cannot be read, or holds no part of a report on this form.
    """
    return match_document(read_edited(path), form)


def read_edited(path: Path) -> EditedDocument:
    """Return the document at ``path``; raises IntakeError where it cannot be read."""
    try:
        with opened(path) as package:
            running = tuple(read_running(package))
            code = _code(package.properties().values(), running)
            found = tuple(doubts(package))
            return EditedDocument(path.name, code, read_document(package), running, found)
    except Unreadable as error:
        raise _refusal(path.name, error.why, error.advice) from error


def _code(properties: Iterable[str], running: Iterable[Running]) -> str:
    """Return the content code among the properties; where a program dropped them, at the feet."""
    lines = [line for each in running for line in each.lines]
    return stamped_code("\n".join(properties)) or stamped_code("\n".join(lines))


def match_document(document: EditedDocument, form: Form) -> Correction:
    """Return what ``document`` says, in terms of ``form``.

    Raises:
        IntakeError: where it holds no part of a report on this form.
    """
    read = document.read
    parts = regions(form, read.blocks)
    if not _has_section(parts):
        raise _refusal(
            document.name, "里面没有年报的标题，不是本程序导出的年报", "请确认选对了文件。"
        )
    matched = match(form, parts)
    found, slip = matched.found, matched.slip
    places = found.comment_places | slip.comment_places
    return Correction(
        matched.title,
        document.code,
        found.values,
        found.written,
        found.questions,
        tuple(found.unmatched),
        tuple(_comments(read, places)),
        tuple(slip.unmatched),
        read.tracked,
    )


def _refusal(name: str, why: str, advice: str) -> IntakeError:
    """Return why the document cannot be taken, and that nothing has happened to the report."""
    return IntakeError(f"{name}：{why}，年报没有改动。{advice}")


def _has_section(parts: Iterable[Region]) -> bool:
    return any(part.section for part in parts)


def _comments(document: DocumentRead, places: Mapping[str, str]) -> Iterator[Comment]:
    """Yield the comments in the order of the text, then those whose place was deleted."""
    ids = dict.fromkeys((*places, *document.comments))
    for id in ids:
        comment = document.comments.get(id, _LOST)
        text = tidy_text(comment.text)
        quoted = _quoted(document.quotes.get(id, ""))
        yield Comment(comment.author, text, quoted, places.get(id, "已删除的文字"))


def _quoted(text: str) -> str:
    """Return what a comment is about, in short and in one line."""
    words = tidy_text(text).split()
    quoted = " ".join(words)
    if len(quoted) > _QUOTED:
        quoted = f"{quoted[: _QUOTED - 1]}…"
    return quoted
