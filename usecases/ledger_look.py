"""What the start page is told of the ledger beside the library."""

from datetime import date
from typing import NamedTuple

from ledger.reminders import reminders
from ledger.working_days import Calendar
from usecases.tally import Held


class Looked(NamedTuple):
    """What is ``urgent``, in words, and what the reports are held against."""

    urgent: str
    held: Held


def looked(held: Held, calendar: Calendar, today: date) -> Looked:
    """Return what is told of a ledger on a day."""
    return Looked(str(reminders(held.ledger.cases, calendar, today)), held)
