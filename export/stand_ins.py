"""Fonts of this computer for characters that the fonts of documents lack: rare names, mostly.

Windows has most of the rare characters of GB 18030—2022 in fonts that play no other role; else it
is any font that is installed. They are looked through when the first such character is met.
"""

import os
from collections.abc import Hashable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final, NamedTuple

from export.fonts import FontFile, chosen, font_file, windows_folders
from export.true_type import Unusable, faces_in, inspected
from forms.texts.characters import is_nobodys, is_seen
from forms.texts.look_alikes import as_written

#: Asked first: what goes well with 宋体 and has most, SimSun-ExtB and -ExtG before all.
_FIRST: Final = (
    "simsunb.ttf",
    "simsunextg.ttf",
    "sursong.ttf",
    "mingliub.ttc",
    "hanaminb.ttf",
    "hanamina.ttf",
    "msyh.ttc",
    "seguisym.ttf",
)
_SUFFIXES: Final = (".ttf", ".ttc", ".otf", ".otc")
_MOST: Final = 4000  # files: no computer has as many fonts
_ELSEWHERE: Final = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "~/.local/share/fonts",
    "~/.fonts",
)


def stand_ins_for(character: str, *, always: bool = False) -> Iterator[FontFile]:
    """Yield the installed fonts that a PDF can draw ``character`` with, the best first.

    There are none for what is nobody's character. Where the clerk wants only the bundled fonts,
    there are none either, unless they are ``always`` looked for.
    """
    if not chosen().only_bundled or always:
        yield from (file for file, why_not in _having(character) if not why_not)


def of_no_use(character: str) -> Iterator[tuple[FontFile, str]]:
    """Yield the installed fonts that have ``character`` and yet no PDF can use; each says why."""
    yield from ((file, why_not) for file, why_not in _having(character) if why_not)


def _having(character: str) -> Iterator[tuple[FontFile, str]]:
    """Yield the installed fonts that have a character, each with why no PDF can use it, or "".

    What only looks like the usual character, such as the radical ⼈, is mended rather than drawn.
    """
    is_mended = as_written(character) != character
    if is_nobodys(character) or not is_seen(character) or is_mended:
        return
    for file in _installed().files:
        try:
            face = inspected(file)
        except Unusable:
            continue
        if face.has(ord(character)):
            yield file, face.refusal


def as_listed() -> Hashable:
    """Return what changes when fonts are installed or removed after they were looked through."""
    return _installed().folders if _listing.folders else None


class _Listing(NamedTuple):
    """The font files of this computer, and the folders that they are in with their times."""

    folders: tuple[tuple[Path, int], ...] = ()
    files: tuple[FontFile, ...] = ()


_listing = _Listing()


def _installed() -> _Listing:
    """Return all fonts of this computer, in the order in which they are asked."""
    global _listing  # noqa: PLW0603 # there is one computer, whose fonts these are
    if not _listing.folders or any(_time(folder) != time for folder, time in _listing.folders):
        _listing = _listed()
    return _listing


def _listed() -> _Listing:
    inside = [each for folder in folders() for each in _all_folders(folder)]
    found: list[FontFile] = []
    for folder in inside:
        found += _fonts_in(folder)
    found.sort(key=_rank)
    faces: list[FontFile] = []
    for file in found[:_MOST]:
        faces += [replace(file, index=index) for index in range(faces_in(file))]
    return _Listing(tuple((folder, _time(folder)) for folder in inside), tuple(faces))


def folders() -> Iterator[Path]:
    """Yield the folders that fonts are installed in."""
    yield from windows_folders()
    if os.name != "nt":
        yield from (Path(folder).expanduser() for folder in _ELSEWHERE)


def _all_folders(folder: Path) -> Iterator[Path]:
    """Yield a folder and those in it; links are not followed, which may lead in a circle."""
    for name, _folders, _files in os.walk(folder):
        yield Path(name)


def _fonts_in(folder: Path) -> Iterator[FontFile]:
    try:
        paths = sorted(folder.iterdir())
    except OSError:  # it is gone, or may not be read
        return
    for path in paths:
        file = font_file(path) if path.suffix.lower() in _SUFFIXES else None
        if file:
            yield file


def _rank(file: FontFile) -> tuple[int, str, str]:
    """Return by what a font comes before another: known ones, then all by their names."""
    name = file.path.name.lower()
    place = _FIRST.index(name) if name in _FIRST else len(_FIRST)
    return place, name, str(file.path)


def _time(folder: Path) -> int:
    """Return when something was put into a folder, or taken out; 0 where it is gone."""
    try:
        return folder.stat().st_mtime_ns
    except OSError:
        return 0
