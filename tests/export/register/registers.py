"""Registers of few cases, and the cells of the workbooks that are made of them."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import openpyxl

from export.register.lines import Line, lines_of
from export.register.register import Register
from ledger.applications import Person
from ledger.cases import Case
from ledger.choices import DEFAULT
from ledger.disputes import Dispute
from ledger.ledger import Ledger
from ledger.periods import Period, year_of
from tests.ledger.calendars import CALENDAR

TODAY = date(2026, 1, 26)
THE_YEAR = year_of(2025)


def register(
    *cases: Case,
    period: Period = THE_YEAR,
    disputes: tuple[Dispute, ...] = (),
    persons: Mapping[int, Person] | None = None,
    has_names: bool = False,
) -> Register:
    ledger = Ledger(cases, disputes)
    return Register(ledger, persons or {}, period, DEFAULT, CALENDAR, TODAY, has_names)


def line(
    case: Case,
    person: Person | None = None,
    *,
    disputes: tuple[Dispute, ...] = (),
    has_names: bool = False,
) -> Line:
    """Return the row of a case that was in hand in 2025."""
    persons = {case.application.id: person or Person()}
    made = register(case, disputes=disputes, persons=persons, has_names=has_names)
    (found,) = lines_of(made)
    return found


def cells(path: Path, sheet: str) -> list[list[object]]:
    """Return the values of a sheet, row by row, as another program reads them."""
    book = openpyxl.load_workbook(path, data_only=True)
    return [list(row) for row in book[sheet].iter_rows(values_only=True)]
