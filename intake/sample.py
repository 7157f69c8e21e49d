"""The sample: a fictitious unit's two years, the second complete and free of findings."""

from forms.report import Report
from intake.exchange_file import read_exchange
from resources import RESOURCES


def sample_reports() -> list[Report]:
    """Return the sample's reports, the earlier year first.

    Raises IntakeError where the files are damaged.
    """
    files = (RESOURCES / "sample").glob("*.json")
    return [read_exchange(file) for file in sorted(files)]
