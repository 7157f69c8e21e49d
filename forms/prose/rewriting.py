"""Putting into the texts what the tables say: the command 更新正文中的 N 处数字."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from forms.prose.comparisons import comparisons
from forms.prose.grammar import Grammar
from forms.prose.last_year import Comparable, Held, has_last_year, wrongly_held
from forms.prose.mention import Mention, mentions
from forms.prose.numbers import UNIT
from forms.prose.numerals import count_like
from forms.prose.passages import sentence_at
from forms.prose.replacing import Replacement, replaced
from forms.prose.scopes import other_scope
from forms.report import Edit, Report
from forms.texts.span import Span
from forms.values import Kind

_UNIT_AT_END = re.compile(f"({UNIT})(?:左右|以上|上下)?$")


class Rewriting(NamedTuple):
    """The ``edits`` after which the texts say what the tables say, at most one a text.

    ``numbers`` is how many numbers they change; ``unsure`` how many rates and differences beside
    these could not be worked out anew and have to be looked at.
    """

    edits: tuple[Edit, ...]
    numbers: int
    unsure: int = 0


class _Figures(NamedTuple):
    """What the texts are held against: see :func:`rewriting`."""

    report: Report
    previous: Report | None
    comparable: Comparable


def rewriting(
    grammar: Grammar,
    report: Report,
    previous: Report | None = None,
    settled: Collection[Span] = (),
    comparable: Comparable = (),
) -> Rewriting:
    """Return what puts the figures of ``report`` into its texts.

    ``previous`` is last year's report, for rates and differences, ``comparable`` what these may be
    about: see :mod:`forms.prose.last_year`. What is in the stretches ``settled``, which the clerk
    has explained, stays as it is; so does a sentence that seems to be about something else.
    """
    figures = _Figures(report, previous, comparable)
    edits = []
    numbers = unsure = 0
    for field in report.form.fields.values():
        text = report.text(field.id)
        if field.kind is not Kind.TEXT or not text:
            continue
        found = []
        for sentence in _by_sentence(text, mentions(grammar, report, field.id)):
            exact_ones = [each for each in sentence if not each.vague]
            if not other_scope(report, previous, exact_ones):
                found += [each for each in sentence if not _is_among(each.span, settled)]
        replacements = _replacements(text, found, figures, settled)
        unsure += _unsure(text, found, figures)
        if replacements:
            edits.append(report.edit(field.id, replaced(text, replacements)))
            numbers += len(replacements)
    return Rewriting(tuple(edits), numbers, unsure)


def unit_of(words: str) -> str:
    """Return the unit of counting that ``words`` end in, what makes a number vague left out."""
    found = _UNIT_AT_END.search(words)
    return found.group(1) if found else ""


def exact(text: str, mention: Mention, figure: int) -> Replacement:
    """Return what puts ``figure`` into the place of a number, with what makes that a vague one."""
    _, start, end = mention.span
    words = count_like(text[start:end], figure)
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
    text: str, found: Sequence[Mention], figures: _Figures, settled: Collection[Span]
) -> list[Replacement]:
    """Return what has to stand in ``text`` instead; of two that overlap, the number counts."""
    replacements = []
    for mention in found:
        if _is_wrong(mention) and isinstance(mention.figure, int):
            replacements.append(exact(text, mention, mention.figure))
    taken = [each.span for each in found]
    for held in _wrongly_held(text, found, figures):
        here = Span(held.mention.span.id, held.said.start, held.said.phrase[1])
        if held.right and not _is_among(here, settled) and not _is_among(here, taken):
            replacements.append(held.right)
    return replacements


def _unsure(text: str, found: Sequence[Mention], figures: _Figures) -> int:
    """Return of how many rates beside wrong numbers nobody knows what they should be."""
    report, previous, comparable = figures
    wrong = [each for each in found if _is_wrong(each)]
    count = 0
    for mention in wrong:
        if not has_last_year(mention, report, previous, comparable):
            count += len(comparisons(text, mention.span.end, (report.year or 0) - 1))
    for held in _wrongly_held(text, found, figures):
        if held.right is None and held.mention in wrong:
            count += 1
    return count


def _wrongly_held(text: str, found: Sequence[Mention], figures: _Figures) -> list[Held]:
    report, previous, comparable = figures
    if previous is None:
        return []
    return list(wrongly_held(text, found, report, previous, comparable))


def _is_wrong(mention: Mention) -> bool:
    return mention.is_number and not (mention.agrees and mention.vague is None)


def _is_among(span: Span, settled: Collection[Span]) -> bool:
    return any(span.overlaps(each) for each in settled)
