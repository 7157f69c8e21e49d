"""The sample's library is made once, and left as the clerk has made it since."""

from pathlib import Path

import pytest

from intake.sample import sample_reports
from storage.library import Library
from usecases.sample_library import prepare_sample

pytestmark = pytest.mark.usefixtures("home")


def test_the_later_year_is_to_open(tmp_path: Path) -> None:
    path = prepare_sample(tmp_path / "我的.nianbao")
    with Library.open(path) as library:
        assert [entry.year for entry in library.reports()] == [2025, 2024]
        assert library.last_open is not None
        assert library.load(library.last_open).values == sample_reports()[1].values


def test_what_was_removed_is_not_made_anew(tmp_path: Path) -> None:
    path = prepare_sample(tmp_path / "我的.nianbao")
    with Library.open(path) as library:
        library.remove(library.reports()[0].id)
    prepare_sample(tmp_path / "我的.nianbao")
    with Library.open(path) as library:
        assert len(library.reports()) == 1


def test_the_open_sample_is_left_alone(tmp_path: Path) -> None:
    path = prepare_sample(tmp_path / "我的.nianbao")
    with Library.open(path):
        assert prepare_sample(path) == path
