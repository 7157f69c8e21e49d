"""The years that a text names, held against the report year."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from forms.checks.check import Check
from forms.checks.finding import Case, Correction, Finding, Severity
from forms.form import Form
from forms.prose.misdated import Scope, misdated
from forms.prose.replacing import Replacement, joined
from forms.prose.years import Year, written_alike
from forms.texts.span import Span

#: So many places, or more, are also mended all at once.
_MANY = 2
#: So many are told of a text; all are mended at once.
_MOST_TOLD = 20


@dataclass(frozen=True, slots=True)
class YearsFit(Check):
    """What a text says of the report year is dated in the report year.

    ``looks_around`` and ``is_preamble``: see :class:`forms.prose.misdated.Scope`.
    """

    id: str
    looks_around: bool = False
    is_preamble: bool = False
    code: str = "text.year"
    source: str = "填报惯例"

    @property
    def fields(self) -> tuple[str, ...]:
        """The text, and the year that it is held against."""
        return (self.id, "year")

    def reads(self, form: Form) -> Iterable[str]:  # noqa: ARG002
        """Return those, and whose report it is."""
        return (*self.fields, "unit")

    def find(self, case: Case) -> Iterator[Finding]:
        """Yield a warning for each year that should be the report year."""
        report_year = case.report.year
        text = case.report.text(self.id)
        if report_year is None or not text:
            return
        scope = Scope(report_year, case.report.text("unit"), self.looks_around, self.is_preamble)
        found = misdated(text, scope)
        further: tuple[Correction, ...] = ()
        if len(found) >= _MANY:
            further = (self._all_at_once(text, found, report_year),)
        for year in found[:_MOST_TOLD]:
            yield self._finding(text, year, further, report_year)

    def _finding(
        self, text: str, year: Year, further: tuple[Correction, ...], report_year: int
    ) -> Finding:
        here = Span(self.id, year.start, year.end)
        alike = written_alike(text[year.start : year.end], report_year)
        corrections = (Correction(here, alike, f"改成 {report_year} 年"), *further)
        words = text[year.start : year.end]
        return Finding(
            self.code,
            Severity.WARNING,
            self.fields,
            f"正文写“{words}年”，本年报是 {report_year} 年的",
            self.source,
            year.value,
            report_year,
            spans=(Span(self.id, year.start, _with_sign(text, year.end)),),
            around=(self._clause(text, year),),
            corrections=corrections,
        )

    def _all_at_once(self, text: str, found: tuple[Year, ...], report_year: int) -> Correction:
        """Return the correction of all years of the text, from the first to the last of them."""
        years = []
        for start, end, _ in found:
            years.append(Replacement(start, end, written_alike(text[start:end], report_year)))
        start, end, words = joined(text, years)
        every = f"{len(found)} 处都改成 {report_year} 年"
        return Correction(Span(self.id, start, end), words, every)

    def _clause(self, text: str, year: Year) -> Span:
        """Return the words on which a reason for the year hangs: as far as the next marks."""
        end = year.end
        while end < len(text) and text[end] not in "，；。\n" and end - year.end < 40:
            end += 1
        return Span(self.id, year.start, end)


def _with_sign(text: str, end: int) -> int:
    """Return where the year with its 年 ends."""
    return text.index("年", end) + 1
