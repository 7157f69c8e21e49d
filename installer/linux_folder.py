"""What keeps the folder of the program from being handed out for 统信 UOS 20 and 麒麟 V10."""

from collections.abc import Iterator
from pathlib import Path

from installer.elf import Asked, is_elf, read_elf
from resources.folders import NAME

PROGRAMS = (NAME, "nianbao-cli")
#: The glibc of 统信 UOS 20 and 麒麟 V10 SP1.
GLIBC = (2, 28)
_GLIBC = "GLIBC_"
#: What the desktops have and the folder leaves to them, by the names that libraries go by: glibc,
#: OpenGL, the client of the printing service, and what are parts of the system themselves.
OF_THE_SYSTEM = {
    "ld-linux-x86-64.so.2",
    "libc.so.6",
    "libdl.so.2",
    "libm.so.6",
    "libpthread.so.0",
    "librt.so.1",
    "libutil.so.1",
    "libEGL.so.1",
    "libGL.so.1",
    "libcups.so.2",
    "libpng16.so.16",
    "libsystemd.so.0",
}


def folder_faults(folder: Path) -> list[str]:
    """Return what keeps ``folder`` from being handed out, a line each."""
    missing = [name for name in PROGRAMS if not (folder / name).is_file()]
    asked = dict(linked_files(folder))
    shipped = {path.name for path in folder.rglob("*")}
    return [
        *(f"{folder / name} is missing" for name in missing),
        *glibc_faults(asked),
        *_lacking(asked, shipped | OF_THE_SYSTEM),
    ]


def linked_files(folder: Path) -> Iterator[tuple[Path, Asked]]:
    """Give every library and program below ``folder`` once, in a lasting order."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink() and is_elf(path):
            yield path, read_elf(path)


def glibc_faults(asked: dict[Path, Asked]) -> Iterator[str]:
    """Give a line for each file that needs a newer glibc than the oldest of the desktops."""
    for path, file in asked.items():
        newer = [version for version in file.versions if _is_newer(version)]
        if newer:
            yield f"{path} needs {', '.join(sorted(set(newer)))}"


def _is_newer(version: str) -> bool:
    if not version.startswith(_GLIBC):
        return False
    numbers = version.removeprefix(_GLIBC).split(".")
    if not all(number.isdecimal() for number in numbers):  # GLIBC_PRIVATE is of one version alone
        return True
    return tuple(map(int, numbers)) > GLIBC


def _lacking(asked: dict[Path, Asked], there: set[str]) -> Iterator[str]:
    for path, file in asked.items():
        for library in file.libraries:
            if library not in there:
                yield f"{path} needs {library}, which nobody has"
