"""The report of the year before: what this year's is begun from and held against."""

from typing import NamedTuple

from forms.editions.registry import seen_from
from forms.report import Report
from storage.entry import Entry
from storage.library import Library
from storage.origin import Origin


class LastYear(NamedTuple):
    """Last year's report as seen from the edition of this one.

    ``origin`` is the file that it was read from; None of one made here.
    """

    entry: Entry
    report: Report
    origin: Origin | None

    @property
    def name(self) -> str:
        """What it is called beside this year's: 2025 年（已定稿）."""
        return f"{self.entry.year} 年（{self.entry.state}）"


def find_last_year(library: Library, id: int, report: Report) -> LastYear | None:
    """Return the report of the year before ``report``, which is ``id`` in ``library``."""
    if not report.year:
        return None
    found = library.find(report.text("unit"), report.year - 1)
    if found is None or found == id:
        return None
    last = seen_from(report.form, library.load(found))
    return LastYear(library.entry(found), last, library.origin(found))
