"""Names of files: whether two are one file, and what a system would take for something else."""

import os
import re
import unicodedata
from pathlib import Path

#: Names that Windows keeps for its devices, whatever comes after a dot.
_DEVICES = re.compile(
    r"(CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(COM|LPT)[0-9¹²³])\s*(\..*)?", re.IGNORECASE | re.DOTALL
)
#: A colon names a stream within a file.
_FORBIDDEN = re.compile(r'[<>:"|?*\x00-\x1f]')


def is_same(one: Path, other: Path) -> bool:
    """Whether two paths lead to one file, or would once it is there.

    Links of either kind, another case, a short name: where both are there, the system knows. Of two
    that are not there yet it is assumed if any system would take their names for one.
    """
    one, other = followed(one), followed(other)
    are_there = (os.path.exists(one), os.path.exists(other))  # noqa: PTH110 (raises nothing)
    if all(are_there):
        return one.samefile(other)
    if any(are_there):
        return False
    if one.parent == one or other.parent == other:
        return one == other
    return _key(one.name) == _key(other.name) and is_same(one.parent, other.parent)


def followed(path: Path) -> Path:
    """Return where ``path`` leads, through all links, as far as it is there."""
    return Path(os.path.realpath(path))


def is_device_name(name: str) -> bool:
    """Whether Windows takes a file of that name for one of its devices."""
    return _DEVICES.fullmatch(name.rstrip(" .")) is not None


def is_taken_otherwise(name: str) -> bool:
    """Whether Windows would write to something else than a file of exactly that name."""
    is_cut = name != name.rstrip(" .")
    return is_cut or is_device_name(name) or _FORBIDDEN.search(name) is not None


def _key(name: str) -> str:
    """Return what names have in common that are one file on some system."""
    return unicodedata.normalize("NFC", name).casefold().rstrip(" .")
