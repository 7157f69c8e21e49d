"""What a rule is, and what it may be able to tell besides its findings."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from forms.checks.equation import Equation, Gap
from forms.checks.finding import Case, Finding
from forms.form import Form
from forms.report import Report
from forms.values import Value

if TYPE_CHECKING:
    from forms.prose.grammar import Grammar


class Check(ABC):
    """A rule. It finds its breaches; whatever else a rule may be able to tell has a default here.

    The window, the proposals, the workbook and a new report go by these methods alone, never by
    the class or code of a rule.
    """

    __slots__ = ()

    code: str
    source: str  # the document that the rule comes from

    @property
    @abstractmethod
    def fields(self) -> tuple[str, ...]:
        """The ids of the fields that the rule looks at."""

    @abstractmethod
    def find(self, case: Case) -> Iterator[Finding]:
        """Yield a finding for each breach."""

    def reads(self, form: Form) -> Iterable[str]:  # noqa: ARG002
        """Return the fields of a report on which hangs what the rule finds; of a total, that alone.

        While none of them changes, it is not asked again. What else is in the case it may read.
        """
        return self.fields

    @property
    def equation(self) -> Equation | None:
        """The two sums that must agree: a row of the check sheet, a place in a strip."""
        return None

    def gaps(self, case: Case) -> tuple[Gap, ...]:
        """Return what edits would have to close; of an equation, either side may give way."""
        if self.equation is None:
            return ()
        return self.equation.gaps(case.report)

    def brought_forward(self, last: Report) -> Mapping[str, Value]:  # noqa: ARG002
        """Return what a report takes over from ``last``, that of the year before, by field."""
        return {}

    def advice(self, id: str) -> str:  # noqa: ARG002
        """Return what is good to know while the field ``id`` is filled in; empty for nothing."""
        return ""


@dataclass(frozen=True, slots=True)
class OfOneText(Check):
    """A rule about the text of one field, which may hold it against others."""

    id: str

    @property
    def fields(self) -> tuple[str, ...]:
        """The text."""
        return (self.id,)


@dataclass(frozen=True, slots=True)
class OfStatedFigures(OfOneText):
    """A rule about the figures that a text states: which ones these are is in its words."""

    grammar: "Grammar"

    def reads(self, form: Form) -> Iterable[str]:
        """Return the text, what it is read by, and every figure that it may state."""
        figures = [id for id, field in form.fields.items() if field.kind.is_number]
        return (self.id, "year", "kind", *figures)
