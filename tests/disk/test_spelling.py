"""Two spellings of one file are one file; a device is none."""

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disk.spelling import is_device_name, is_same, is_taken_otherwise

links = pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a file, a folder in it, and one that is linked to it."""
    (tmp_path / "l").mkdir()
    (tmp_path / "y.pdf").write_bytes(b"")
    return tmp_path


@pytest.mark.parametrize("name", ["y.pdf", "new.pdf"])
@pytest.mark.parametrize(
    "spelling", ["{name}", "./{name}", "l/../{name}", "../{here}/{name}", "l/./..//{name}"]
)
def test_one_file_by_two_ways(
    name: str, spelling: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    other = Path(spelling.format(name=name, here=folder.name))
    assert is_same(folder / name, other)
    assert is_same(other, Path(name))


@links
@pytest.mark.parametrize("name", ["y.pdf", "new.pdf"])
def test_one_file_by_links(name: str, folder: Path) -> None:
    (folder / "to_file.pdf").symlink_to(folder / name)
    (folder / "to_link.pdf").symlink_to("to_file.pdf")
    (folder / "to_folder").symlink_to(folder)
    for other in ("to_file.pdf", "to_link.pdf", f"to_folder/{name}", "to_folder/to_link.pdf"):
        assert is_same(folder / name, folder / other)


@links
def test_a_link_that_leads_to_itself_is_no_other_file(folder: Path) -> None:
    (folder / "loop.pdf").symlink_to("loop.pdf")
    assert not is_same(folder / "loop.pdf", folder / "y.pdf")


def test_one_file_by_a_hard_link(folder: Path) -> None:
    os.link(folder / "y.pdf", folder / "z.pdf")
    assert is_same(folder / "y.pdf", folder / "z.pdf")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("new.pdf", "NEW.PDF"),
        ("年报é.pdf", "年报e\u0301.pdf"),
        ("new.pdf", "new.pdf."),
        ("new.pdf", "new.pdf  "),
        ("没有/new.pdf", "没有/New.pdf"),
        ("A/new.pdf", "a/new.pdf"),
    ],
)
def test_what_one_system_would_take_for_one_file(one: str, other: str, folder: Path) -> None:
    """Nothing is there yet, so the system cannot be asked."""
    assert is_same(folder / one, folder / other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("new.pdf", "new.docx"),
        ("new.pdf", "l/new.pdf"),
        ("new.pdf", " new.pdf"),
        ("new.pdf", "new..pdf"),
        ("y.pdf", "new.pdf"),
        ("y.pdf", "l"),
        ("甲/new.pdf", "乙/new.pdf"),
    ],
)
def test_two_files(one: str, other: str, folder: Path) -> None:
    assert not is_same(folder / one, folder / other)


def test_where_both_are_there_the_disk_knows(folder: Path) -> None:
    (folder / "Y.PDF").write_bytes(b"")
    is_one_file = len(list(folder.glob("[yY].*"))) == 1
    assert is_same(folder / "y.pdf", folder / "Y.PDF") == is_one_file


@pytest.mark.parametrize("name", ["NUL", "nul.pdf", "CON", "com1", "COM¹.pdf", "lpt9 .x", "aux. "])
def test_a_device_by_its_name(name: str) -> None:
    assert is_device_name(name)
    assert is_taken_otherwise(name)


@pytest.mark.parametrize("name", ["年报.pdf.", "年报.pdf ", "年报.pdf:流", "a|b.pdf", "a\nb.pdf"])
def test_a_name_that_windows_takes_otherwise(name: str) -> None:
    assert not is_device_name(name)
    assert is_taken_otherwise(name)


@pytest.mark.parametrize("name", ["年报.pdf", "CONTENT.pdf", "COM10", "NULL", ".pdf", "a. b.pdf"])
def test_a_name_that_is_taken_as_it_is(name: str) -> None:
    assert not is_device_name(name)
    assert not is_taken_otherwise(name)


@given(
    parts=st.lists(st.sampled_from(["a", "b", "A", "中"]), min_size=1, max_size=4),
    detour=st.lists(st.sampled_from([".", "a", "中"]), max_size=4),
    at=st.integers(0, 4),
    is_made=st.booleans(),
)
def test_a_detour_leads_to_the_same_file_and_another_name_to_another(
    parts: list[str], detour: list[str], at: int, is_made: bool
) -> None:
    ways_back = [".."] * sum(part != "." for part in detour)
    with TemporaryDirectory() as folder:
        path = Path(folder, *parts)
        if is_made:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(b"")
        spelled = Path(folder, *parts[:at], *detour, *ways_back, *parts[at:])
        assert is_same(path, spelled)
        assert is_same(spelled, path)
        assert not is_same(path, path.with_name("别的"))
