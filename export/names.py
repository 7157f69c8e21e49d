"""File names from titles, fit for Windows as for any other system."""

import re
import unicodedata
from pathlib import Path

from disk.spelling import is_device_name

_FORBIDDEN = '\\/:*?"<>|'
_UNSEEN = ("Cc", "Cf", "Cs", "Zl", "Zp")
_NAMELESS = "年报"
#: What a name may have in bytes (Linux), and a path in UTF-16 units (Windows), its end not counted.
_MOST_BYTES, _MOST_OF_PATH = 255, 259
#: Room for what comes after the name: a mark and the longest suffix.
_END = "（送审稿第 100 稿）.xlsx"
#: A name is not made shorter than this for a deep folder: what it says would be lost.
_LEAST = 24


def file_name(title: str, folder: Path) -> str:
    """Return ``title`` as the name, without suffix, of a file in ``folder``.

    An over-long one keeps its year and its end.
    """
    name = _stripped("".join(map(_allowed, title)))
    if is_device_name(name):
        name = f"_{name}"
    taken = _units(f"{folder.absolute()}/{_END}")
    room = max(_MOST_OF_PATH - taken, _LEAST)
    return _shortened(name, room) or _NAMELESS


def _allowed(character: str) -> str:
    """Return what stands for a character in a name."""
    if character in _FORBIDDEN or unicodedata.category(character) in _UNSEEN:
        return "_"
    return character


def _shortened(name: str, units: int) -> str:
    """Cut a name before its year, where the unit stands, as far as needed to fit."""
    if _fits(name, units):
        return name
    head, tail = _before_last_year(name)
    shorter = f"{_stripped(head)}…{tail}"
    while not _fits(shorter, units):
        if head:
            head = head[:-1]
        else:
            tail = tail[:-1]
        shorter = f"{_stripped(head)}…{tail}"
    return _stripped(shorter)


def _before_last_year(name: str) -> tuple[str, str]:
    """Return a name in two parts, the second of which begins with its last year, if it has one."""
    years = list(re.finditer("[0-9]{4}年", name))
    at = years[-1].start() if years else len(name)
    return name[:at], name[at:]


def _fits(name: str, units: int) -> bool:
    return len(name.encode()) <= _MOST_BYTES - len(_END.encode()) and _units(name) <= units


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _stripped(name: str) -> str:
    """Take off what Windows drops at the end, and what hides a file at the beginning."""
    return re.sub(r"^[\s.]+|[\s.]+$", "", name)
