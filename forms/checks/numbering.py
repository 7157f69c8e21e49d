"""Whether a text counts its own parts right: （一）（二）, 1. 2., 一是二是."""

from collections.abc import Iterator
from dataclasses import dataclass

from forms.checks.check import OfOneText
from forms.checks.finding import Case, Correction, Finding, Severity
from forms.prose.counting import Fault, Slip, slips
from forms.prose.replacing import Replacement, joined
from forms.texts.span import Span
from forms.texts.surroundings import quoted, sentence_around

#: So many are told of a text; of one that has more, mending these shows the next.
_MOST_TOLD = 20


@dataclass(frozen=True, slots=True)
class Numbering(OfOneText):
    """The headings and the 一是 of a text count without gap, repeat or a stray level."""

    code: str = "text.numbering"
    source: str = "填报惯例"

    def find(self, case: Case) -> Iterator[Finding]:
        """Yield a warning for each number that is out of count, with the one that is meant."""
        text = case.report.text(self.id)
        for slip in slips(text)[:_MOST_TOLD]:
            yield self._finding(text, slip)

    def _finding(self, text: str, slip: Slip) -> Finding:
        spans = [Span(self.id, slip.start, slip.end)]
        if slip.seen_at:
            spans.append(Span(self.id, slip.seen_at.start, slip.seen_at.end))
        around = Span(self.id, *sentence_around(text, slip.start))
        return Finding(
            self.code,
            Severity.WARNING,
            self.fields,
            f"{_message(slip)}，见：{quoted(text, slip.start, slip.end)}",
            self.source,
            spans=tuple(spans),
            around=(around,),
            corrections=tuple(self._corrections(text, slip)),
        )

    def _corrections(self, text: str, slip: Slip) -> Iterator[Correction]:
        """Yield the number that is meant, and those after it counted on from there."""
        if not slip.meant or slip.fault is Fault.TWICE:
            return
        numbers = [Replacement(slip.start, slip.end, slip.meant)]
        for part, meant in slip.later:
            numbers.append(Replacement(part.start, part.end, meant))
        start, end, words = joined(text, numbers)
        others = "，后面的依次改" if slip.later else ""
        yield Correction(Span(self.id, start, end), words, f"改成\u00a0{slip.meant}{others}")


def _message(slip: Slip) -> str:
    match slip.fault:
        case Fault.REPEATED:
            return f"编号“{slip.written}”重复，应为“{slip.meant}”"
        case Fault.SKIPPED:
            return f"编号“{slip.written}”接不上前面的“{slip.before}”，应为“{slip.meant}”"
        case Fault.OTHER_LEVEL:
            return f"编号“{slip.written}”与前面的“{slip.before}”不是一级，应为“{slip.meant}”"
        case Fault.WORD_LOST:
            return f"“{slip.written}”后面少了“是”，前面是“{slip.before}”，应为“{slip.meant}”"
        case Fault.EMPTY:
            return f"标题的编号“{slip.written}”里没有数字"
        case Fault.TWICE:
            return f"一个标题有两个编号“{slip.written}”，请删去一个"
