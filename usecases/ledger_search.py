"""What of a ledger's list is wanted: of which kind, counted in which year, with which words."""

from collections.abc import Sequence
from datetime import date
from enum import Enum
from typing import NamedTuple

from usecases.ledger_rows import Row, Urgency, plain


class Wanted(Enum):
    """Which cases are wanted, as the filters over the list say it."""

    OVERDUE = "逾期"
    SOON = "三日内到期"
    CORRECTION = "待补正"
    OPEN = "在办"
    ALL = "全部"

    def takes(self, row: Row) -> bool:
        """Whether ``row`` is one of these."""
        match self:
            case Wanted.OVERDUE:
                return row.urgency is Urgency.OVERDUE
            case Wanted.SOON:
                return row.urgency is Urgency.SOON
            case Wanted.CORRECTION:
                return row.is_uncorrected
            case Wanted.OPEN:
                return row.is_open
            case Wanted.ALL:
                return True


class Selection(NamedTuple):
    """Cases by their ids that the list is to show alone, and what they are together.

    They are those of a cell of the report, say; ``first`` is the one to be looked at.
    """

    name: str
    ids: frozenset[int]
    first: int | None = None


class Search(NamedTuple):
    """What the list is to show: of which kind, counted in which year, with which words.

    Where there is a ``selection``, it shows none but these.
    """

    wanted: Wanted = Wanted.ALL
    year: int | None = None
    words: str = ""
    selection: Selection | None = None


def found(rows: Sequence[Row], search: Search) -> Sequence[Row]:
    """Return those of ``rows`` that are wanted, in their order."""
    year, wanted, selection = search.year, search.wanted, search.selection
    if year is not None:
        rows = [row for row in rows if row.came_on.year <= year <= row.last_year]
    if selection is not None:
        rows = [row for row in rows if row.id in selection.ids]
    if wanted is not Wanted.ALL:
        rows = [row for row in rows if wanted.takes(row)]
    for word in plain(search.words).split():
        rows = [row for row in rows if word in row.words]
    return rows


def years_of(rows: Sequence[Row], today: date) -> list[int]:
    """Return the years that any case is counted in, the latest first; this one always."""
    years = {row.came_on.year for row in rows}
    years.update({min(row.last_year, today.year) for row in rows}, {today.year})
    return sorted(years, reverse=True)
