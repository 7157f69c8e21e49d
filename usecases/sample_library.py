"""The sample: a fictitious unit's two years, in a library of their own with a ledger beside it."""

from pathlib import Path

from intake.sample import sample_reports
from resources.folders import sample_library
from storage.kinds import ledger_of
from storage.library import Library
from usecases.sample_ledger import make_sample_ledger


def prepare_sample(open_now: Path) -> Path:
    """Return the sample library, made on the first time with the later year to open.

    The library that is ``open_now`` cannot be opened again, and needs no preparation.
    """
    path = sample_library()
    if path == open_now:
        return path
    make_sample_ledger(ledger_of(path))
    with Library.open(path) as library:
        if not library.reports():
            for report in sample_reports():
                library.last_open = library.add(report)
    return path
