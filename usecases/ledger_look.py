"""What the start page is told of the ledger beside the library."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Final, NamedTuple

from forms.editions.form_2021 import RECEIVED, request
from ledger.counting import count_year
from ledger.working_days import Calendar
from usecases.ledger_read import read_ledger
from usecases.ledger_rows import row_of
from usecases.ledger_search import Search, Wanted, found
from usecases.tally import Held

#: What somebody has to see to, the most urgent first.
TO_SEE_TO: Final = (Wanted.OVERDUE, Wanted.SOON, Wanted.CORRECTION)
_RECEIVED: Final = request(RECEIVED[0], "total")


class Looked(NamedTuple):
    """What is to be seen to, what was ``received`` in the year, and what reports are held against.

    ``to_see_to`` has for each of :data:`TO_SEE_TO` as many cases as the list of the ledger has.
    """

    to_see_to: Mapping[Wanted, int]
    year: int
    received: int
    held: Held


def looked(held: Held, calendar: Calendar, today: date, year: int) -> Looked:
    """Return what is told of a ledger on a day beside the reports of a year."""
    rows = [row_of(case, calendar, today) for case in held.ledger.cases]
    to_see_to = {wanted: len(found(rows, Search(wanted))) for wanted in TO_SEE_TO}
    counted = count_year(held.ledger, year, held.choices)
    return Looked(to_see_to, year, counted.cells[_RECEIVED], held)


def look_into(path: Path, today: date, year: int) -> Looked:
    """Return the same of the ledger at ``path``, without a trace.

    Raises:
        LibraryError: such as InUse.
    """
    read = read_ledger(path)
    return looked(read, read.calendar, today, year)
