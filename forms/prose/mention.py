"""The numbers of a report's text that state figures of its tables, held against these."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from enum import Enum
from typing import NamedTuple

from forms.prose.choices import governing, text_of
from forms.prose.grammar import Grammar, Reading, Setting, Sum
from forms.prose.masked import Written
from forms.prose.slips import may_be_slip
from forms.report import Report
from forms.texts.span import Span


class Origin(Enum):
    """How it is known which figure a number states."""

    FOUND = "found"  # from the words around it
    CHOSEN = "chosen"  # the clerk has said so


class Mention(NamedTuple):
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


def mentions(grammar: Grammar, report: Report, id: str) -> tuple[Mention, ...]:
    """Return what the text in the field ``id`` mentions of the figures, in its order.

    Of a number that the clerk has said something of, that holds, whatever the words say. Several
    checks and the window ask for the same.
    """
    return report.once((grammar, id), lambda: _mentions(grammar, report, id))


def _mentions(grammar: Grammar, report: Report, id: str) -> tuple[Mention, ...]:
    setting = Setting(report.year, report.text("kind"))
    readings = grammar.read(text_of(report, id), setting)
    if not report.choices:
        return tuple(_all_found(report, id, readings))
    said = governing(report, id).values()
    told = [_chosen(report, id, number, choice.cells) for number, choice in said if choice.cells]
    unsaid = [each for each in readings if not any(_is_about(each, number) for number, _ in said)]
    told += _all_found(report, id, unsaid)
    return tuple(sorted(told, key=lambda mention: mention.span))


def _is_about(reading: Reading, number: Written) -> bool:
    """Whether a reading is of this very number; words for none are of no number."""
    return reading.is_number and number.start < reading.end and reading.start < number.end


def _chosen(report: Report, id: str, number: Written, cells: tuple[str, ...]) -> Mention:
    return Mention(
        Span(id, number.start, number.end),
        number.value or 0,
        cells,
        _come_to(report, Sum(cells)),
        (),
        Origin.CHOSEN,
        Span(id, *number.vague) if number.vague else None,
    )


def _all_found(report: Report, id: str, readings: Iterable[Reading]) -> Iterator[Mention]:
    """Yield what the words of a text state; of words that leave doubt only what may be meant."""
    for reading in readings:
        found = _found(report, id, reading)
        if not reading.is_unsure or _may_be_meant(found):
            yield found


def _may_be_meant(mention: Mention) -> bool:
    if mention.agrees or mention.figure is None:
        return True
    return any(may_be_slip(mention.value, int(n)) for n in (mention.figure, *mention.accepted))


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
