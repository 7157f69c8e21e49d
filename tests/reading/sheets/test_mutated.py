"""Workbooks with bytes changed: each is read or refused in words, within bounds of time and memory.

What is read is what the file then says: no figure comes from where none stands.
"""

import shutil
from pathlib import Path

import pytest

from tests.reading.mutations import assert_sound
from tests.reading.sheets.features import features

SAVED = Path(__file__).parent / "saved"


@pytest.mark.parametrize("format", ["xls", "ods", "fods"])
def test_workbooks_that_libreoffice_saved(format: str, tmp_path: Path) -> None:
    assert_sound(Path(shutil.copy(SAVED / f"features.{format}", tmp_path)))


def test_workbooks_of_today(tmp_path: Path) -> None:
    path = tmp_path / "features.xlsx"
    features().save(path)
    assert_sound(path)
