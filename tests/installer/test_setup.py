"""The setup file, the portable zip and what the build fetches: that they agree with the program."""

import re
import shutil
import struct
from pathlib import Path
from zipfile import ZipFile

import pytest

from installer import pack
from resources import RESOURCES, VERSION
from resources.folders import NAME, PORTABLE
from storage.kinds import LEDGER, LIBRARY
from tests.places import REPOSITORY

SCRIPT = (REPOSITORY / "installer" / "setup.nsi").read_text("utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder that looks like the packaged program."""
    folder = tmp_path / "成品" / NAME
    (folder / "_internal" / "数据").mkdir(parents=True)
    for program in pack.PROGRAMS:
        (folder / program).write_bytes(b"MZ")
    (folder / "_internal" / "数据" / "a.bin").write_bytes(bytes(range(256)))
    return folder


def pins(name: str) -> dict[str, str]:
    """Return the versions that a requirements file pins, by the names that indexes use."""
    found = re.findall(
        r"^([\w.-]+)==([\w.]+)", (REPOSITORY / name).read_text("utf-8"), re.MULTILINE
    )
    return {re.sub(r"[-_.]+", "-", package).lower(): version for package, version in found}


# ---- the script --------------------------------------------------------------------------------


def test_libraries_and_ledgers_open_with_the_program() -> None:
    for kind, name in ((LIBRARY, "LIBRARY"), (LEDGER, "LEDGER")):
        assert f'!insertmacro Register "{kind.suffix}" "${{{name}}}"' in SCRIPT
        assert f'!insertmacro Unregister "{kind.suffix}" "${{{name}}}"' in SCRIPT
    assert 'WriteRegStr HKCU "${CLASSES}\\${SUFFIX}" "" "${KIND}"' in SCRIPT
    command = next(line for line in SCRIPT.splitlines() if r"shell\open\command" in line)
    assert command.endswith(r"""'"$INSTDIR\${PROGRAM}" "%1"'""")


def test_script_names_the_programs_and_the_folder_of_the_reports() -> None:
    assert tuple(re.findall(r'!define (?:PROGRAM|COMMAND) "(.+)"', SCRIPT)) == pack.PROGRAMS
    assert f'!define DATA "$LOCALAPPDATA\\{NAME}"' in SCRIPT


def test_no_folder_is_removed_with_whatever_is_in_it() -> None:
    """Whatever the clerk, or another program, keeps in or beside the program's folder stays."""
    assert "/r" not in " ".join(re.findall(r"^\s*RMDir .+$", SCRIPT, re.MULTILINE))
    assert set(re.findall(r"^\s*Delete (.+)$", SCRIPT, re.MULTILINE)) == {
        r'"$INSTDIR\$1"',
        r'"$INSTDIR\${INSTALLED}"',
        r'"$INSTDIR\${PROGRAM}"',
        r'"$INSTDIR\${COMMAND}"',
        r'"$INSTDIR\${UNINSTALLER}"',
        r'"$SMPROGRAMS\${NAME}.lnk"',
        r'"$DESKTOP\${NAME}.lnk"',
    }


def test_list_of_what_is_installed_names_a_folder_after_what_is_in_it(folder: Path) -> None:
    (folder / "_internal" / "空").mkdir()
    lines = pack.installed(folder).split("\r\n")
    assert lines == ["_internal\\空\\", "_internal\\数据\\a.bin", "_internal\\数据\\", ""]


def test_windows_without_windows_of_qt_are_refused() -> None:
    """Qt 6.8 needs Windows 10 1809: on an older one the program is there, and no window comes."""
    assert "!define OLDEST 17763 " in SCRIPT
    assert "${OrIfNot} ${AtLeastBuild} ${OLDEST}" in SCRIPT


def test_nothing_needs_an_administrator() -> None:
    assert "RequestExecutionLevel user" in SCRIPT
    assert set(re.findall(r"\bHK\w+", SCRIPT)) == {"HKCU"}
    assert 'level="asInvoker"' in (REPOSITORY / "installer" / "program.manifest").read_text("utf-8")


@pytest.mark.skipif(shutil.which("makensis") is None, reason="makensis is not installed")
@pytest.mark.parametrize("target", pack.TARGETS)
def test_script_compiles_without_a_warning(folder: Path, tmp_path: Path, target: str) -> None:
    made = pack.setup(folder, tmp_path, target, quick=True)
    assert made.name == f"公开年报-{VERSION}-setup.exe"
    assert VERSION.encode("utf-16-le") in made.read_bytes()


# ---- what is handed out ------------------------------------------------------------------------


def test_portable_zip_is_the_folder_and_the_mark(folder: Path, tmp_path: Path) -> None:
    with ZipFile(pack.portable(folder, tmp_path)) as bundle:
        bundle.extractall(tmp_path / "stick")
    assert [path.relative_to(folder) for path in pack.files(folder)] + [Path(PORTABLE)] == sorted(
        (
            path.relative_to(tmp_path / "stick" / NAME)
            for path in pack.files(tmp_path / "stick" / NAME)
        ),
        key=lambda path: path.name == PORTABLE,
    )
    assert "年报库" in (tmp_path / "stick" / NAME / PORTABLE).read_text("utf-8-sig")


def test_folder_is_whole_and_holds_nothing_of_wine(folder: Path) -> None:
    assert pack.folder_faults(folder) == []
    (folder / "_internal" / "ucrtbase.dll").write_bytes(b"MZ\0\0Wine builtin DLL\0")
    (folder / pack.PROGRAMS[1]).unlink()
    missing, foreign = pack.folder_faults(folder)
    assert pack.PROGRAMS[1] in missing
    assert "ucrtbase.dll" in foreign


def test_icon_has_every_size_that_windows_shows() -> None:
    data = (RESOURCES / "icons" / "nianbao.ico").read_bytes()
    count = struct.unpack_from("<HHH", data)[2]
    sizes = {data[6 + 16 * each] or 256 for each in range(count)}
    assert {16, 20, 24, 32, 40, 48, 64, 256} <= sizes


# ---- what is fetched ---------------------------------------------------------------------------


def test_every_pin_has_its_wheel_for_windows() -> None:
    assert pins("installer/windows-wheels.txt") == pins("requirements.txt") | pins(
        "requirements-build.txt"
    )


@pytest.mark.parametrize("name", ["windows-wheels.txt", "windows-python.txt"])
def test_everything_fetched_has_a_hash(name: str) -> None:
    lines = [
        line
        for line in (REPOSITORY / "installer" / name).read_text("utf-8").splitlines()
        if not line.startswith("#")
    ]
    assert lines
    assert [
        line
        for line in lines
        if not re.fullmatch(r"[\w.-]+==[\w.]+ --hash=sha256:[0-9a-f]{64}", line)
    ] == []
