"""Every cell to fill holds a number that can stand there."""

from collections.abc import Iterator
from dataclasses import dataclass

from forms.checks.check import Check
from forms.checks.finding import Case, Finding, Severity
from forms.form import Field
from forms.parsing import Refused, parse, shortened


@dataclass(frozen=True, slots=True)
class NoBlanks(Check):
    """Every input cell of a table holds a number; what did not happen is written as 0."""

    heading: str
    inputs: tuple[str, ...]
    code: str = "cell.blank"
    source: str = "填报惯例"

    @property
    def fields(self) -> tuple[str, ...]:
        """The input cells; totals follow from them."""
        return self.inputs

    def find(self, case: Case) -> Iterator[Finding]:
        """Yield one finding for the table, with all its blanks."""
        stated = case.report.state
        if None in map(stated.get, self.inputs):  # seldom, and asked with each figure
            blanks = tuple(id for id in self.inputs if stated.get(id) is None)
            message = f"“{self.heading}”还有 {len(blanks)} 格未填，没有发生的请填 0"
            yield Finding(self.code, Severity.ERROR, blanks, message, self.source, is_unfilled=True)


@dataclass(frozen=True, slots=True)
class NumbersOnly(Check):
    """What a file brought into a cell is a number: no mark, no unit, no words, not below zero."""

    cells: tuple[Field, ...]
    code: str = "cell.invalid"
    source: str = "填报惯例"

    @property
    def fields(self) -> tuple[str, ...]:
        """Every number of the table, totals included."""
        return tuple(cell.id for cell in self.cells)

    def find(self, case: Case) -> Iterator[Finding]:
        """Yield a finding for each cell whose content is no number."""
        stated = case.report.state
        for cell in self.cells:
            content = stated.get(cell.id)
            if isinstance(content, str):
                message = f"{cell.label}：{_reason(cell, content)}"
                yield Finding(self.code, Severity.ERROR, (cell.id,), message, self.source)


def _reason(cell: Field, content: str) -> str:
    line = " ".join(content.split())  # a message is one line
    shown = shortened(line, 20)
    try:
        parse(cell.kind, line)
    except Refused as refused:
        return f"读到的是“{shown}”，{refused}"
    return f"读到的是“{shown}”，应只填数字"
