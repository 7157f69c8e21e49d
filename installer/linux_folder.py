"""What keeps the folder of the program from being handed out for 统信 UOS 20 and 麒麟 V10."""

import re
from collections.abc import Iterator
from pathlib import Path, PurePath

from installer.elf import Asked, is_elf, read_elf
from resources.folders import NAME

PROGRAMS = (NAME, "nianbao-cli")
#: The glibc of 统信 UOS 20 and 麒麟 V10 SP1.
GLIBC = (2, 28)
_GLIBC = "GLIBC_"
#: A file as PyInstaller collects it: its place in the folder, where it is, of what type.
Entry = tuple[str, str, str]
#: The place of a library that others are linked to; Python's is what the program itself loads.
_LIBRARY = re.compile(r"(.*/)?lib(?!python)[^/]*\.so\.[\d.]+$")
#: What the desktops have and the folder leaves to them, by the names that libraries go by: glibc,
#: OpenGL, the client of the printing service, and what needs a newer glibc where we would copy it.
OF_THE_SYSTEM = {
    "ld-linux-x86-64.so.2",
    "libc.so.6",
    "libdl.so.2",
    "libm.so.6",
    "libpthread.so.0",
    "librt.so.1",
    "libutil.so.1",
    "libxcb.so.1",
    "libEGL.so.1",
    "libGL.so.1",
    "libcups.so.2",
    "libpng16.so.16",
    "libresolv.so.2",
    "libsystemd.so.0",
}


def asked_for(collected: list[Entry]) -> list[Entry]:
    """Leave out of what PyInstaller has collected the libraries that nothing there asks for.

    They came with plugins that do not ship.
    """
    libraries = {}
    for _, source, _ in collected:
        path = Path(source)
        if path.is_file() and is_elf(path):
            libraries[source] = read_elf(path).libraries
    while True:
        asked = {name for _, source, _ in collected for name in libraries.get(source, ())}
        left = [
            entry for entry in collected if not _LIBRARY.match(entry[0]) or _name(entry) in asked
        ]
        if len(left) == len(collected):
            return left
        collected = left


def _name(entry: Entry) -> str:
    return PurePath(entry[0]).name


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
