"""The .deb and the portable tar.xz: what is in them, and that they agree with the program."""

import re
import shutil
import subprocess
import tarfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from installer.linux_folder import PROGRAMS
from installer.pack_linux import COMMANDS, HOME, package, portable
from resources import VERSION
from resources.folders import NAME, PORTABLE
from storage.kinds import LEDGER, LIBRARY
from tests.installer.elf_files import write_elf
from tests.places import REPOSITORY

PARTS = REPOSITORY / "installer" / "linux"
TYPES = {"application/x-nianbao": LIBRARY.suffix, "application/x-taizhang": LEDGER.suffix}
needs_dpkg = pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="dpkg-deb is not there")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder that looks like the packaged program."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    folder = tmp_path / "成品" / NAME
    (folder / "_internal").mkdir(parents=True)
    for program in PROGRAMS:
        write_elf(folder / program).chmod(0o755)
    write_elf(folder / "_internal" / "liba.so.1.2")
    (folder / "_internal" / "liba.so.1").symlink_to("liba.so.1.2")
    return folder


def test_portable_folder_has_the_mark_and_its_programs_run(folder: Path, tmp_path: Path) -> None:
    made = portable(folder, tmp_path)
    assert made.name == f"公开年报-{VERSION}-linux-amd64.tar.xz"
    with tarfile.open(made) as bundle:
        entries = {entry.name: entry for entry in bundle}
        mark = bundle.extractfile(f"{NAME}/{PORTABLE}")
        assert mark
        assert "年报库" in mark.read().decode()
    assert {f"{NAME}/{program}" for program in PROGRAMS} < set(entries)
    assert entries[f"{NAME}/{NAME}"].mode == 0o755
    assert entries[f"{NAME}/_internal/liba.so.1"].linkname == "liba.so.1.2"
    assert {(entry.uid, entry.uname, entry.mtime) for entry in entries.values()} == {
        (0, "", 1700000000)
    }


@needs_dpkg
def test_package_puts_the_program_where_its_entry_looks(folder: Path, tmp_path: Path) -> None:
    made = package(folder, tmp_path)
    root = tmp_path / "root"
    subprocess.run(["dpkg-deb", "--extract", str(made), str(root)], check=True)
    for command, program in COMMANDS.items():
        assert (root / "usr/bin" / command).readlink() == Path("/", HOME, program)
        assert (root / HOME / program).is_file()
    assert (root / HOME / "_internal" / "liba.so.1").is_symlink()
    assert not (root / HOME / PORTABLE).exists()  # what is installed keeps nothing beside itself
    assert (root / "usr/share/icons/hicolor/128x128/apps/nianbao.png").is_file()
    assert (root / "usr/share/mime/packages/nianbao.xml").is_file()


@needs_dpkg
def test_the_same_folder_gives_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    once, again = tmp_path / "1", tmp_path / "2"
    for into in (once, again):
        into.mkdir()
        package(folder, into)
        portable(folder, into)
        (folder / "_internal" / "liba.so.1.2").touch()
    assert [path.read_bytes() for path in sorted(once.iterdir())] == [
        path.read_bytes() for path in sorted(again.iterdir())
    ]


@needs_dpkg
def test_a_program_that_runs_is_neither_replaced_nor_removed(folder: Path, tmp_path: Path) -> None:
    made = package(folder, tmp_path)
    control = tmp_path / "control"
    subprocess.run(["dpkg-deb", "--control", str(made), str(control)], check=True)
    assert f"Version: {VERSION}\n" in (control / "control").read_text("utf-8")
    for script in ("preinst", "prerm"):
        assert f"/{HOME}/*)" in (control / script).read_text("utf-8")
        subprocess.run([str(control / script), "upgrade"], check=True)  # it does not run here
    assert sorted(path.name for path in control.iterdir()) == ["control", "preinst", "prerm"]


def test_entry_of_the_menu_opens_both_kinds_of_file() -> None:
    entry = (PARTS / "nianbao.desktop").read_text("utf-8")
    found = dict(re.findall(r"^([\w\[\]]+)=(.*)$", entry, re.MULTILINE))
    assert found["Exec"].split() == [next(iter(COMMANDS)), "%f"]
    assert found["Name"] == NAME
    assert found["MimeType"].split(";") == [*TYPES, ""]


def test_kinds_of_file_have_the_suffixes_of_the_program() -> None:
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    kinds = ET.parse(PARTS / "nianbao.xml").getroot()
    found = {}
    for kind in kinds.iter(f"{space}mime-type"):
        glob = kind.find(f"{space}glob")
        assert glob is not None
        found[kind.attrib["type"]] = glob.attrib["pattern"]
    assert found == {type: f"*{suffix}" for type, suffix in TYPES.items()}
