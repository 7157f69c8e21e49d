"""What a library of Linux asks of the system, read from files made by hand and from Qt's."""

import sys
from pathlib import Path

import pytest
from PySide6 import QtCore

from installer.elf import Asked, ElfError, is_elf, read_elf
from tests.installer.elf_files import write_elf


def test_libraries_versions_and_name_are_read(tmp_path: Path) -> None:
    path = write_elf(
        tmp_path / "a.so",
        libraries=("libc.so.6", "libm.so.6"),
        versions=("GLIBC_2.2.5", "GLIBC_2.38"),
        soname="liba.so.1",
    )
    assert is_elf(path)
    assert read_elf(path) == Asked(
        ("libc.so.6", "libm.so.6"), ("GLIBC_2.2.5", "GLIBC_2.38"), "liba.so.1"
    )


def test_a_file_without_libraries_asks_for_nothing(tmp_path: Path) -> None:
    assert read_elf(write_elf(tmp_path / "a.so")) == Asked((), ())


def test_other_files_are_no_elf(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_bytes(b"#!")
    assert not is_elf(tmp_path / "a.py")


@pytest.mark.parametrize("left", [7, 40, 150, 250])
def test_a_file_that_is_cut_off_is_told(tmp_path: Path, left: int) -> None:
    path = write_elf(tmp_path / "a.so", libraries=("libc.so.6",), versions=("GLIBC_2.2.5",))
    path.write_bytes(path.read_bytes()[:left])
    with pytest.raises(ElfError, match=r"a\.so"):
        read_elf(path)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="an ELF is a file of Linux")
def test_a_library_of_pyside_is_read() -> None:
    asked = read_elf(Path(QtCore.__file__))
    assert {"libQt6Core.so.6", "libc.so.6"} <= set(asked.libraries)
    assert any(version.startswith("GLIBC_2.") for version in asked.versions)
