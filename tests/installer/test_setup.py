"""The setup file, the portable zip and what the build fetches: that they agree with the program."""

import re
import shutil
import struct
import subprocess
from pathlib import Path
from zipfile import ZipFile

import pytest

from installer import pack, setup_file
from resources import RESOURCES, VERSION
from resources.folders import NAME, PORTABLE
from storage.kinds import LEDGER, LIBRARY
from tests.places import REPOSITORY

INSTALLER = REPOSITORY / "installer"
SCRIPTS = ("setup.nsi", "files.nsh", "refusals.nsh")
SCRIPT = "\n".join((INSTALLER / name).read_text("utf-8") for name in SCRIPTS)


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
    assert 'WriteRegStr SHCTX "${CLASSES}\\${SUFFIX}" "" "${KIND}"' in SCRIPT
    command = next(line for line in SCRIPT.splitlines() if r"shell\open\command" in line)
    assert command.endswith(r"""'"$INSTDIR\${PROGRAM}" "%1"'""")


def test_script_names_the_programs_and_the_folder_of_the_reports() -> None:
    assert tuple(re.findall(r'!define (?:PROGRAM|COMMAND) "(.+)"', SCRIPT)) == pack.PROGRAMS
    assert f'!define DATA "$LOCALAPPDATA\\{NAME}"' in SCRIPT


def test_no_folder_is_removed_with_whatever_is_in_it() -> None:
    """Whatever the clerk, or another program, keeps in or beside the program's folder stays."""
    assert "/r" not in " ".join(re.findall(r"^\s*RMDir .+$", SCRIPT, re.MULTILINE))
    assert set(re.findall(r"^\s*Delete (.+)$", SCRIPT, re.MULTILINE)) == {
        r'"$R1\$1"',
        r'"$R1\${INSTALLED}"',
        r'"$SMPROGRAMS\${NAME}.lnk"',
        r'"$DESKTOP\${NAME}.lnk"',
    }


def test_list_names_the_programs_first_and_a_folder_after_what_is_in_it(folder: Path) -> None:
    (folder / "_internal" / "空").mkdir()
    assert setup_file.installed(folder).split("\r\n") == [
        "公开年报.exe",
        "nianbao-cli.exe",
        "_internal\\空\\",
        "_internal\\数据\\a.bin",
        "_internal\\数据\\",
        "_internal\\installed.txt",
        "_internal\\",
        "uninstall.exe",
        "",
    ]


def test_every_file_is_written_beside_the_old_version(folder: Path) -> None:
    written = setup_file.files_written(folder)
    assert re.findall(r'File "(.+)"', written) == [
        str(folder / "nianbao-cli.exe"),
        str(folder / "公开年报.exe"),
        str(folder / "_internal" / "数据" / "a.bin"),
    ]
    assert written.count("SetOutPath") == written.count('SetOutPath "${NEW}\\') == 3


def test_the_old_version_goes_only_when_the_new_one_is_written() -> None:
    steps = ["Call PrepareFolder", '!include "${FILES}"', "WriteUninstaller", "Abort", "Call Swap"]
    section = SCRIPT[SCRIPT.index("\nSection\n") : SCRIPT.index("SectionEnd")]
    places = [section.index(step) for step in steps]
    assert places == sorted(places)


def test_every_status_of_a_silent_setup_is_documented() -> None:
    statuses = set(re.findall(r"SetErrorLevel (\d)", SCRIPT))
    assert statuses == set("345678")
    told = (REPOSITORY / "docs" / "windows.md").read_text("utf-8")
    (line,) = [line for line in told.splitlines() if "Exit status 0 done" in line]
    assert statuses <= set(re.findall(r"\b(\d) ", line))


def test_windows_without_windows_of_qt_are_refused() -> None:
    """Qt 6.8 needs Windows 10 1809: on an older one the program is there, and no window comes."""
    assert "!define OLDEST 17763 " in SCRIPT
    assert "1809 版" in SCRIPT
    assert "${OrIfNot} ${AtLeastBuild} ${OLDEST}" in SCRIPT


def test_only_all_users_need_an_administrator() -> None:
    """HKLM is read, and written where an administrator has asked for all users."""
    assert "RequestExecutionLevel user" in SCRIPT
    assert re.findall(r"(?:Write|Delete)Reg\w+ (?!SHCTX)", SCRIPT) == []
    chosen = SCRIPT[SCRIPT.index('"/AllUsers"') : SCRIPT.index("SetShellVarContext all")]
    assert "Call RefuseWithoutRights" in chosen
    assert 'level="asInvoker"' in (INSTALLER / "program.manifest").read_text("utf-8")


needs_makensis = pytest.mark.skipif(
    shutil.which("makensis") is None, reason="makensis is not installed"
)


@needs_makensis
def test_script_compiles_without_a_warning(folder: Path, tmp_path: Path) -> None:
    made = setup_file.setup(folder, tmp_path, quick=True)
    assert made.name == f"公开年报-{VERSION}-setup.exe"
    assert VERSION.encode("utf-16-le") in made.read_bytes()


@needs_makensis
def test_two_setups_of_the_same_files_are_the_same(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    first = setup_file.setup(folder, tmp_path, quick=True).read_bytes()
    again = Path(shutil.copytree(folder, tmp_path / "elsewhere" / NAME, copy_function=shutil.copy))
    assert setup_file.setup(again, tmp_path, quick=True).read_bytes() == first


@needs_makensis
def test_setup_and_uninstaller_are_signed(folder: Path, tmp_path: Path) -> None:
    """What signs is run for either, with the file that it is to sign last."""
    sign = tmp_path / "sign.sh"
    sign.write_text(f'#!/bin/sh\ntest -s "$2" && echo "$1" >>"{tmp_path}/signed"\n', "utf-8")
    sign.chmod(0o700)
    setup_file.setup(folder, tmp_path, sign=f"{sign} office", quick=True)
    assert (tmp_path / "signed").read_text("utf-8") == "office\noffice\n"
    with pytest.raises(subprocess.CalledProcessError):
        setup_file.setup(folder, tmp_path, sign="false", quick=True)


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


def test_two_zips_of_the_same_files_are_the_same(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    first = pack.portable(folder, tmp_path).read_bytes()
    again = Path(shutil.copytree(folder, tmp_path / "elsewhere" / NAME, copy_function=shutil.copy))
    made = pack.portable(again, tmp_path)
    assert made.read_bytes() == first
    with ZipFile(made) as bundle:
        assert {each.date_time for each in bundle.infolist()} == {(2023, 11, 14, 22, 13, 20)}


def test_sums_are_those_that_sha256sum_checks(tmp_path: Path) -> None:
    (tmp_path / "文件.exe").write_bytes(b"abc")
    assert pack.sums([tmp_path / "文件.exe"]) == (
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  文件.exe\n"
    )


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
