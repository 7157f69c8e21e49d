"""The figures that a text states, held against the tables."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from forms.checks.check import OfStatedFigures
from forms.checks.finding import Case, Correction, Finding, Severity
from forms.prose.mention import Mention, mentions
from forms.prose.naming import figure_name
from forms.prose.numbers import UNIT
from forms.prose.numerals import count_like
from forms.prose.passages import clause_at, sentence_at
from forms.prose.rewriting import exact, unit_of
from forms.prose.scopes import other_scope
from forms.texts.span import Span

_SOURCE = "填报惯例"
_UNIT = re.compile(rf"\s*{UNIT}")
#: What of a clause a message has before the number.
_BEFORE = 14


@dataclass(frozen=True, slots=True)
class StatedCounts(OfStatedFigures):
    """The numbers that a text gives for figures of the tables are those of the tables."""

    code: str = "text.count"
    source: str = _SOURCE

    def find(self, case: Case) -> Iterator[Finding]:
        """Yield a warning for each number that differs; one alone for a sentence of others."""
        text = case.report.text(self.id)
        known = [
            each
            for each in mentions(self.grammar, case.report, self.id)
            if each.figure is not None and not each.vague
        ]
        for _, group in groupby(known, lambda each: sentence_at(text, each.span.start)):
            yield from self._in_sentence(case, text, list(group))

    def _in_sentence(self, case: Case, text: str, known: Sequence[Mention]) -> Iterator[Finding]:
        scope = other_scope(case.report, case.previous, known)
        if scope:
            yield self._of_another_scope(text, known, scope)
            return
        for each in known:
            if not each.agrees:
                yield self._differs(case, text, each)

    def _differs(self, case: Case, text: str, mention: Mention) -> Finding:
        figure, stated = mention.figure, text[mention.span.start : mention.span.end]
        words = stated
        difference = ""
        corrections: tuple[Correction, ...] = ()
        if mention.is_number:
            words = _quoted(text, mention)
            if isinstance(figure, int):
                difference = f"，差 {abs(mention.value - figure)}"
                right = count_like(stated, figure)
                told = _change_to(right + unit_of(words))
                corrections = (Correction(mention.span, right, told),)
        name = figure_name(case.report.form, mention.cells)
        return Finding(
            self.code,
            Severity.WARNING,
            (self.id, *mention.cells),
            f"正文写“{words}”，{name}为 {figure}{difference}",
            self.source,
            mention.value,
            figure,
            spans=(mention.span,),
            around=_around(text, mention.span),
            corrections=corrections,
        )

    def _of_another_scope(self, text: str, known: Sequence[Mention], scope: str) -> Finding:
        cells = tuple(dict.fromkeys(id for each in known for id in each.cells))
        return Finding(
            self.code,
            Severity.WARNING,
            (self.id, *cells),
            f"正文写“{_quoted(text, known[0])}”的这句话里有 {len(known)} 处数字，"
            f"与表中的都不一致，{scope}",
            self.source,
            spans=tuple(each.span for each in known),
            around=_around(text, known[0].span),
        )


@dataclass(frozen=True, slots=True)
class ExactCounts(OfStatedFigures):
    """A number that a text gives for a figure of the tables is exact: none of 余, 多, 约, 近."""

    code: str = "text.vague"
    source: str = _SOURCE

    def find(self, case: Case) -> Iterator[Finding]:
        """Yield a warning for each number of about so many where a table has it exactly."""
        text = case.report.text(self.id)
        for each in mentions(self.grammar, case.report, self.id):
            if each.vague and isinstance(each.figure, int):
                yield self._finding(case, text, each, each.vague, each.figure)

    def _finding(self, case: Case, text: str, each: Mention, vague: Span, figure: int) -> Finding:
        words = text[vague.start : vague.end]
        right = exact(text, each, figure).text
        name = figure_name(case.report.form, each.cells)
        return Finding(
            self.code,
            Severity.WARNING,
            (self.id, *each.cells),
            f"正文写“{words}”，{name}有确数 {figure}，请写准确的数",
            self.source,
            each.value,
            figure,
            spans=(vague,),
            around=_around(text, vague),
            corrections=(Correction(vague, right, _change_to(right)),),
        )


def _change_to(counted: str) -> str:
    """Return what the act is called that puts a number with its unit into the text."""
    unit = unit_of(counted)
    return f"改成 {counted.removesuffix(unit)} {unit}".rstrip()


def _quoted(text: str, mention: Mention) -> str:
    """Return the number with its unit and the words of its clause before it."""
    start, end = mention.span.start, mention.span.end
    clause = clause_at(text, start)
    begin = max(clause.start if clause else start, start - _BEFORE)
    unit = _UNIT.match(text, end)
    return text[begin : unit.end() if unit else end].strip()


def _around(text: str, span: Span) -> tuple[Span, ...]:
    clause = clause_at(text, span.start)
    return (Span(span.id, clause.start, clause.end),) if clause else ()
