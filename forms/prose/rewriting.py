"""Putting into the texts what the tables say: the command 更新正文中的 N 处数字."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from forms.prose.grammar import Grammar
from forms.prose.mention import Mention, mentions
from forms.prose.numerals import written_like
from forms.prose.passages import sentence_at
from forms.prose.scopes import other_scope
from forms.report import Edit, Report
from forms.texts.span import Span
from forms.values import Kind

_UNIT_AT_END = re.compile("(件次|[件份条起项个宗例次])(?:左右|以上|上下)?$")


class Rewriting(NamedTuple):
    """The ``edits`` after which the texts say what the tables say, at most one a text.

    ``numbers`` is how many numbers they change.
    """

    edits: tuple[Edit, ...]
    numbers: int


class Replacement(NamedTuple):
    """Other words for a stretch of a text, in code points."""

    start: int
    end: int
    text: str


def rewriting(
    grammar: Grammar,
    report: Report,
    previous: Report | None = None,
    settled: Collection[Span] = (),
) -> Rewriting:
    """Return what puts the figures of ``report`` into its texts.

    ``previous`` is last year's report. What is in the stretches ``settled``, which the clerk has
    explained, stays as it is; so does a sentence that seems to be about something else.
    """
    edits = []
    count = 0
    for field in report.form.fields.values():
        text = report.text(field.id)
        if field.kind is not Kind.TEXT or not text:
            continue
        found: list[Replacement] = []
        for sentence in _by_sentence(text, mentions(grammar, report, field.id)):
            exact = [each for each in sentence if not each.vague]
            if not other_scope(report, previous, exact):
                found += _replacements(text, sentence, settled)
        if found:
            edits.append(report.edit(field.id, replaced(text, found)))
            count += len(found)
    return Rewriting(tuple(edits), count)


def replaced(text: str, replacements: Sequence[Replacement]) -> str:
    """Return ``text`` with other words in the place of some stretches, which do not overlap."""
    for start, end, words in sorted(replacements, reverse=True):
        text = text[:start] + words + text[end:]
    return text


def unit_of(words: str) -> str:
    """Return the unit of counting that ``words`` end in, what makes a number vague left out."""
    found = _UNIT_AT_END.search(words)
    return found.group(1) if found else ""


def exact(text: str, mention: Mention, figure: int) -> Replacement:
    """Return what puts ``figure`` into the place of a number, with what makes that a vague one."""
    _, start, end = mention.span
    words = written_like(text[start:end], figure)
    if mention.vague is None:
        return Replacement(start, end, words)
    _, start, end = mention.vague
    return Replacement(start, end, words + unit_of(text[start:end]))


def _by_sentence(text: str, found: Sequence[Mention]) -> Iterator[list[Mention]]:
    """Yield the numbers of each sentence whose figures are known."""
    known = [each for each in found if each.figure is not None]
    for _, numbers in groupby(known, lambda each: sentence_at(text, each.span.start)):
        yield list(numbers)


def _replacements(
    text: str, found: Sequence[Mention], settled: Collection[Span]
) -> Iterator[Replacement]:
    for mention in found:
        is_right = mention.agrees and not mention.vague
        if is_right or not mention.is_number or _is_among(mention.span, settled):
            continue
        if isinstance(mention.figure, int):
            yield exact(text, mention, mention.figure)


def _is_among(span: Span, settled: Collection[Span]) -> bool:
    return any(span.overlaps(each) for each in settled)
