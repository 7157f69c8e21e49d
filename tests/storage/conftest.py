"""What the tests of the library share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.library import Library


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a test's library is; its folder holds nothing else."""
    folder = tmp_path / "库"
    folder.mkdir()
    return folder / "年报 2025.nianbao"


@pytest.fixture
def library(path: Path) -> Iterator[Library]:
    """An open library without reports."""
    with Library.open(path) as library:
        yield library
