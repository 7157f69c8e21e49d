"""Numbers of a text that it holds against last year's, with the figures that this has to follow."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from forms.prose.changes import Figures, follows, right
from forms.prose.comparisons import Comparison, comparisons
from forms.prose.mention import Mention
from forms.prose.replacing import Replacement
from forms.report import Report

#: Sums of cells that offices hold against last year's in each other's place.
Comparable = Sequence[tuple[str, ...]]
_STOP = re.compile("[。！？!?\n]")


class Held(NamedTuple):
    """Something said of ``mention`` against last year that does not follow from the tables.

    ``figures`` are those of the two years, ``right`` what should stand there, None where that
    would have to be said anew.
    """

    mention: Mention
    said: Comparison
    figures: Figures
    right: Replacement | None


class _Pair(NamedTuple):
    """The figures of the two years, and this year's as the text has it."""

    figures: Figures
    written: int


def wrongly_held(
    text: str,
    mentions: Sequence[Mention],
    report: Report,
    previous: Report,
    comparable: Comparable = (),
) -> Iterator[Held]:
    """Yield what ``text`` says against last year of its ``mentions`` and does not follow.

    What is said right of the first number of the sentence is right, even behind another number.
    ``report`` and ``previous``, last year's, are on the same form.
    """
    last_year = (report.year or 0) - 1
    head: Mention | None = None
    for mention in mentions:
        if head is None or _STOP.search(text, head.span.end, mention.span.start):
            head = mention
        told = comparisons(text, mention.span.end, last_year) if mention.is_number else []
        own = _pairs(mention, report, previous, comparable) if told else []
        if not own:
            continue
        others = _pairs(head, report, previous, comparable)
        for said in told:
            if any(follows(text, said, pair.figures) for pair in (*own, *others)):
                continue
            meant = _meant(text, said, [*own, *others])
            yield Held(mention, said, meant, right(text, said, meant))


def has_last_year(
    mention: Mention, report: Report, previous: Report | None, comparable: Comparable = ()
) -> bool:
    """Whether last year's figure of what ``mention`` states is known."""
    return previous is not None and bool(_pairs(mention, report, previous, comparable))


def _pairs(
    mention: Mention, report: Report, previous: Report, comparable: Comparable
) -> list[_Pair]:
    """Return this year's and last year's figures that a number may be about, the likeliest first.

    A number that is a sum less something, so that its cells are not what it says, has none.
    """
    now = report.count(mention.cells)
    if now is None or now not in (mention.figure, *mention.accepted):
        return []
    found = []
    others = comparable if mention.cells in comparable else ()
    for cells in dict.fromkeys((mention.cells, *others)):
        now, before = report.count(cells), previous.count(cells)
        if now is not None and before is not None:
            found.append(_Pair(Figures(now, before), mention.value))
    return sorted(found, key=lambda pair: pair.figures.now != mention.value)


def _meant(text: str, said: Comparison, pairs: Sequence[_Pair]) -> Figures:
    """Return the figures that something was said of: it followed from the number as written."""
    for figures, written in pairs:
        if follows(text, said, Figures(written, figures.before)):
            return figures
    return pairs[0].figures
