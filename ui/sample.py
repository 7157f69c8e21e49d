"""The sample: a fictitious unit's two years, in a library of their own."""

from pathlib import Path

from forms.report import Report
from intake.exchange_file import read_exchange
from resources import RESOURCES
from storage.library import Library
from ui.folders import sample_library


def prepare_sample(open_now: Path) -> Path:
    """Return the sample library, made on the first time with the later year to open; ``open_now`` is left alone."""
    path = sample_library()
    if path != open_now:
        with Library.open(path) as library:
            if not library.reports():
                for report in sample_reports():
                    library.last_open = library.add(report)
    return path


def sample_reports() -> list[Report]:
    """Return the sample's reports, the earlier year first."""
    return [read_exchange(path) for path in sorted((RESOURCES / "sample").glob("*.json"))]
