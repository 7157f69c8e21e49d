"""Words that are looked for in a text, whether or not their case and width are to agree."""

from functools import lru_cache
from typing import NamedTuple

#: Full-width characters and the blank between them, each for the ASCII one; then small letters.
_FULL_WIDTH = {0xFF01 + at: 0x21 + at for at in range(94)} | {0x3000: 0x20, 0x00A0: 0x20}
_CAPITALS = range(ord("A"), ord("Z") + 1)


class Search(NamedTuple):
    """Words to look for; ``exact``: in the very case and width in which they are given."""

    words: str
    exact: bool = False

    def places(self, text: str) -> list[tuple[int, int]]:
        """Return where the words stand in ``text``, in code points; none overlaps another."""
        within, words = text, self.words
        if not self.exact:
            within, words = _folded(text), _folded(words)
        found: list[tuple[int, int]] = []
        at = within.find(words) if words else -1
        while at >= 0:
            found.append((at, at + len(words)))
            at = within.find(words, at + len(words))
        return found

    def is_all_of(self, text: str) -> bool:
        """Whether ``text`` is these words and nothing else."""
        return self.places(text) == [(0, len(text))]


def _folded(text: str) -> str:
    """Return ``text`` in small letters of half width; it is as long as before."""
    return text.translate(_small_and_narrow())


@lru_cache(maxsize=1)
def _small_and_narrow() -> dict[int, int]:
    folded = dict(_FULL_WIDTH)
    for code in _CAPITALS:
        folded[code] = code + 32
        folded[code + 0xFEE0] = code + 32
    return folded
