"""The report that a command is about, beside last year's where that is given."""

from pathlib import Path

from export.printable import printable
from forms.checks.finding import Case
from forms.review import case_of
from intake.errors import IntakeError
from intake.exchange_file import read_exchange


def read_case(file: Path, previous: Path | None) -> Case:
    """Return the report in ``file`` beside the one in ``previous``, the report of the year before.

    Raises:
        IntakeError: where one of them cannot be read, or ``previous`` is of another year.
    """
    report = read_exchange(file)
    if previous is None:
        return case_of(report, printable=printable())
    last = read_exchange(previous)
    if report.year and last.year and last.year != report.year - 1:
        raise IntakeError(
            f"--previous 应是上一年（{report.year - 1} 年）的年报，给的是 {last.year} 年的"
        )
    return case_of(report, last, printable=printable())
