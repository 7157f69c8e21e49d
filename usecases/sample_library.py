"""The sample: a fictitious unit's two years, in a library of their own."""

from pathlib import Path

from intake.sample import sample_reports
from resources.folders import sample_library
from storage.library import Library


def prepare_sample(open_now: Path) -> Path:
    """Return the sample library, made on the first time with the later year to open.

    Where it is the library that is ``open_now``, nobody else can open it, and there is nothing to prepare.
    """
    path = sample_library()
    if path == open_now:
        return path
    with Library.open(path) as library:
        if not library.reports():
            for report in sample_reports():
                library.last_open = library.add(report)
    return path
