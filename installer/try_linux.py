"""What continuous integration does of the packaging, on Debian.

It builds the folder from the spec, runs it and compiles the setup script, with stand-ins for the
Windows programs; wine is not needed.
"""

import os
import subprocess
import sys
import sysconfig
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from installer import pack  # noqa: E402
from installer.linux_folder import GLIBC, glibc_faults, linked_files  # noqa: E402
from installer.setup_file import setup  # noqa: E402
from resources.folders import NAME  # noqa: E402


def main() -> None:
    """Raise where a step fails."""
    work, built = ROOT / "build" / "linux", ROOT / "dist" / "linux"
    subprocess.run(  # noqa: S603
        [
            sys.executable,
            "-m",
            "PyInstaller",
            "--noconfirm",
            "--log-level",
            "ERROR",
            "--workpath",
            str(work),
            "--distpath",
            str(built),
            str(ROOT / "pyinstaller.spec"),
        ],
        check=True,
    )
    with TemporaryDirectory() as elsewhere:
        subprocess.run(  # noqa: S603
            [str(built / NAME / "nianbao-cli"), "self-test"],
            cwd=elsewhere,
            env=_nothing_of_ours(),
            check=True,
        )
    _require_glibc_of_the_desktops(built / NAME)
    with TemporaryDirectory() as folder:
        for program in pack.PROGRAMS:
            Path(folder, program).write_bytes(b"MZ")
        Path(folder, "_internal").mkdir()
        Path(folder, "_internal", "stand-in").write_bytes(b"")
        setup(Path(folder), Path(folder), quick=True)


def _require_glibc_of_the_desktops(folder: Path) -> None:
    """Raise where a wheel's file in ``folder`` needs a newer glibc than 统信 and 麒麟 have.

    Of this machine's own files, Python's among them, most do; installer/linux.sh takes others and
    looks at all of them.
    """
    wheels = {path.name for path in Path(sysconfig.get_path("platlib")).rglob("*.so*")}
    asked = {path: file for path, file in linked_files(folder) if path.name in wheels}
    if not asked:
        raise RuntimeError(f"{folder}: nothing of a wheel")
    if faults := list(glibc_faults(asked)):
        raise RuntimeError("\n".join(faults))
    print(f"{len(asked)} files of wheels need no newer glibc than {GLIBC}")  # noqa: T201


def _nothing_of_ours() -> dict[str, str]:
    """Return surroundings without Python's own settings.

    The packaged program must not find the environment it was built in.
    """
    return {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PYTHON", "VIRTUAL_ENV"))
    }


if __name__ == "__main__":
    main()
