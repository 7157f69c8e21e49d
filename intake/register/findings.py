"""What an import tells of the rows of a register: taken, left out and why, in doubt and why."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from ledger.applications import Application, Person
from ledger.events import Happening


class Told(NamedTuple):
    """What is told of a row, by its number in the sheet from 1, in a sentence without its stop."""

    sheet: str
    row: int
    what: str


class Entry(NamedTuple):
    """An application as a row has it, with all that is certain; its id is 0 as yet.

    ``has_number`` where the office gave it one; else the number was made of its place on the sheet.
    """

    sheet: str
    row: int
    application: Application
    person: Person
    happened: tuple[Happening, ...] = ()
    has_number: bool = True
    has_year: bool = True  # the register states the year of its receipt, not the sheet
    names_year: bool = False  # its number does
    unknown_words: tuple[str, ...] = ()  # for how it ended, that nobody knows
    goes_on: bool = False  # its number stands in a merged cell that begins in a row above

    @property
    def received_on(self) -> date:
        """The day of receipt, which is always certain."""
        return self.application.received_on or self.application.arrived_on

    @property
    def where(self) -> str:
        """Which row it is, in words for the clerk."""
        return f"工作表“{self.sheet}”第 {self.row} 行"


class RegisterRead(NamedTuple):
    """What a register holds.

    Every row with anything in it below a heading is an entry or left out, never both. ``unit`` is
    whose register it says that it is, "" where it does not; the entries are of no unit as yet.
    ``sheets`` are the names of its sheets in their order, ``unknown_words`` what stands for results
    and is none that is known.
    """

    entries: tuple[Entry, ...]
    left_out: tuple[Told, ...]
    doubts: tuple[Told, ...]
    unit: str = ""
    sheets: tuple[str, ...] = ()
    unknown_words: tuple[str, ...] = ()


def in_order(sheets: Iterable[str], told: Iterable[Told]) -> tuple[Told, ...]:
    """Return what was ``told`` of rows, from the first row of the first sheet to the last."""
    places = {name: at for at, name in enumerate(sheets)}
    return tuple(sorted(told, key=lambda each: (places[each.sheet], each.row)))
