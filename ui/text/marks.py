"""The marks of a text: what the checks have found in it, and which of its numbers are bound."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from forms.checks.finding import Finding
from forms.prose.mention import Mention
from forms.prose.naming import figure_name
from forms.texts.search import Search
from forms.values import show
from ui.parts.positions import positions
from ui.report.session import Session
from ui.text.placing import Change, Placing

#: Words of more positions bear no line.
_LONG = 60


class Mark(NamedTuple):
    """A stretch of a text, in positions of Qt, and what is to be seen of it.

    It is a finding's, or else that of a number which is ``bound`` to cells that come to ``figure``.
    """

    start: int
    end: int
    finding: Finding | None = None
    bound: str = ""
    figure: str = ""

    @property
    def is_long(self) -> bool:
        """Whether it is of no words that would bear a line, but of a whole paragraph."""
        return self.end - self.start > _LONG

    @property
    def tip(self) -> str:
        """What the mark says when the mouse rests on it."""
        if self.finding:
            return f"{self.finding.severity.label}：{self.finding.message}"
        return f"＝ {self.bound} {self.figure}"


def marks_of(session: Session, id: str, placing: Placing) -> list[Mark]:
    """Return the marks of the text in the field ``id`` from the quietest to the gravest.

    What a reason settles is not marked, nor is what is not told yet.
    """
    found = list(_bound(session, id, placing))
    for standing in reversed(session.told):
        if not standing.is_settled:
            found += _placed(standing.finding, id, placing)
    return found


def _bound(session: Session, id: str, placing: Placing) -> Iterator[Mark]:
    for mention in session.mentions(id):
        start = placing.shown_at(mention.span.start)
        end = placing.shown_at(mention.span.end)
        if mention.is_number and start is not None and end is not None:
            name = figure_name(session.report.form, mention.cells)
            yield Mark(start, end, None, name, _figure(mention))


def _figure(mention: Mention) -> str:
    """Return what the cells of a number come to, and that another number is right, too."""
    if mention.figure is None:
        return "（未填）"
    figure = show(mention.figure)
    if mention.agrees and mention.value != mention.figure:
        return f"{figure}（写 {mention.value} 也对）"
    return figure


def _placed(finding: Finding, id: str, placing: Placing) -> Iterator[Mark]:
    for span in finding.spans:
        if span.id == id:
            start, end = placing.shown_at(span.start), placing.shown_at(span.end)
            if start is not None and end is not None:
                yield Mark(start, end, finding)


def followed(marks: Iterable[Mark], change: Change) -> list[Mark]:
    """Return where ``marks`` are after a change of the text; those of words that changed are gone.

    What is typed right before a mark or behind it leaves it as it is.
    """
    moved = []
    for mark in marks:
        if mark.end <= change.at:
            moved.append(mark)
        elif change.at + change.gone <= mark.start:
            by = change.come - change.gone
            moved.append(mark._replace(start=mark.start + by, end=mark.end + by))
    return moved


def words_found(text: str, search: Search) -> list[Mark]:
    """Return where the words that are looked for stand in ``text``."""
    marks = []
    end = position = 0
    for start, stop in search.places(text):
        position += positions(text[end:start])
        length = positions(text[start:stop])
        marks.append(Mark(position, position + length))
        position += length
        end = stop
    return marks


def around(marks: Sequence[Mark], position: int) -> list[Mark]:
    """Return the marks of the words at ``position``, those of findings first."""
    found = [mark for mark in marks if mark.start <= position <= mark.end]
    return sorted(found, key=lambda mark: mark.finding is None)
