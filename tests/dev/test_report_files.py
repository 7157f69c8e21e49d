"""The files of tests/report_files are those that dev/report_files makes."""

import sys
from pathlib import Path

import pytest

from tests.places import REPORT_FILES

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "dev"))

from report_files.make import OWN, SHAPES


def test_each_shape_has_its_file() -> None:
    assert sorted(SHAPES) == sorted(folder.name for folder in REPORT_FILES.iterdir())


@pytest.mark.parametrize("name", OWN)
def test_what_has_to_be_found_is_made_the_same_again(name: str) -> None:
    kept = (REPORT_FILES / name / "expected.json").read_text("utf-8")
    assert OWN[name]().expected() == kept
