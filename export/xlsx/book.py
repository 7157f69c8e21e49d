"""A workbook as a whole, before any library writes it."""

from dataclasses import dataclass
from datetime import date

from export.xlsx.sheet import Sheet
from reading.xlsx.bounds import OF_A_REPORT, Bounds


@dataclass(frozen=True, slots=True)
class Book:
    """Its sheets and properties; ``mark`` is printed above each page, ``day`` is its date."""

    sheets: tuple[Sheet, ...]
    title: str
    author: str
    keywords: str = ""
    day: date | None = None
    mark: str = ""
    bounds: Bounds = OF_A_REPORT  # within which it is read back
