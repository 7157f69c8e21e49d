"""Whether section one speaks of all that it has to speak of."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from forms.checks.check import OfOneText
from forms.checks.finding import Case, Finding, Severity
from forms.prose.passages import paragraphs
from forms.texts.headings import Found, what_is_said

#: The number of a heading or an item, of any kind that offices use.
_NUMBER = re.compile(
    r"(?:[—–*·•●◆-]+|[①-⑳]"
    r"|[（(]?(?:第?[一二三四五六七八九十]{1,3}|[0-9０-９]{1,2})(?:[）)、.．]|是|方面|，))[ 　]*"
)
#: Longer than this a heading is not, without a number.
_LONGEST = 20
#: Where so many of the aspects have a heading, each is looked for among the headings.
_NAMED = 3


class Aspect(NamedTuple):
    """One of the things that section one has to speak of, and the words that show it does.

    All but its name are patterns: ``title`` is how a heading names it in the form's words,
    ``heading`` in any words; ``term`` is how a text names it under whatever heading; ``words`` are
    those by which a text without headings speaks of it.
    """

    name: str
    title: str
    heading: str
    term: str
    words: str


@dataclass(frozen=True, slots=True)
class AspectsCovered(OfOneText):
    """Section one speaks of each of its aspects.

    Where it has headings for most of them, the others are looked for among the headings: their
    words occur under other headings, too.
    """

    heading: str
    aspects: tuple[Aspect, ...]
    code: str = "overview.aspects"
    source: str = "国办公开办函〔2021〕30号"

    def find(self, case: Case) -> Iterator[Finding]:
        """Yield one warning with the aspects that a text leaves out that says anything at all."""
        text = case.report.text(self.id)
        if what_is_said(text) is Found.NOTHING:
            return
        missing = [aspect.name for aspect in self._missing(text)]
        if missing:
            message = f"“{self.heading}”没有写到{'、'.join(missing)}情况"
            gist = "、".join(missing)
            yield Finding(self.code, Severity.WARNING, self.fields, message, self.source, gist=gist)

    def _missing(self, text: str) -> list[Aspect]:
        headings = _headings(text)
        named = [each for each in self.aspects if re.search(each.title, headings)]
        if len(named) < _NAMED:
            return [each for each in self.aspects if not re.search(each.words, text)]
        left = []
        for each in self.aspects:
            if not re.search(each.heading, headings) and not re.search(each.term, text):
                left.append(each)
        return left


@lru_cache(maxsize=8)
def _headings(text: str) -> str:
    """Return the first words of what is numbered, and of short lines, each on a line."""
    found = []
    for paragraph in paragraphs(text):
        for place, sentence in enumerate(paragraph.sentences):
            words = sentence.text.strip()
            number = _NUMBER.match(words)
            first = re.split("[。：:；;，,]", words[number.end() :] if number else words)[0]
            if number or (place == 0 and len(first) <= _LONGEST):
                found.append(first)
    return "\n".join(found)
