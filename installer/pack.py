"""Make of the folder dist/公开年报 what is handed out: the setup file and the portable zip, beside it in dist/.

Runs on the machine that has built the folder, Debian or Windows, in the environment that built it and with makensis in PATH.
"""

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from resources import VERSION  # noqa: E402
from resources.folders import NAME, PORTABLE  # noqa: E402

PROGRAMS = (f"{NAME}.exe", "nianbao-cli.exe")
_PORTABLE_TEXT = """有这个文件在旁边时，年报库、设置和日志都保存在本文件夹的“年报库”里，不写到电脑上。
升级：把新的压缩包解压到同一个位置，替换旧的文件；“年报库”不受影响。
拔出 U 盘之前，请先关闭程序。
"""
#: What Debian's NSIS makes a setup of; the NSIS for Windows has only the other, which runs on 64-bit Windows as well.
TARGETS = ("amd64-unicode", "x86-unicode")
_MEGABYTE = 1_000_000


def main() -> int:
    """Make both files and print their sizes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--target", choices=TARGETS, default=TARGETS[0])
    target = parser.parse_args().target
    folder = ROOT / "dist" / NAME
    if faults := folder_faults(folder):
        print("\n".join(faults), file=sys.stderr)  # noqa: T201
        return 1
    made = [portable(folder, ROOT / "dist"), setup(folder, ROOT / "dist", target)]
    print(f"installed: {sum(path.stat().st_size for path in files(folder)) / _MEGABYTE:.1f} MB")  # noqa: T201
    for path in made:
        print(f"{path.relative_to(ROOT).as_posix()}: {path.stat().st_size / _MEGABYTE:.1f} MB")  # noqa: T201
    return 0


def files(folder: Path) -> list[Path]:
    """Return every file below ``folder``, in a lasting order."""
    return sorted(path for path in folder.rglob("*") if path.is_file())


def folder_faults(folder: Path) -> list[str]:
    """Return what keeps ``folder`` from being handed out: a program that is missing, a file that is wine's own."""
    missing = [
        f"{folder / program} is missing" for program in PROGRAMS if not (folder / program).is_file()
    ]
    return missing + [
        f"{path} is wine's, not Windows'"
        for path in files(folder)
        if b"Wine builtin DLL" in path.read_bytes()
    ]


def setup(folder: Path, into: Path, target: str, *, quick: bool = False) -> Path:
    """Compile the setup file of ``folder``; ``quick`` leaves the compression out, to try the script alone."""
    made = into / f"{NAME}-{VERSION}-setup.exe"
    makensis = shutil.which("makensis")
    if makensis is None:
        raise FileNotFoundError("makensis (Debian: apt-get install nsis)")
    defined = {"VERSION": VERSION, "SOURCE": folder, "OUTPUT": made, "TARGET": target} | (
        {"QUICK": 1} if quick else {}
    )
    surroundings = {**os.environ, "LC_ALL": "C.UTF-8"}  # or it cannot read its arguments
    subprocess.run(  # noqa: S603
        [
            makensis,
            "-V2",
            "-WX",
            "-INPUTCHARSET",
            "UTF8",
            *(f"-D{name}={value}" for name, value in defined.items()),
            str(ROOT / "installer" / "setup.nsi"),
        ],
        env=surroundings,
        check=True,
    )
    return made


def portable(folder: Path, into: Path) -> Path:
    """Zip ``folder`` with the file that makes it portable."""
    made = into / f"{NAME}-{VERSION}-portable.zip"
    with ZipFile(made, "w", ZIP_DEFLATED, compresslevel=9) as bundle:
        for path in files(folder):
            bundle.write(path, Path(NAME, path.relative_to(folder)))
        bundle.writestr(
            f"{NAME}/{PORTABLE}",
            _PORTABLE_TEXT.replace("\n", "\r\n").encode("utf-8-sig"),
            ZIP_DEFLATED,
        )
    return made


if __name__ == "__main__":
    sys.exit(main())
