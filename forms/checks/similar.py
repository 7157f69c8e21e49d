"""Whether a section says last year's words again."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from forms.checks.check import OfOneText
from forms.checks.finding import Case, Finding, Severity
from forms.prose.passages import Paragraph, paragraphs
from forms.texts.likeness import is_alike, letters, likeness
from forms.texts.span import Span

#: More of a text than this is last year's words again.
_ALIKE = 0.9
#: A section of fewer letters can hardly be said otherwise; nor can such a paragraph.
_FEWEST, _FEWEST_OF_PARAGRAPH = 80, 40
#: What has more paragraphs is no section that somebody wrote.
_MOST_PARAGRAPHS = 100
#: What has more letters is none either: comparing its paragraphs could take for ever.
_MOST_LETTERS = 20_000


@dataclass(frozen=True, slots=True)
class SaidAnew(OfOneText):
    """A section is not last year's again: letters count, not figures, years and marks.

    A paragraph or two stay the same every year; where they are half of the section, that is worth
    a hint.
    """

    heading: str
    code: str = "text.similar"
    source: str = "国办公开办函〔2021〕30号：避免内容雷同"

    def find(self, case: Case) -> Iterator[Finding]:
        """Yield a warning for a section that is last year's, else a hint for its paragraphs."""
        if case.previous is None:
            return
        text, last = case.report.text(self.id), case.previous.text(self.id)
        now, before = letters(text), letters(last)
        if len(now) < _FEWEST or max(len(now), len(before)) > _MOST_LETTERS:
            return
        if is_alike(now, before, _ALIKE):
            share = int(likeness(now, before) * 100)
            message = f"“{self.heading}”与上年年报的文字有 {share}% 相同，请按本年情况改写"
            yield Finding(
                self.code, Severity.WARNING, self.fields, message, self.source, gist="与上年雷同"
            )
            return
        again = _said_again(text, last)
        if sum(len(each.words) for each in again) * 2 >= len(now):
            message = f"“{self.heading}”有 {len(again)} 段与上年年报的文字几乎相同"
            yield Finding(
                self.code,
                Severity.HINT,
                self.fields,
                message,
                self.source,
                spans=tuple(Span(self.id, each.start, each.end) for each, _ in again),
            )


class _Long(NamedTuple):
    """A paragraph that is long enough to be said otherwise, and its letters."""

    paragraph: Paragraph
    words: str


def _said_again(text: str, last: str) -> list[_Long]:
    """Return the paragraphs of ``text`` that are hardly other than one of ``last``."""
    now, before = _long_ones(text), _long_ones(last)
    if max(len(now), len(before)) > _MOST_PARAGRAPHS:
        return []
    words = tuple(each.words for each in before)
    return [each for each in now if _is_among(each.words, words)]


@lru_cache(maxsize=8)
def _long_ones(text: str) -> tuple[_Long, ...]:
    found = []
    for paragraph in paragraphs(text):
        words = letters(paragraph.text)
        if len(words) >= _FEWEST_OF_PARAGRAPH:
            found.append(_Long(paragraph, words))
    return tuple(found)


@lru_cache(maxsize=256)
def _is_among(words: str, others: tuple[str, ...]) -> bool:
    return any(is_alike(words, other, _ALIKE) for other in others)
