"""Where files are kept: in the user's folders, or beside the program where it is portable."""

import sys
from itertools import product
from pathlib import Path

import platformdirs
import pytest

from resources import folders


@pytest.fixture
def packaged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make the program look packaged in a folder of a stick, and return that folder."""
    stick = tmp_path / "U 盘" / "公开年报"
    stick.mkdir(parents=True)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(stick / "公开年报.exe"))
    return stick


def places() -> list[Path]:
    return [
        folders.default_library(),
        folders.sample_library(),
        folders.log_folder() / "nianbao.log",
        folders.settings_file(),
    ]


def test_portable_program_keeps_everything_beside_itself(packaged: Path) -> None:
    (packaged / folders.PORTABLE).touch()
    assert {path.parent for path in places()} == {packaged / "年报库"}
    assert len({path.name for path in places()}) == 4


def test_installed_program_keeps_nothing_beside_itself(packaged: Path, home: Path) -> None:
    for path in places():
        assert home in path.parents
        assert packaged not in path.parents
    assert list(packaged.iterdir()) == []


def test_mark_means_nothing_to_the_program_from_source(
    packaged: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (packaged / folders.PORTABLE).touch()
    monkeypatch.delattr(sys, "frozen")
    assert all(home in path.parents for path in places())


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere nothing is known by ourselves")
def test_the_folders_are_those_that_platformdirs_knows(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where a sign is empty or no whole path, or the home has a slash too many."""
    signs = ("XDG_DATA_HOME", "XDG_CONFIG_HOME")
    for told, home in product(
        (None, "", "/mnt/盘", "/mnt/a/", "盘", "~"), ("/h/张", "/h/", "/", "x")
    ):
        for sign in signs:
            monkeypatch.delenv(sign, raising=False)
            if told is not None:
                monkeypatch.setenv(sign, told)
        monkeypatch.setenv("HOME", home)
        known = platformdirs.PlatformDirs(folders.NAME, appauthor=False)
        assert folders.settings_file().parent == Path(known.user_config_dir), (told, home)
        assert folders.default_library().parent == Path(known.user_data_dir), (told, home)
