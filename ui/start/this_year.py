"""Which reports of a library are this year's, and have a card of their own on the start page."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from storage.entry import Entry

#: So many cards leave room for the list. Where there would be more, the list is the place to work
#: from, and only those that were worked on last have one.
MOST_CARDS = 4
_FEW_CARDS = 2


class Desk(NamedTuple):
    """This year, the reports that have cards, and all others; each in the order of the library.

    The ``year`` is None where no report was made here; ``units`` is how many have one for it.
    """

    year: int | None
    cards: tuple[Entry, ...]
    others: tuple[Entry, ...]
    units: int

    @property
    def next(self) -> Entry | None:
        """The report to go on with: of those with a card the one changed last; None of finals."""
        under_way = [entry for entry in self.cards if not entry.is_final]
        return max(under_way, key=_urgency, default=None)


def desk_of(entries: Sequence[Entry], today: date) -> Desk:
    """Return what the start page shows of a library with ``entries``.

    This year is the latest for which a report was made here: a computer's clock may be wrong. One
    that lies ahead of the clock was mistyped, unless all do.
    """
    years = {entry.year for entry in entries if entry.year and not entry.is_read}
    if not years:
        return Desk(None, (), tuple(entries), 0)
    past = {year for year in years if year <= today.year}
    year = max(past or years)
    its = [entry for entry in entries if entry.year == year and not entry.is_read]
    room = MOST_CARDS if len(its) <= MOST_CARDS else _FEW_CARDS
    chosen = set(sorted(its, key=_urgency, reverse=True)[:room])
    cards = tuple(entry for entry in its if entry in chosen)
    others = tuple(entry for entry in entries if entry not in chosen)
    return Desk(year, cards, others, len({entry.unit for entry in its}))


def _urgency(entry: Entry) -> tuple[bool, float]:
    """Return by what a report comes before others: it is still being made, it was changed last."""
    return (not entry.is_final, entry.changed_at.timestamp())
