"""A report that was read lies in a session of its own; where that fails nothing stays behind."""

from pathlib import Path

import pytest

from storage.errors import LibraryError, TooMuch
from tests.reads import file_read
from tests.ui.intake.conftest import LookOver
from ui.intake import look as look_module
from ui.intake.look import Look


def test_where_it_cannot_be_opened_nothing_stays_behind(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def fail(*_args: object) -> None:
        raise TooMuch(tmp_path)

    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr(look_module, "Session", fail)
    with pytest.raises(LibraryError):
        Look(file_read())
    assert list(tmp_path.glob("nianbao-*")) == []


def test_when_it_is_over_nothing_of_it_is_left_on_the_disk(
    look_over: LookOver, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    before = set(tmp_path.iterdir())
    looker = look_over()
    assert set(tmp_path.iterdir()) != before
    looker.clerk.click_button("不要了")
    left = list(tmp_path.glob("nianbao-*"))
    assert left == []
