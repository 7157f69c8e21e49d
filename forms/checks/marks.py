"""Whether the marks of a text stand as they should: in pairs, full-width, one at a time."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from forms.checks.check import OfOneText
from forms.checks.finding import Case, Correction, Finding, Severity
from forms.prose.lone_marks import lone_marks, nested_titles
from forms.prose.misprint import Misprint
from forms.prose.stops import runs_of_marks, unfinished_paragraphs
from forms.prose.widths import half_width
from forms.texts.span import Span
from forms.texts.surroundings import quoted, sentence_around

#: So many are told of a text, and so many places of one finding; one is enough to go there.
_MOST_TOLD, _MOST_PLACES = 20, 50
_LONGEST_QUOTED = 40


@dataclass(frozen=True, slots=True)
class MarksInOrder(OfOneText):
    """Quotation marks, brackets and 书名号 pair; no mark is doubled, half-width or unfinished."""

    code: str = "text.marks"
    source: str = "GB/T 15834—2011《标点符号用法》"

    def find(self, case: Case) -> Iterator[Finding]:
        """Yield a finding for each mark that stands wrong, in the order of the text."""
        text = case.report.text(self.id)
        for misprint in misprints(text)[:_MOST_TOLD]:
            yield self._finding(text, misprint)

    def _finding(self, text: str, misprint: Misprint) -> Finding:
        places = misprint.places[:_MOST_PLACES]
        corrections = []
        for change in misprint.changes:
            span = Span(self.id, change.start, change.end)
            corrections.append(Correction(span, change.text, change.words))
        return Finding(
            self.code,
            Severity.HINT if misprint.is_minor else Severity.WARNING,
            self.fields,
            _message(text, misprint),
            self.source,
            spans=tuple(Span(self.id, start, end) for start, end in places),
            around=(Span(self.id, *sentence_around(text, places[0][0])),),
            corrections=tuple(corrections),
        )


def _message(text: str, misprint: Misprint) -> str:
    """Return what is wrong, and where, if that is not in many places."""
    start, end = misprint.places[0][0], misprint.places[-1][1]
    if end - start > _LONGEST_QUOTED:
        return misprint.what
    return f"{misprint.what}，见：{quoted(text, start, end)}"


@lru_cache(maxsize=16)
def misprints(text: str) -> tuple[Misprint, ...]:
    """Return the marks of ``text`` that stand wrong, in their order."""
    found = [
        *islice(lone_marks(text), _MOST_TOLD),
        *islice(nested_titles(text), _MOST_TOLD),
        *half_width(text),
        *islice(runs_of_marks(text), _MOST_TOLD),
        *unfinished_paragraphs(text),
    ]
    return tuple(sorted(found, key=lambda misprint: misprint.places))
