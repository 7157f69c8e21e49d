"""What the tests of the ledger's commands share."""

from pathlib import Path

import pytest

from usecases.sample_ledger import make_sample_ledger


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """The sample's ledger, closed."""
    path = tmp_path / "示例.taizhang"
    make_sample_ledger(path)
    return path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a test's ledger is to be; there is nothing yet."""
    return tmp_path / "台账.taizhang"
