"""What the tests of the clerk's acts share: a library of their own, and an open report."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from intake.sample import sample_reports
from tests.usecases.crowded import CrowdedLibrary
from usecases.open_report import OpenReport


@pytest.fixture
def library(tmp_path: Path) -> Iterator[CrowdedLibrary]:
    """An empty library, on a disk that has room for now."""
    with CrowdedLibrary.open(tmp_path / "年报.nianbao") as library:
        yield library


@pytest.fixture
def opened(library: CrowdedLibrary) -> OpenReport:
    """The second year of the sample, without findings, with the first in the same library."""
    ids = [library.add(report) for report in sample_reports()]
    return OpenReport(library, ids[-1])
