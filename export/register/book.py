"""The workbook of a 登记簿, and its way to the disk."""

from pathlib import Path
from typing import Final

from export.deliver import hand_over
from export.pending import PendingFile
from export.register.basis_sheet import basis_sheet
from export.register.cases_sheet import cases_sheet
from export.register.counts import count_sheets
from export.register.register import Register
from export.xlsx import books
from export.xlsx.book import Book
from reading.xlsx.bounds import OF_A_LEDGER

SUFFIX: Final = ".xlsx"


def book_of(register: Register) -> Book:
    """Return the workbook of a ``register``."""
    sheets = (cases_sheet(register), *count_sheets(register), basis_sheet(register))
    return Book(sheets, register.title, register.unit, day=register.today, bounds=OF_A_LEDGER)


def deliver_register(register: Register, target: Path) -> None:
    """Write a ``register`` to ``target``, read it back and put it into place.

    Raises:
        ExportError: where it cannot be written, or is not what the ledger says.
    """
    hand_over(PendingFile(books, target, SUFFIX, "台账"), book_of(register))
