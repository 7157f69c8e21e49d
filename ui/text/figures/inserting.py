"""Putting words with figures of the tables into a text: the words and what they state, one step."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol

from forms.choice import Choice
from forms.editions.registry import mentions_of
from forms.parsing import Refused, parse, tidy_paragraphs
from forms.prose.choices import choice_of
from forms.prose.composed import Stated
from forms.report import Edit, Report
from forms.texts.nothing import says_none
from forms.texts.span import Span
from forms.values import Kind
from storage.history import How
from ui.report.session import Session

#: Behind these a sentence may begin, and behind the bare number of a heading.
_ENDS = tuple("。！？；：")
_CLOSING = "”’）"
_NUMBER = re.compile(r"（[一二三四五六七八九十]+）|[0-9]+[.．]|（[0-9]+）")


class Writing(Protocol):
    """The editor of a text, as far as words are put into it."""

    def parts(self) -> tuple[str, str, str]:
        """Return what is shown before what is chosen, the chosen words, and what is after them."""

    def point_at(self, start: int, end: int) -> None:
        """Choose a stretch of the stored text."""

    def setFocus(self) -> None:  # noqa: N802
        """Take the keyboard."""


class Wording(NamedTuple):
    """Words to be put in, and what the numbers in them state."""

    text: str
    stated: Sequence[Stated]


class Opening(NamedTuple):
    """Where words are put in: the text before and after them."""

    before: str
    after: str


def for_paragraph(before: str, after: str) -> Opening:
    """Return where a paragraph goes that is wanted between ``before`` and ``after``.

    At the cursor, where a sentence may begin there, else as a paragraph of its own below; in the
    place of a text that says that there is nothing to say.
    """
    if says_none(before + after):
        return Opening("", "")
    line, rest = before.rpartition("\n")[2].strip(), after.partition("\n")[0]
    if not line and rest.strip():
        return Opening(before, f"\n{after}")
    begins = line.rstrip(_CLOSING).endswith(_ENDS) or _NUMBER.fullmatch(line)
    if not line or begins:
        return Opening(before, after)
    return Opening(f"{before}{rest}\n", after[len(rest) :])


def insert(
    session: Session, id: str, opening: Opening, words: Wording, name: str
) -> tuple[int, str]:
    """Put ``words`` into the text in the field ``id``, as one step of undo called ``name``.

    The numbers in them keep to the cells that they state. Return where the words end in the text;
    and why it was not done, else an empty reason.
    """
    before, after = opening
    try:
        new = parse(Kind.TEXT, before + words.text + after)
    except Refused as refused:
        return 0, str(refused)
    edit = session.report.edit(id, new)
    end = len(tidy_paragraphs(before + words.text))
    choices = list(choices_for(session.report, edit, words.stated, end - len(words.text)))
    session.apply([edit], How.PROPOSAL, name, choices=choices)
    return end, ""


def choices_for(
    report: Report, edit: Edit, stated: Sequence[Stated], start: int
) -> Iterator[Choice]:
    """Yield what has to be said of the numbers that would not be read as they are meant.

    The words begin at ``start`` of the text after ``edit``.
    """
    after = report.changed([edit])
    agreeing = [mention for mention in mentions_of(after, edit.id) if mention.agrees]
    read = {mention.span: set(mention.cells) for mention in agreeing}
    for each in stated:
        span = Span(edit.id, start + each.start, start + each.end)
        choice = choice_of(after, edit.id, span.start, each.cells)
        if choice and read.get(span) != set(each.cells):
            yield choice
