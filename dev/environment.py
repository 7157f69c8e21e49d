"""What start.py and test.py share: the system's packages and a virtual environment.

Both are made once and kept up to date. Standard library only; it reads with any Python since 3.7,
so that an old one gets a sentence and not a traceback.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import platform
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

#: The versions of Python that every pinned package has wheels for.
_VERSIONS = ((3, 11), (3, 12), (3, 13))

# Debian's packages, each with what shows that it or its like is there: a Python module, a library,
# a command, a file.
_VENV = {"python3-venv": "ensurepip"}
_QT = {
    "libdbus-1-3": "libdbus-1.so.3",
    "libegl1": "libEGL.so.1",
    "libfontconfig1": "libfontconfig.so.1",
    "libgl1": "libGL.so.1",
    "libglib2.0-0": "libglib-2.0.so.0",
    "libxkbcommon0": "libxkbcommon.so.0",
}
_SCREEN = {
    "libxcb-cursor0": "libxcb-cursor.so.0",
    "libxcb-icccm4": "libxcb-icccm.so.4",
    "libxcb-keysyms1": "libxcb-keysyms.so.1",
    "libxcb-shape0": "libxcb-shape.so.0",
    "libxcb-xkb1": "libxcb-xkb.so.1",
    "libxkbcommon-x11-0": "libxkbcommon-x11.so.0",
}
_PEERS = {  # what the tests hold our documents and our window against
    # Without any Chinese font in the system pdfium leaves out what a file does not embed.
    "fonts-wqy-microhei": "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
    "libreoffice-calc-nogui": "/usr/lib/libreoffice/program/libsclo.so",
    "libreoffice-writer-nogui": "/usr/lib/libreoffice/program/libswlo.so",
    "poppler-utils": "pdftotext",
    "xauth": "xauth",
    "xvfb": "Xvfb",
}
#: What a window on Linux needs of the system, and what the tests need.
TO_START = {**_VENV, **_QT, **_SCREEN}
TO_TEST = {**TO_START, **_PEERS}

_INSTALL = (
    "env",
    "DEBIAN_FRONTEND=noninteractive",
    "apt-get",
    "install",
    "--yes",
    "--no-remove",
    "--no-install-recommends",
)

#: apt-get names the file that another one has locked, in any language; waits ten minutes.
_LOCKED = re.compile(r"/var/(lib|cache)/\S+/lock")
_TRIES, _PAUSE = 60, 10


class NotReadyError(Exception):
    """The environment could not be made; the message says what to do."""


def prepare(requirements: str, packages: dict[str, str]) -> None:
    """Make sure of ``packages`` (on Linux) and of an environment with what ``requirements`` pins.

    Raises:
        NotReadyError: where that fails or needs the user's help.
    """
    if sys.version_info[:2] not in _VERSIONS:
        known = ", ".join(f"{major}.{minor}" for major, minor in _VERSIONS)
        raise NotReadyError(
            f"需要 Python {known} 之一，现在是 {platform.python_version()}。\n"
            f"Python {known} is needed; this is {platform.python_version()}."
        )
    if sys.platform.startswith("linux"):
        _install([name for name, sign in packages.items() if not _is_there(sign)])
    if PYTHON.exists() and _is_installed(requirements):
        return
    say(
        "正在准备运行环境，只在第一次和更新后需要……",
        "Preparing the environment, the first time and after updates only ...",
    )
    if not (VENV.exists() and VENV.samefile(sys.prefix)):  # else it is active, and running this
        _run([sys.executable, "-m", "venv", *_cleared(), str(VENV)])
    _run([str(PYTHON), "-m", "pip", "install", "-r", str(ROOT / requirements)])
    for name in _with_included(requirements):  # so that nobody installs these again
        _mark(name).write_text(_fingerprint(name), encoding="utf-8")


def say(chinese: str, english: str) -> None:
    """Tell the user in both languages; on stderr, which takes any character on any console."""
    print(f"{chinese}\n{english}", file=sys.stderr, flush=True)


def _is_installed(requirements: str) -> bool:
    """Whether the environment has all that ``requirements`` pins, and was made by this Python."""
    mark = _mark(requirements)
    return mark.exists() and mark.read_text(encoding="utf-8") == _fingerprint(requirements)


def _mark(requirements: str) -> Path:
    """Return the file which says what of ``requirements`` was installed last."""
    return VENV / f"{requirements}.installed"


def _fingerprint(requirements: str) -> str:
    """Return what it depends on whether ``requirements`` are there: this Python, and the pins."""
    pins = b"".join((ROOT / name).read_bytes() for name in _with_included(requirements))
    return f"{platform.python_version()} {hashlib.sha256(pins).hexdigest()}"


def _with_included(requirements: str) -> list[str]:
    """Return the file of ``requirements`` and those it includes, which are installed with it."""
    names = [requirements]
    for line in (ROOT / requirements).read_text(encoding="utf-8").splitlines():
        if line.startswith("-r "):
            names += _with_included(line[len("-r ") :].strip())
    return names


def _cleared() -> tuple[str, ...]:
    """Return the option that empties an environment which another Python made."""
    config = VENV / "pyvenv.cfg"
    made_by = config.read_text(encoding="utf-8") if config.exists() else ""
    return () if f"version = {platform.python_version()}\n" in made_by else ("--clear",)


def _run(command: list[str]) -> None:
    if subprocess.run(command, check=False).returncode != 0:
        raise NotReadyError(
            "准备运行环境没有成功，原因见上面几行；"
            "多半是连不上软件源，请检查网络或 pip 的设置后再试。\n"
            "The environment could not be made, see above; "
            "check the network and pip's configuration."
        )


def _is_there(sign: str) -> bool:
    if sign.startswith("/"):
        return Path(sign).exists()
    if ".so." not in sign:
        return shutil.which(sign) is not None or importlib.util.find_spec(sign) is not None
    try:
        ctypes.CDLL(sign)
    except OSError:
        return False
    return True


def _install(missing: list[str]) -> None:
    """Install Debian's packages, as root or through sudo; say what to run where neither will do."""
    if not missing:
        return
    names = " ".join(missing)
    help_needed = NotReadyError(
        f"缺少系统软件包，请以管理员（root）身份运行下面两行，然后再试：\n"
        f"System packages are missing. Run these two lines as root, then try again:\n\n"
        f"    apt-get update\n    apt-get install --no-install-recommends {names}\n"
    )
    sudo = [] if os.geteuid() == 0 else ["sudo"]
    if not all(map(shutil.which, [*sudo, "apt-get"])):
        raise help_needed
    say(f"正在安装系统软件包：{names}", f"Installing system packages: {names}")
    for step in ([*sudo, "apt-get", "update"], [*sudo, *_INSTALL, *missing]):
        if not _is_done(step):
            raise help_needed


def _is_done(step: list[str]) -> bool:
    """Run a step of apt-get, which fails at once while another apt-get holds a lock: wait."""
    for _ in range(_TRIES):
        done = subprocess.run(step, check=False, stderr=subprocess.PIPE, text=True)
        sys.stderr.write(done.stderr)
        if done.returncode == 0 or not _LOCKED.search(done.stderr):
            break
        say("另一个程序正在安装软件包，等它完成……", "Waiting for another apt-get to finish ...")
        time.sleep(_PAUSE)
    return done.returncode == 0
