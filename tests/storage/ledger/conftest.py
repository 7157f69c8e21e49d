"""What the tests of the ledger's file share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.ledger.ledger_file import LedgerFile


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a test's ledger is; its folder holds nothing else."""
    folder = tmp_path / "库"
    folder.mkdir()
    return folder / "台账 2025.taizhang"


@pytest.fixture
def ledger(path: Path) -> Iterator[LedgerFile]:
    """An open ledger without cases."""
    with LedgerFile.open(path) as ledger:
        yield ledger
