"""The numbers of a report's text that state figures of its tables, held against these."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from forms.prose.grammar import Grammar, Reading, Setting, Sum
from forms.report import Report
from forms.texts.preamble import PREAMBLE, preamble
from forms.texts.span import Span


class Origin(Enum):
    """How it is known which figure a number states."""

    FOUND = "found"  # from the words around it
    CHOSEN = "chosen"  # the clerk has said so


@dataclass(frozen=True, slots=True)
class Mention:
    """A number in a text, or words for none, and the figure that it states.

    ``cells`` are the fields of that figure, ``figure`` is what these come to, None where one is
    blank: then nothing can be said. ``accepted`` are further numbers that would be right too.
    """

    span: Span
    value: int
    cells: tuple[str, ...]
    figure: int | Decimal | None
    accepted: tuple[int | Decimal, ...]
    origin: Origin
    vague: Span | None = None
    is_number: bool = True

    @property
    def agrees(self) -> bool:
        """Whether the text says what the tables say, or nothing is known against it."""
        return self.figure is None or self.value == self.figure or self.value in self.accepted


def mentions(grammar: Grammar, report: Report, id: str) -> Sequence[Mention]:
    """Return what the text in the field ``id`` mentions of the figures, in its order."""
    return tuple(_mentions(grammar, report, id))


def _mentions(grammar: Grammar, report: Report, id: str) -> Iterator[Mention]:
    text = preamble(report) if id == PREAMBLE else report.text(id)
    setting = Setting(report.year, report.text("kind"))
    for reading in grammar.read(text, setting):
        yield _found(report, id, reading)


def _found(report: Report, id: str, reading: Reading) -> Mention:
    first, *others = reading.sums
    further = (_come_to(report, each) for each in others)
    vague = Span(id, *reading.vague) if reading.vague else None
    return Mention(
        Span(id, reading.start, reading.end),
        reading.value,
        first.plus,
        _come_to(report, first),
        tuple(number for number in further if number is not None),
        Origin.FOUND,
        vague,
        reading.is_number,
    )


def _come_to(report: Report, figures: Sum) -> int | Decimal | None:
    """Return what ``figures`` come to on ``report``; None where one of them is not known."""
    total: int | Decimal = -figures.less
    for sign, ids in ((1, figures.plus), (-1, figures.minus)):
        for id in ids:
            number = report.number(id)
            if number is None:
                return None
            total += sign * number
    return total
