"""What is in a backup of a ledger, told before it is put back; nobody in it is named."""

from collections import Counter
from datetime import date
from pathlib import Path

from usecases.ledger_read import read_ledger
from usecases.ledger_rows import Row, row_of
from usecases.ledger_search import years_of


def contents_of(backup: Path, today: date) -> list[tuple[str, ...]]:
    """Return a line for each year in a ``backup``: the year, cases that came, those still open.

    Raises:
        LibraryError: where it cannot be read.
    """
    read = read_ledger(backup)
    rows = [row_of(case, read.calendar, today) for case in read.ledger.cases]
    came = Counter(row.came_on.year for row in rows)
    open = Counter(row.came_on.year for row in rows if row.is_open)
    return [(f"{year} 年", str(came[year]), str(open[year])) for year in _years(rows, today)]


def _years(rows: list[Row], today: date) -> list[int]:
    came = {row.came_on.year for row in rows}
    return [year for year in years_of(rows, today) if year in came]
