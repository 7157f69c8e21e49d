"""Putting into the texts what the tables say: the command 更新正文中的 N 处数字."""

from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from forms.prose.grammar import Grammar
from forms.prose.mention import Mention, mentions
from forms.prose.numerals import written_like
from forms.report import Edit, Report
from forms.texts.span import Span
from forms.values import Kind


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
    previous: Report | None = None,  # noqa: ARG001
    settled: Collection[Span] = (),
) -> Rewriting:
    """Return what puts the figures of ``report`` into its texts.

    ``previous`` is last year's report, for rates and differences; ``settled`` are stretches that
    the clerk has explained, which stay as they are.
    """
    edits = []
    count = 0
    for field in report.form.fields.values():
        text = report.text(field.id)
        if field.kind is not Kind.TEXT or not text:
            continue
        found = list(_replacements(text, mentions(grammar, report, field.id), settled))
        if found:
            edits.append(report.edit(field.id, replaced(text, found)))
            count += len(found)
    return Rewriting(tuple(edits), count)


def replaced(text: str, replacements: Sequence[Replacement]) -> str:
    """Return ``text`` with other words in the place of some stretches, which do not overlap."""
    for start, end, words in sorted(replacements, reverse=True):
        text = text[:start] + words + text[end:]
    return text


def _replacements(
    text: str, found: Sequence[Mention], settled: Collection[Span]
) -> Iterator[Replacement]:
    for mention in found:
        if mention.agrees or not mention.is_number or _is_among(mention.span, settled):
            continue
        if mention.figure is None or isinstance(mention.figure, Decimal):
            continue
        _, start, end = mention.span
        yield Replacement(start, end, written_like(text[start:end], mention.figure))


def _is_among(span: Span, settled: Collection[Span]) -> bool:
    return any(span.overlaps(each) for each in settled)
