"""What a text says of a figure against last year's: rates and differences."""

from collections.abc import Iterator
from dataclasses import dataclass

from forms.checks.check import OfStatedFigures
from forms.checks.finding import Case, Correction, Finding, Severity
from forms.prose.comparisons import Kind
from forms.prose.last_year import Comparable, Held, wrongly_held
from forms.prose.mention import mentions
from forms.prose.naming import figure_name
from forms.prose.replacing import Replacement
from forms.report import Report
from forms.texts.span import Span


@dataclass(frozen=True, slots=True)
class ChangeFollows(OfStatedFigures):
    """Rates and differences that a text states follow from the two years' tables.

    They belong to the number before them, which says what its figure is. ``comparable`` are sums
    that offices hold against last year's in each other's place.
    """

    comparable: Comparable = ()
    code: str = "text.change"
    source: str = "算术"

    def find(self, case: Case) -> Iterator[Finding]:
        """Yield a warning for each that does not follow; of a number that is wrong itself, none."""
        text = case.report.text(self.id)
        if case.previous is None or not text:
            return
        found = mentions(self.grammar, case.report, self.id)
        for held in wrongly_held(text, found, case.report, case.previous, self.comparable):
            if held.mention.agrees and held.mention.vague is None:
                yield self._finding(case.report, text, held)

    def _finding(self, report: Report, text: str, held: Held) -> Finding:
        said, mention = held.said, held.mention
        return Finding(
            self.code,
            Severity.WARNING,
            (self.id, *mention.cells),
            f"正文写“{text[slice(*said.phrase)]}”，{_in_tables(report, text, held)}",
            self.source,
            held.figures.now,
            held.figures.before,
            spans=(Span(self.id, said.start, said.phrase[1]),),
            around=(Span(self.id, mention.span.start, said.phrase[1]),),
            corrections=_corrections(text, self.id, held),
        )


def _in_tables(report: Report, text: str, held: Held) -> str:
    """Return what the two years' tables say, and what follows from it."""
    now, before = held.figures
    name = figure_name(report.form, held.mention.cells)
    if held.said.kind is Kind.BEFORE:
        return f"上年年报{name}为 {before}"
    figures = f"{name}上年为 {before}、本年为 {now}"
    if held.right is None:
        return f"{figures}，两年相同" if now == before else f"{figures}，与此不符"
    return f"{figures}，应为“{_mended(text, held.said.phrase, held.right)}”"


def _corrections(text: str, id: str, held: Held) -> tuple[Correction, ...]:
    """Return the one correction: the right number, with the opposite verb where it takes one."""
    if held.right is None:
        return ()
    start, end, words = held.right
    shown = _mended(text, (start, held.said.phrase[1]), held.right)
    return (Correction(Span(id, start, end), words, f"改成 {shown}"),)


def _mended(text: str, stretch: tuple[int, int], right: Replacement) -> str:
    """Return a stretch of ``text`` with what is right in it."""
    start, end = stretch
    return text[start : right.start] + right.text + text[right.end : end]
