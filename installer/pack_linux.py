"""Make of the folder dist/linux/公开年报 what is handed out: the .deb and the portable tar.xz.

They are put into dist/. Runs on Debian, for installer/linux.sh; SOURCE_DATE_EPOCH is the time that
all files get, so that the same folder gives the same bytes.
"""

import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from installer.linux_folder import PROGRAMS, folder_faults  # noqa: E402
from installer.pack import PORTABLE_TEXT  # noqa: E402
from resources import VERSION  # noqa: E402
from resources.folders import NAME, PORTABLE  # noqa: E402

#: Where the program is installed, and what it is called as a command: both without Chinese, which
#: not every desktop starts.
HOME = Path("opt", "nianbao")
COMMANDS = dict(zip(("nianbao", "nianbao-cli"), PROGRAMS, strict=True))
_PARTS = ROOT / "installer" / "linux"
_ICON = ROOT / "resources" / "icons" / "nianbao.png"
_KILOBYTE = 1024


def main() -> int:
    """Make both files, where nothing is wrong with the folder."""
    folder = ROOT / "dist" / "linux" / NAME
    faults = folder_faults(folder)
    if faults:
        print("\n".join(faults), file=sys.stderr)  # noqa: T201
        return 1
    for made in (portable(folder, ROOT / "dist"), package(folder, ROOT / "dist")):
        print(f"{made.relative_to(ROOT)}: {made.stat().st_size / 1_000_000:.1f} MB")  # noqa: T201
    return 0


def portable(folder: Path, into: Path) -> Path:
    """Pack ``folder`` with the file that makes it portable."""
    made = into / f"{NAME}-{VERSION}-linux-amd64.tar.xz"
    with TemporaryDirectory() as elsewhere, tarfile.open(made, "w:xz") as bundle:
        mark = Path(elsewhere, PORTABLE)
        mark.write_text(PORTABLE_TEXT, encoding="utf-8")
        for path in [folder, *sorted(folder.rglob("*"))]:
            place = Path(NAME, path.relative_to(folder))
            bundle.add(path, place, recursive=False, filter=_of_nobody)
        bundle.add(mark, Path(NAME, PORTABLE), filter=_of_nobody)
    return made


def _of_nobody(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """Leave out what only tells who packed it, and when."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    entry.mtime = _epoch()
    entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
    return entry


def _epoch() -> int:
    return int(os.environ["SOURCE_DATE_EPOCH"])


def package(folder: Path, into: Path) -> Path:
    """Make the package of ``folder`` for dpkg."""
    made = into / f"nianbao_{VERSION}_amd64.deb"
    with TemporaryDirectory() as elsewhere:
        root = Path(elsewhere, "root")
        shutil.copytree(folder, root / HOME, symlinks=True)
        _add_to_the_desktop(root)
        _add_commands(root)
        _describe(root)
        _make_plain(root)
        command = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(root), str(made)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603
    return made


def _add_to_the_desktop(root: Path) -> None:
    """Add the entry of the menu, the icon and the kinds of file."""
    share = root / "usr" / "share"
    icon = f"icons/hicolor/{_icon_size()}/apps/nianbao.png"
    for source, place in (
        (_PARTS / "nianbao.desktop", "applications/nianbao.desktop"),
        (_PARTS / "nianbao.xml", "mime/packages/nianbao.xml"),
        (_ICON, icon),
        (ROOT / "LICENSE", "doc/nianbao/copyright"),
    ):
        (share / place).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, share / place)


def _icon_size() -> str:
    """Return the icon's size as its folder is called; a PNG has it in its first chunk."""
    head = _ICON.read_bytes()[16:24]
    width, height = int.from_bytes(head[:4], "big"), int.from_bytes(head[4:], "big")
    return f"{width}x{height}"


def _add_commands(root: Path) -> None:
    commands = root / "usr" / "bin"
    commands.mkdir(parents=True)
    for name, program in COMMANDS.items():
        (commands / name).symlink_to(Path("/", HOME, program))


def _describe(root: Path) -> None:
    """Add what dpkg reads: name and needs of the package, and what runs before it is replaced."""
    size = sum(path.lstat().st_size for path in root.rglob("*")) // _KILOBYTE
    control = (_PARTS / "control").read_text("utf-8")
    (root / "DEBIAN").mkdir()
    described = control.format(version=VERSION, kilobytes=size)
    (root / "DEBIAN" / "control").write_text(described, encoding="utf-8")
    for script in ("preinst", "prerm"):
        shutil.copy(_PARTS / "closed.sh", root / "DEBIAN" / script)
        (root / "DEBIAN" / script).chmod(0o755)


def _make_plain(root: Path) -> None:
    """Give every file the time and the rights that it has for everybody."""
    for path in [root, *root.rglob("*")]:
        if not path.is_symlink():
            is_run = path.is_dir() or path.stat().st_mode & 0o100
            path.chmod(0o755 if is_run else 0o644)
        os.utime(path, (_epoch(), _epoch()), follow_symlinks=False)


if __name__ == "__main__":
    sys.exit(main())
