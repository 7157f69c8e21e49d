"""Blanks of a model text that nobody has filled in: XX条, ____, （请根据实际填写）, 共公开条."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from forms.checks.check import OfOneText
from forms.checks.finding import Case, Correction, Finding, Severity
from forms.prose.blanks import Blank, Unfilled, blanks
from forms.texts.span import Span
from forms.texts.surroundings import quoted, sentence_around

#: So many are told of a text: a model that was left as it is has a hundred.
_MOST_TOLD = 20


@dataclass(frozen=True, slots=True)
class NothingUnfilled(OfOneText):
    """A text has no blank or remark of the model that it was written after."""

    code: str = "text.placeholder"
    source: str = "填报惯例"

    def find(self, case: Case) -> Iterator[Finding]:
        """Yield a warning for each sentence with such blanks, and for each remark."""
        text = case.report.text(self.id)
        by_sentence: dict[tuple[Unfilled, tuple[int, int]], list[Blank]] = defaultdict(list)
        for blank in blanks(text):
            by_sentence[blank.kind, sentence_around(text, blank.start)].append(blank)
        told = list(by_sentence.items())[:_MOST_TOLD]
        for (kind, sentence), found in told:
            yield self._finding(text, kind, sentence, found)

    def _finding(
        self, text: str, kind: Unfilled, sentence: tuple[int, int], found: list[Blank]
    ) -> Finding:
        spans = tuple(Span(self.id, blank.start, blank.end) for blank in found)
        first = text[found[0].start : found[0].end].strip()
        corrections: tuple[Correction, ...] = ()
        if kind is Unfilled.REMARK and len(spans) == 1:
            corrections = (Correction(spans[0], "", f"删去\u00a0{first}"),)
        return Finding(
            self.code,
            Severity.WARNING,
            self.fields,
            f"{kind.value.format(first)}，见：{quoted(text, found[0].start, found[0].end)}",
            self.source,
            spans=spans,
            around=(Span(self.id, *sentence),),
            corrections=corrections,
        )
