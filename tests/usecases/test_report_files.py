"""Reports in the shapes in which offices publish them: all is read as it is printed, or told.

How to add a file: docs/intake.md.
"""

from collections.abc import Iterator
from functools import cache

import pytest

from intake.published.report_read import ReportRead
from tests.usecases.report_files import (
    NAMES,
    Figures,
    Finding,
    expected_of,
    figures_of,
    file_of,
    finding,
)
from usecases.report_file import read_report_file

#: How much of all figures that are printed has to be read.
LEAST = 0.93


@cache
def read(name: str) -> ReportRead:
    return read_report_file(file_of(name))


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_amiss(name: str) -> None:
    assert finding(read(name), expected_of(name)) == Finding()


def test_nearly_all_figures_are_read() -> None:
    counted = list(_counted())
    printed = sum(each.printed for each in counted)
    assert printed > 100 * len(NAMES)
    assert sum(each.read for each in counted) >= LEAST * printed


def _counted() -> Iterator[Figures]:
    for name in NAMES:
        yield figures_of(read(name), expected_of(name))
