"""What a check is given (a case) and what it yields (findings)."""

from collections.abc import Container, Hashable, Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum
from typing import NamedTuple, Protocol

from forms.report import Edit, Report
from forms.texts.preamble import PREAMBLE, preamble
from forms.texts.span import Span
from forms.values import Kind

Number = int | Decimal


class Severity(Enum):
    """How much a finding weighs: errors and unexplained warnings keep a report from being final."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"

    @property
    def label(self) -> str:
        """What the clerk sees."""
        return {"error": "必改", "warning": "须说明", "hint": "提示"}[self.value]


class Characters(Container[str], Hashable, Protocol):
    """Characters; hashable, so that what was asked of them can be kept."""


@dataclass(frozen=True, slots=True)
class Case:
    """A report under check, and what its checks need from outside; they pass over what is absent.

    Other reports are as seen from the edition of ``report``; ``forms.review.case_of`` sees to it.
    """

    report: Report
    previous: Report | None = None  # the same unit's report of the year before
    printable: Characters | None = None  # the characters that can be printed
    usual: Characters | None = None  # those of them that any computer's fonts have
    others: tuple[Report, ...] = ()  # further reports of that unit and year

    def last_year(self, id: str) -> Number | None:
        """Return last year's number in the field; None where that is not known."""
        if self.previous is None:
            return None
        return self.previous.number(id)

    def changed(self, edits: Iterable[Edit]) -> "Case":
        """Return the case as it would be after ``edits`` to the report."""
        return replace(self, report=self.report.changed(edits))


class Correction(NamedTuple):
    """What would mend a text: ``text`` in the place of a stretch of it, as ``words`` say."""

    span: Span
    text: str
    words: str


class Restated(NamedTuple):
    """What would mend a figure: ``number`` in the field ``id``, as ``words`` say."""

    id: str
    number: int
    words: str


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that does not hold: about which fields, why, and both sides where it is arithmetic.

    ``spans`` are the places in texts that it is about; without one it is about a text as a whole.
    ``around`` is more of the words there, where a reason for it hangs on these, such as the clause
    of a number. ``gist`` is what it says of a text as a whole, in words that stay while it says the
    same: a reason hangs on that, not on each word and character. ``corrections`` of texts would
    mend it, the likeliest first, or a figure that is ``restated``. One that ``is_unfilled`` only
    says that something is not there yet: work is under way.
    """

    code: str
    severity: Severity
    fields: tuple[str, ...]
    message: str
    source: str
    left: Number | None = None
    right: Number | None = None
    is_unfilled: bool = False
    spans: tuple[Span, ...] = ()
    around: tuple[Span, ...] = ()
    gist: str = ""
    corrections: tuple[Correction, ...] = ()
    restated: Restated | None = None

    @property
    def seats(self) -> frozenset[str]:
        """The fields where it is seen: of what is about words first, their texts and no cell."""
        texts = frozenset(span.id for span in self.spans)
        return texts if self.fields[0] in texts else frozenset(self.fields)

    def places(self, report: Report) -> tuple[Span, ...]:
        """Return the spans, and for each other text that the finding is about the whole of it."""
        named = {span.id for span in self.spans}
        whole = []
        for id in self.fields:
            if report.form.fields[id].kind is Kind.TEXT and id not in named:
                whole.append(Span(id, 0, len(spoken_text(report, id))))
        return (*self.spans, *whole)


def spoken_text(report: Report, id: str) -> str:
    """Return the text that spans in the field ``id`` are counted in: what the report says there."""
    if id == PREAMBLE:
        return preamble(report)
    return report.text(id)
