"""Make of the folder dist/公开年报 what is handed out: the setup file and the portable zip.

They are put beside it, in dist/. Runs on the machine that has built the folder, Debian or Windows,
in the environment that built it and with makensis in PATH.
"""

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path, PureWindowsPath
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, ZipFile

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from resources import VERSION  # noqa: E402
from resources.folders import NAME, PORTABLE  # noqa: E402

PROGRAMS = (f"{NAME}.exe", "nianbao-cli.exe")
_PORTABLE_TEXT = (
    "有这个文件在旁边时，年报库、设置和日志都保存在本文件夹的“年报库”里，不写到电脑上。\r\n"
    "升级：把新的压缩包解压到同一个位置，替换旧的文件；“年报库”不受影响。\r\n"
    "拔出 U 盘之前，请先关闭程序。\r\n"
)
#: What Debian's NSIS makes a setup of; the NSIS for Windows has only the other, which runs on
#: 64-bit Windows as well.
TARGETS = ("amd64-unicode", "x86-unicode")
_MEGABYTE = 1_000_000


def main() -> int:
    """Make both files and print their sizes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--target", choices=TARGETS, default=TARGETS[0])
    target = parser.parse_args().target
    folder = ROOT / "dist" / NAME
    faults = folder_faults(folder)
    if faults:
        print("\n".join(faults), file=sys.stderr)  # noqa: T201
        return 1
    made = [portable(folder, ROOT / "dist"), setup(folder, ROOT / "dist", target)]
    print(f"installed: {_megabytes(files(folder))}")  # noqa: T201
    for path in made:
        print(f"{path.relative_to(ROOT).as_posix()}: {_megabytes([path])}")  # noqa: T201
    return 0


def _megabytes(paths: Iterable[Path]) -> str:
    return f"{sum(path.stat().st_size for path in paths) / _MEGABYTE:.1f} MB"


def files(folder: Path) -> list[Path]:
    """Return every file below ``folder``, in a lasting order."""
    return sorted(path for path in folder.rglob("*") if path.is_file())


def folder_faults(folder: Path) -> list[str]:
    """Return what keeps ``folder`` from being handed out: programs missing, files of wine's own."""
    missing = [program for program in PROGRAMS if not (folder / program).is_file()]
    foreign = [path for path in files(folder) if b"Wine builtin DLL" in path.read_bytes()]
    return [
        *(f"{folder / program} is missing" for program in missing),
        *(f"{path} is wine's, not Windows'" for path in foreign),
    ]


def setup(folder: Path, into: Path, target: str, *, quick: bool = False) -> Path:
    """Compile the setup file of ``folder``, if ``quick`` uncompressed, to try the script alone."""
    made = into / f"{NAME}-{VERSION}-setup.exe"
    makensis = shutil.which("makensis")
    if makensis is None:
        raise FileNotFoundError("makensis (Debian: apt-get install nsis)")
    command = [makensis, "-V2", "-WX", "-INPUTCHARSET", "UTF8"]
    command += [f"-DVERSION={VERSION}", f"-DSOURCE={folder}", f"-DOUTPUT={made}"]
    command.append(f"-DTARGET={target}")
    if quick:
        command.append("-DQUICK=1")
    surroundings = {**os.environ, "LC_ALL": "C.UTF-8"}  # or it cannot read its arguments
    with TemporaryDirectory() as beside:
        listed = Path(beside, "installed.txt")
        listed.write_bytes(installed(folder).encode("utf-16"))
        command += [f"-DLIST={listed}", str(ROOT / "installer" / "setup.nsi")]
        subprocess.run(command, env=surroundings, check=True)  # noqa: S603
    return made


def installed(folder: Path) -> str:
    """Return the names of what a setup puts into _internal, a line each, as Windows writes them.

    A folder, which ends in a backslash, comes after what is in it. The setup of a later version and
    the uninstaller remove what is named here and nothing else.
    """
    inside = folder / "_internal"
    lines = []
    for path in sorted(inside.rglob("*"), reverse=True):
        end = "\\" if path.is_dir() else ""
        lines.append(f"{PureWindowsPath(path.relative_to(folder))}{end}\r\n")
    return "".join(lines)


def portable(folder: Path, into: Path) -> Path:
    """Zip ``folder`` with the file that makes it portable."""
    made = into / f"{NAME}-{VERSION}-portable.zip"
    with ZipFile(made, "w", ZIP_DEFLATED, compresslevel=9) as bundle:
        for path in files(folder):
            bundle.write(path, Path(NAME, path.relative_to(folder)))
        bundle.writestr(
            f"{NAME}/{PORTABLE}",
            _PORTABLE_TEXT.encode("utf-8-sig"),
            ZIP_DEFLATED,
        )
    return made


if __name__ == "__main__":
    sys.exit(main())
