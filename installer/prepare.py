"""Make what a build needs, as dev/start.py does.

python3 installer/prepare.py linux, windows (with wine) or package (for other Linux) on Debian 12.
Afterwards .venv holds what requirements-build.txt pins, and the system's packages are there.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "dev"))

from environment import TO_START, NotReadyError, prepare

_MINOR = f"{sys.version_info.major}.{sys.version_info.minor}"
_SETUP = {"nsis": "makensis"}
#: Debian's packages for each kind of build.
NEEDED = {
    "linux": {
        **TO_START,
        **_SETUP,
        "osslsigncode": "osslsigncode",  # with which the tests sign a setup
        "binutils": "objcopy",
        f"libpython{_MINOR}": f"libpython{_MINOR}.so.1.0",
    },
    "windows": {
        **_SETUP,
        "python3-venv": "ensurepip",
        "wine64": "/usr/lib/wine/wine64",
        "wine": "wine",
    },
    "package": {
        "python3-venv": "ensurepip",
        "debootstrap": "/usr/sbin/debootstrap",
        "dpkg-dev": "dpkg-source",
    },
}


def main() -> int:
    """Prepare; say what is missing where that fails."""
    try:
        prepare("requirements-build.txt", NEEDED[sys.argv[1]])
    except NotReadyError as error:
        print(error, file=sys.stderr)  # noqa: T201
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
