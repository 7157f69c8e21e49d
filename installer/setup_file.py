"""Make the setup file of the folder dist/公开年报, by makensis and setup.nsi."""

import os
import shutil
import subprocess
from pathlib import Path, PureWindowsPath
from tempfile import TemporaryDirectory

from resources import VERSION
from resources.folders import NAME

_SCRIPT = Path(__file__).with_name("setup.nsi")
#: What the setup itself adds to the folder.
_UNINSTALLER, _LIST = "uninstall.exe", "_internal\\installed.txt"


def setup(folder: Path, into: Path, *, sign: str = "", quick: bool = False) -> Path:
    """Compile the setup file of ``folder``.

    ``sign`` is a command that signs the file it is given last: it gets the uninstaller and the
    setup. If ``quick`` nothing is compressed, to try the script alone.

    Raises:
        FileNotFoundError: makensis is not installed.
        subprocess.CalledProcessError: the script, or a signature, has failed.
    """
    made = into / f"{NAME}-{VERSION}-setup.exe"
    makensis = shutil.which("makensis")
    if makensis is None:
        raise FileNotFoundError("makensis (Debian: apt-get install nsis)")
    command = [makensis, "-V2", "-WX", "-INPUTCHARSET", "UTF8"]
    command += [f"-DVERSION={VERSION}", f"-DOUTPUT={made}"]
    if sign:
        command.append(f"-DSIGN={sign}")
    if quick:
        command.append("-DQUICK=1")
    surroundings = {**os.environ, "LC_ALL": "C.UTF-8"}  # or it cannot read its arguments
    with TemporaryDirectory() as beside:
        listed = Path(beside, "installed.txt")
        listed.write_bytes(installed(folder).encode("utf-16"))
        written = Path(beside, "files.nsh")
        written.write_text(files_written(folder), "utf-8")
        command += [f"-DLIST={listed}", f"-DFILES={written}", str(_SCRIPT)]
        subprocess.run(command, env=surroundings, check=True)  # noqa: S603
    return made


def installed(folder: Path) -> str:
    """Return the names of what a setup installs, a line each, as Windows writes them.

    A folder, which ends in a backslash, comes after what is in it. The programs come first: while
    one version makes place for another, none can be started. The uninstaller comes last: a removal
    that is cut off can be begun again. It, and the setup of a later version, remove what is named
    here and nothing else.
    """
    names = [_named(path, folder) for path in folder.rglob("*")]
    names = [*sorted([*names, _LIST], reverse=True), _UNINSTALLER]
    return "".join(f"{name}\r\n" for name in names)


def _named(path: Path, folder: Path) -> str:
    name = str(PureWindowsPath(path.relative_to(folder)))
    return f"{name}\\" if path.is_dir() else name


def files_written(folder: Path) -> str:
    """Return the lines of the script that write every file, in a lasting order."""
    lines = []
    for inside in [folder, *sorted(path for path in folder.rglob("*") if path.is_dir())]:
        lines.append(f'SetOutPath "${{NEW}}\\{PureWindowsPath(inside.relative_to(folder))}"')
        for path in sorted(inside.iterdir()):
            if path.is_file():
                lines.append(f'File "{path}"')
    return "\n".join(lines)
