"""What keeps a folder from being handed out for 统信 and 麒麟."""

from pathlib import Path

import pytest

from installer.linux_folder import PROGRAMS, Entry, asked_for, folder_faults
from tests.installer.elf_files import write_elf


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder that looks like the packaged program."""
    inside = tmp_path / "_internal"
    inside.mkdir()
    for program in PROGRAMS:
        write_elf(tmp_path / program, libraries=("libc.so.6",), versions=("GLIBC_2.7",))
    write_elf(inside / "libours.so.1", libraries=("libc.so.6",), versions=("GLIBC_2.28",))
    write_elf(inside / "module.so", libraries=("libours.so.1", "libGL.so.1"))
    (inside / "字.ttf").write_bytes(b"\0")
    return tmp_path


def test_a_folder_that_asks_for_what_is_there_has_no_fault(folder: Path) -> None:
    assert folder_faults(folder) == []


@pytest.mark.parametrize("version", ["GLIBC_2.29", "GLIBC_2.34", "GLIBC_3.0", "GLIBC_PRIVATE"])
def test_a_newer_glibc_is_a_fault(folder: Path, version: str) -> None:
    path = folder / "_internal" / "libours.so.1"
    write_elf(path, libraries=("libc.so.6",), versions=("GLIBC_2.2.5", version))
    assert folder_faults(folder) == [f"{path} needs {version}"]


def test_versions_of_other_libraries_are_theirs(folder: Path) -> None:
    path = folder / "_internal" / "module.so"
    write_elf(path, libraries=("libours.so.1",), versions=("GLIBCXX_3.4.30",))
    assert folder_faults(folder) == []


def test_a_library_that_nobody_has_is_a_fault(folder: Path) -> None:
    (folder / "_internal" / "libours.so.1").unlink()
    path = folder / "_internal" / "module.so"
    assert folder_faults(folder) == [f"{path} needs libours.so.1, which nobody has"]


def test_a_missing_program_is_a_fault(folder: Path) -> None:
    (folder / PROGRAMS[1]).unlink()
    assert folder_faults(folder) == [f"{folder / PROGRAMS[1]} is missing"]


def test_libraries_that_nothing_asks_for_are_left_out(tmp_path: Path) -> None:
    def collected(place: str, *libraries: str) -> Entry:
        path = write_elf(tmp_path / Path(place).name, libraries=libraries)
        return place, str(path), "BINARY"

    wanted = [
        collected("PySide6/QtCore.abi3.so", "libQt6Core.so.6"),
        collected("PySide6/Qt/lib/libQt6Core.so.6", "libz.so.1"),
        collected("libz.so.1"),
        collected("libpython3.11.so.1.0"),
        collected("lib-dynload/_ctypes.cpython-311-x86_64-linux-gnu.so"),
        ("libQt6Core.so.6", "PySide6/Qt/lib/libQt6Core.so.6", "SYMLINK"),
        ("resources/fonts/hei.ttf", str(tmp_path / "hei.ttf"), "DATA"),
    ]
    orphans = [collected("libgtk-3.so.0", "libgdk-3.so.0"), collected("libgdk-3.so.0")]
    assert asked_for([*orphans, *wanted]) == wanted
