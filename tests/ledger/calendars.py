"""The calendar of the years that come with the program, and parts of it."""

from ledger.arrangements import arrangement_of
from ledger.working_days import Calendar
from resources.working_days import announced_years

#: All years that come with the program.
CALENDAR = Calendar(tuple(arrangement_of(data) for data in announced_years()))
YEARS = tuple(arrangement.year for arrangement in CALENDAR.arrangements)


def without(*years: int) -> Calendar:
    """Return the calendar as it was while ``years`` were not announced."""
    known = [arrangement for arrangement in CALENDAR.arrangements if arrangement.year not in years]
    return Calendar(tuple(known))
