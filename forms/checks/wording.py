"""What a section's text must speak of, and how long it may be."""

from collections.abc import Iterator
from dataclasses import dataclass

from forms.checks.check import Check, OfOneText
from forms.checks.finding import Case, Finding, Severity

#: "About a thousand characters": a tenth over is still about a thousand.
TOLERANCE = 1.1


@dataclass(frozen=True, slots=True)
class GovernmentReports(Check):
    """A government's report speaks of each duty that the law names, in one of its usual words."""

    id: str
    duties: tuple[tuple[str, ...], ...]
    code: str = "overview.government"
    source: str = "《政府信息公开条例》第五十条第（四）项"

    @property
    def fields(self) -> tuple[str, ...]:
        """The section's text, and the kind of unit that decides whether the rule applies."""
        return (self.id, "kind")

    def find(self, case: Case) -> Iterator[Finding]:
        """Yield one finding with the duties that a government's text leaves out."""
        text = case.report.text(self.id)
        if case.report.text("kind") != "government" or not text.strip():
            return
        missing = []
        for words in self.duties:
            if not any(word in text for word in words):
                missing.append(words[0])
        if missing:
            message = f"政府的年度报告应写明{'、'.join(missing)}情况，总体情况中没有写到"
            yield Finding(self.code, Severity.ERROR, (self.id,), message, self.source)


@dataclass(frozen=True, slots=True)
class LengthAdvised(OfOneText):
    """A section keeps to about ``most`` characters, white space not counted."""

    heading: str
    most: int
    code: str = "overview.length"
    source: str = "国办公开办函〔2021〕30号"

    def find(self, case: Case) -> Iterator[Finding]:
        """Yield a warning where the text is clearly longer."""
        length = count_characters(case.report.text(self.id))
        if length > self.most * TOLERANCE:
            message = f"“{self.heading}”有 {length} 字，原则上不超过 {self.most} 字"
            yield Finding(
                self.code,
                Severity.WARNING,
                self.fields,
                message,
                self.source,
                length,
                self.most,
                gist=f"不超过 {self._rounded(length)} 字",
            )

    def _rounded(self, length: int) -> int:
        """Return ``length`` up to the next half of what is advised: a few more are no matter."""
        half = self.most // 2
        return -(-length // half) * half

    def advice(self, id: str) -> str:
        """Return how long the section's text may be."""
        if id != self.id:
            return ""
        return f"原则上不超过 {self.most} 字"


def count_characters(text: str) -> int:
    """Return the number of characters of a text as an editor counts them: white space left out."""
    return len("".join(text.split()))
