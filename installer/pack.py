"""Make of the folder dist/公开年报 what is handed out: the setup file and the portable zip.

They are put beside it, in dist/, with the bill of materials, and the SHA-256 of all in SHA256SUMS.
Runs on the machine that has built the folder, in the environment that built it and with makensis in
PATH. Two things are told by the surroundings:

- SIGN: a command that signs the file it is given last. The programs, the uninstaller and the setup
  are signed; without it none is.
- SOURCE_DATE_EPOCH: the time that everything made gets, in seconds since 1970; without it the
  present. See https://reproducible-builds.org/specs/source-date-epoch/.
"""

import os
import shlex
import subprocess
import sys
import time
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from installer.setup_file import setup  # noqa: E402
from resources import VERSION  # noqa: E402
from resources.folders import NAME, PORTABLE  # noqa: E402

PROGRAMS = (f"{NAME}.exe", "nianbao-cli.exe")
#: What the file says that makes a folder portable.
PORTABLE_TEXT = (
    "有这个文件在旁边时，年报库、设置和日志都保存在本文件夹的“年报库”里，不写到电脑上。\r\n"
    "升级：把新的压缩包解压到同一个位置，替换旧的文件；“年报库”不受影响。\r\n"
    "拔出 U 盘之前，请先关闭程序。\r\n"
)
#: What installer/versions.py has printed.
_VERSIONS = ROOT / "build" / "windows" / "versions.json"
SUMS = "SHA256SUMS"
_MEGABYTE = 1_000_000


def main() -> int:
    """Make everything and print their sizes."""
    from installer import bom  # what makes the portable folder for Linux does without

    folder, into = ROOT / "dist" / NAME, ROOT / "dist"
    faults = folder_faults(folder)
    if faults:
        print("\n".join(faults), file=sys.stderr)  # noqa: T201
        return 1
    signing = os.environ.get("SIGN", "")
    if signing:
        for program in PROGRAMS:
            subprocess.run([*shlex.split(signing), str(folder / program)], check=True)  # noqa: S603
    made = [portable(folder, into), setup(folder, into, sign=signing)]
    made.append(bom.write(folder, _VERSIONS, into, _now()))
    (into / SUMS).write_text(sums(made), "utf-8")
    print(f"installed: {_megabytes(files(folder))}")  # noqa: T201
    for path in made:
        print(f"{path.relative_to(ROOT).as_posix()}: {_megabytes([path])}")  # noqa: T201
    return 0


def sums(made: list[Path]) -> str:
    """Return what ``sha256sum --check`` reads of these files."""
    lines = []
    for path in made:
        lines.append(f"{sha256(path.read_bytes()).hexdigest()}  {path.name}\n")
    return "".join(lines)


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


def portable(folder: Path, into: Path) -> Path:
    """Zip ``folder`` with the file that makes it portable."""
    made = into / f"{NAME}-{VERSION}-portable.zip"
    with ZipFile(made, "w", compresslevel=9) as bundle:
        for path in files(folder):
            bundle.writestr(_entry(path.relative_to(folder).as_posix()), path.read_bytes())
        bundle.writestr(_entry(PORTABLE), PORTABLE_TEXT.encode("utf-8-sig"))
    return made


def _entry(name: str) -> ZipInfo:
    """Return a file's entry of the zip, the same on whatever machine it is made."""
    entry = ZipInfo(f"{NAME}/{name}", time.gmtime(_now())[:6])
    entry.compress_type = ZIP_DEFLATED
    entry.create_system = 3
    entry.external_attr = 0o644 << 16
    return entry


def _now() -> int:
    return int(os.environ.get("SOURCE_DATE_EPOCH", time.time()))


if __name__ == "__main__":
    sys.exit(main())
