"""The characters that the fonts at hand can print, known without loading a font.

A file is looked into only where a character is in none of the files before: the checks ask after
every edit.
"""

from collections.abc import Container, Hashable, Iterator
from functools import lru_cache

from export.fonts import Choice, FontFile, Role, chosen, files
from export.stand_ins import as_listed, stand_ins_for
from export.true_type import Lookup, Unusable, lookup


class Usual(Container[str]):
    """What the fonts that documents are set in have, a character at a time, each looked up once."""

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


class Printable(Container[str]):
    """What can be printed: what documents' fonts have, or another font of this computer."""

    def __init__(self, usual: Usual) -> None:
        """Look elsewhere for what is not ``usual``."""
        self._usual = usual
        self._elsewhere: dict[str, bool] = {}

    def __contains__(self, character: object) -> bool:
        """Whether a font at hand has a glyph for the character."""
        if character in self._usual:
            return True
        if not isinstance(character, str) or len(character) != 1:
            return False
        if character not in self._elsewhere:
            self._elsewhere[character] = any(stand_ins_for(character))
        return self._elsewhere[character]


def printable() -> Printable:
    """Return what the fonts at hand can print; kept until others are chosen or installed."""
    return _printable(chosen(), as_listed())


def usual() -> Usual:
    """Return what the fonts that documents are set in have; kept until others are chosen."""
    return _usual(chosen())


@lru_cache(maxsize=16)
def _printable(choice: Choice, _installed: Hashable) -> Printable:
    return Printable(_usual(choice))


@lru_cache(maxsize=16)
def _usual(_choice: Choice) -> Usual:
    return Usual(iter(dict.fromkeys(files(Role.FANG))))


def _usable(file: FontFile) -> Lookup:
    """Return what looks characters up in ``file``: none is in one that no PDF can embed."""
    try:
        return lookup(file)
    except Unusable:
        return _nothing


def _nothing(_point: int) -> bool:
    return False
