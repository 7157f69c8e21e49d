"""The command ledger export: a ledger as a 登记簿, a workbook with a row a case."""

import sys
from datetime import date
from pathlib import Path
from typing import NamedTuple

from cli.answers import CLEAN, ERRORS, refuse
from cli.ledger_units import of_one_unit
from export.errors import ExportError
from export.register.register import Register, whole_time
from forms.parsing import tidy_line
from intake.errors import IntakeError
from ledger.periods import year_of
from storage.errors import LibraryError
from usecases.ledger_read import read_with_persons
from usecases.register_export import export_register, told_of


class Chosen(NamedTuple):
    """What of a ledger is wanted: a year or all, which unit, with names or without."""

    year: int | None
    unit: str
    has_names: bool


def ledger_export(file: Path, target: Path, chosen: Chosen) -> int:
    """Write what is wanted of the ledger in ``file`` to ``target``; what is personal is told."""
    today = date.today()  # noqa: DTZ011
    try:
        read, persons = read_with_persons(file)
        ledger = of_one_unit(read.ledger, chosen.unit)
        period = year_of(chosen.year) if chosen.year else whole_time(ledger, today)
        register = Register(
            ledger, persons, period, read.choices, read.calendar, today, chosen.has_names
        )
        told = told_of(register)
        export_register(register, target)
    except (LibraryError, IntakeError, ExportError) as error:
        return refuse(str(error))
    print(f"已导出 {len(register.cases)} 件")
    for each in told:
        print(tidy_line(each), file=sys.stderr)
    return ERRORS if told else CLEAN
