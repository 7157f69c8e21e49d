"""A copy is proved before it takes the place of what was there."""

from pathlib import Path

import pytest

from storage import copying
from storage.errors import Damaged, Unreachable
from storage.library import Library
from tests.storage.samples import build, digest


def test_a_copy_of_a_damaged_library_does_not_replace_a_sound_one(path: Path) -> None:
    build(path)
    target = path.with_name("备份.nianbao")
    with Library.open(path) as library:
        library.backup(target)
    sound = target.read_bytes()
    with path.open("r+b") as file:
        file.seek(3 * 4096)
        file.write(b"\xaa" * 4096)
    with Library.open(path) as library:
        with pytest.raises(Damaged) as fault:
            library.backup(target)
        assert fault.value.path == path
    assert target.read_bytes() == sound
    assert set(digest(path.parent)) == {path.name, target.name}


def test_the_rest_of_an_interrupted_copy_is_in_nobodys_way(library: Library) -> None:
    target = library.path.with_name("备份.nianbao")
    target.with_name(target.name + ".part").write_text("half a copy", encoding="utf-8")
    library.backup(target)
    assert not target.with_name(target.name + ".part").exists()
    Library.open(target).close()


def test_a_folder_is_no_place_for_a_copy(library: Library) -> None:
    target = library.path.with_name("备份")
    target.mkdir()
    with pytest.raises(Unreachable):
        library.backup(target)
    assert list(target.iterdir()) == []


def test_the_name_of_a_copy_is_on_the_disk_before_it_is_told_as_made(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = library.path.with_name("备份.nianbao")
    settled: list[bool] = []
    monkeypatch.setattr(copying, "settle_names", lambda _folder: settled.append(target.exists()))
    library.backup(target)
    assert settled == [True]
