"""The characters that the fonts at hand can print, known without loading a font.

A file is looked into only where a character is in none of the files before: the checks ask after
every edit.
"""

from collections.abc import Container, Iterator
from functools import cache

from export.fonts import Choice, FontFile, Role, chosen, files
from export.true_type import Lookup, Unusable, lookup


class Printable(Container[str]):
    """What can be printed, a character at a time; each is looked up once."""

    def __init__(self, candidates: Iterator[FontFile]) -> None:
        """Look characters up in ``candidates``, in order."""
        self._further = candidates
        self._open: list[Lookup] = []
        self._known: dict[str, bool] = {}

    def __contains__(self, character: object) -> bool:
        """Whether one of the files has a glyph for the character."""
        if not isinstance(character, str) or len(character) != 1:
            return False
        if character not in self._known:
            self._known[character] = self._is_in_a_file(ord(character))
        return self._known[character]

    def _is_in_a_file(self, point: int) -> bool:
        if any(has(point) for has in self._open):
            return True
        for file in self._further:
            has = _usable(file)
            self._open.append(has)
            if has(point):
                return True
        return False


def printable() -> Printable:
    """Return what the fonts at hand can print; kept as long as no others are chosen."""
    return _printable(chosen())


@cache
def _printable(_choice: Choice) -> Printable:
    return Printable(iter(dict.fromkeys(files(Role.FANG))))


def _usable(file: FontFile) -> Lookup:
    """Return what looks characters up in ``file``: none is in one that no PDF can embed."""
    try:
        return lookup(file)
    except Unusable:
        return _nothing


def _nothing(_point: int) -> bool:
    return False
