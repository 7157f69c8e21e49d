"""Try reports of any content on every format: the code of each file must be its report's.

Run by hand as ``python -m dev.file_codes 200``; hypothesis prints the report that fails. What the
tests do for a few, this does for so many of each format.
"""

import sys
import tempfile
from pathlib import Path

from hypothesis import given, seed, settings

from export.formats import FORMATS
from forms.report import Report
from forms.sign_off.content_code import content_code
from tests.usecases.test_file_code import BY_FORMAT, reading, reports


def main() -> None:
    """Try as many reports as were asked for on each format, or on those that are named."""
    count, *named = sys.argv[1:] or ["200"]
    for format in named or FORMATS:
        with tempfile.TemporaryDirectory() as folder:
            tried = _try(format, int(count), Path(folder))
        print(f"{format}: {tried} reports, each file gave the code of its report")


def _try(format: str, count: int, folder: Path) -> int:
    tried = 0

    @seed(9)
    @settings(BY_FORMAT, max_examples=count)
    @given(reports())
    def holds(report: Report) -> None:
        nonlocal tried
        found = reading(report, format, folder)
        if found.leftover or found.code != content_code(report):
            raise AssertionError(report.values, found)
        tried += 1

    holds()
    return tried


if __name__ == "__main__":
    main()
