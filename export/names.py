"""File names from titles, fit for Windows as for any other system."""

import re
import unicodedata
from pathlib import Path

_FORBIDDEN = '\\/:*?"<>|'
_UNSEEN = ("Cc", "Cf", "Cs", "Zl", "Zp")
#: Names that Windows keeps for its devices, whatever comes after a dot.
_DEVICES = re.compile(
    r"(CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(COM|LPT)[0-9¹²³])\s*(\..*)?", re.IGNORECASE | re.DOTALL
)
_NAMELESS = "年报"
#: What a name may have in bytes (Linux), and a path in UTF-16 units (Windows), its end not counted.
_MOST_BYTES, _MOST_OF_PATH = 255, 259
#: Room for what comes after the name: a mark and the longest suffix.
_END = "（送审稿第 100 稿）.xlsx"
#: A name is not made shorter than this for a deep folder: what it says would be lost.
_LEAST = 24


def file_name(title: str, folder: Path) -> str:
    """Return ``title`` as the name, without suffix, of a file in ``folder``; an over-long one keeps its year and its end."""
    name = _stripped(
        "".join(
            "_"
            if character in _FORBIDDEN or unicodedata.category(character) in _UNSEEN
            else character
            for character in title
        )
    )
    if _DEVICES.fullmatch(name):
        name = f"_{name}"
    return (
        _shortened(name, max(_MOST_OF_PATH - _units(f"{folder.absolute()}/{_END}"), _LEAST))
        or _NAMELESS
    )


def _shortened(name: str, units: int) -> str:
    """Cut a name before its year, where the unit stands, as far as needed to fit."""
    if _fits(name, units):
        return name
    years = list(re.finditer("[0-9]{4}年", name))
    at = years[-1].start() if years else len(name)
    head, tail = name[:at], name[at:]
    while not _fits(shorter := f"{_stripped(head)}…{tail}", units):
        head, tail = (head[:-1], tail) if head else ("", tail[:-1])
    return _stripped(shorter)


def _fits(name: str, units: int) -> bool:
    return len(name.encode()) <= _MOST_BYTES - len(_END.encode()) and _units(name) <= units


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _stripped(name: str) -> str:
    """Take off what Windows drops at the end, and what hides a file at the beginning."""
    return re.sub(r"^[\s.]+|[\s.]+$", "", name)
