"""Paragraphs that the tables give by themselves: the words of an edition around its figures."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from forms.report import Report
from forms.values import Kind

#: Of fewer a rate says little, and one of more than this many times as many says nothing.
_ENOUGH, _TIMES = 10, 3
_TENTH = Decimal("0.1")


class Amount(NamedTuple):
    """A number to be written, and the cells whose sum it is."""

    number: int
    cells: tuple[str, ...]


#: What a sentence is put together from: words, and numbers between them.
Part = str | Amount


class Figures:
    """The figures of a report without a blank, as its sentences ask for them."""

    def __init__(self, report: Report, previous: Report | None = None) -> None:
        self._report = report
        self._previous = previous

    def of(self, *cells: str) -> Amount:
        """Return what the ``cells`` come to; raises TypeError where one holds no count."""
        number = self._report.count(cells)
        if number is None:
            raise TypeError(cells)
        return Amount(number, cells)

    def is_nothing(self, id: str) -> bool:
        """Whether there was none of what the cell ``id`` tells, of money too."""
        return self._report.number(id) == 0

    def since_last_year(self, id: str) -> str:
        """Return how the count in ``id`` has changed, in words; empty where that is not known."""
        before = self._previous.count((id,)) if self._previous else None
        return "" if before is None else change(before, self.of(id).number)


@dataclass(frozen=True, slots=True)
class Subject:
    """A usual paragraph: what it is about, and its words for the figures of its ``cells``.

    It belongs into the text in the field ``text_id``. ``note`` says what the tables do not tell, so
    that the clerk sees to it.
    """

    name: str
    text_id: str
    cells: tuple[str, ...]
    write: Callable[[Figures], Iterator[Part]]
    note: str = ""


class Stated(NamedTuple):
    """A number of a composed text, from ``start`` to before ``end``, and the cells it is from."""

    start: int
    end: int
    cells: tuple[str, ...]


class Composed(NamedTuple):
    """A paragraph as the tables give it; without a text while ``blank`` cells are to be filled."""

    subject: Subject
    text: str
    stated: tuple[Stated, ...]
    blank: tuple[str, ...]


def composed(subject: Subject, report: Report, previous: Report | None = None) -> Composed:
    """Return the paragraph about ``subject``; ``previous`` is last year's report."""
    blank = tuple(id for id in subject.cells if not _is_known(report, id))
    if blank:
        return Composed(subject, "", (), blank)
    text = ""
    stated = []
    for part in subject.write(Figures(report, previous)):
        start = len(text)
        if isinstance(part, Amount):
            text += str(part.number)
            stated.append(Stated(start, len(text), part.cells))
        else:
            text += part
    return Composed(subject, text, tuple(stated), ())


def change(before: int, now: int) -> str:
    """Return in words how many more or fewer these are: a rate of many, a difference of few."""
    more = now - before
    if not more:
        return "与上年持平"
    rate = Decimal(abs(more) * 100) / before if before else Decimal(0)
    rounded = rate.quantize(_TENTH, ROUND_HALF_UP)
    if before >= _ENOUGH and now <= before * _TIMES and rounded:
        return f"同比{'增长' if more > 0 else '下降'}{_plain(rounded)}%"
    return f"比上年{'增加' if more > 0 else '减少'}{abs(more)}件"


def _plain(rate: Decimal) -> str:
    return str(rate).removesuffix(".0")


def _is_known(report: Report, id: str) -> bool:
    """Whether the cell holds what can be written: of what is counted a whole number."""
    number = report.number(id)
    if report.form.fields[id].kind is Kind.COUNT:
        return isinstance(number, int)
    return number is not None
