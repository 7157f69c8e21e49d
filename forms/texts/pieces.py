"""Two texts side by side: the pieces in which they are the same, and those in which they differ."""

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby
from typing import NamedTuple

_TOKEN = re.compile(r"[0-9A-Za-z.,%]+|.", re.DOTALL)  # a number, a Latin word, or a character
_SENTENCE = re.compile(r"[^。；\n]*[。；\n]|[^。；\n]+")
#: Comparing a sentence of more characters than this word by word would take too long.
_LONG = 2_000


class Piece(NamedTuple):
    """A stretch of two texts compared: what either has there, which may be the same."""

    old: str
    new: str

    @property
    def is_same(self) -> bool:
        """Whether both texts have the same here."""
        return self.old == self.new


def pieces_of(old: str, new: str) -> Iterator[Piece]:
    """Yield both texts piece by piece, in order; numbers and Latin words are compared whole.

    Pieces that are the same in both take turns with those that are not.
    """
    for _, run in groupby(_unmerged(old, new), lambda piece: piece.is_same):
        before, after = zip(*run, strict=True)
        yield Piece("".join(before), "".join(after))


def _unmerged(old: str, new: str) -> Iterator[Piece]:
    """Compare what is between the beginning and the end that both texts have in common."""
    before = _TOKEN.findall(old)
    after = _TOKEN.findall(new)
    start = _alike(before, after)
    end = _alike(reversed(before[start:]), reversed(after[start:]))
    old_end = len(before) - end
    new_end = len(after) - end
    yield from _piece(before[:start], after[:start])
    yield from _compared("".join(before[start:old_end]), "".join(after[start:new_end]))
    yield from _piece(before[old_end:], after[new_end:])


def _compared(old: str, new: str) -> Iterator[Piece]:
    """Compare by sentences, what differs by words; what is very long whole, to be done in time."""
    for piece in _matched(_SENTENCE.findall(old), _SENTENCE.findall(new)):
        if piece.is_same or len(piece.old) > _LONG or len(piece.new) > _LONG:
            yield piece
            continue
        before = _TOKEN.findall(piece.old)
        after = _TOKEN.findall(piece.new)
        yield from _matched(before, after, autojunk=False)


def _matched(old: Sequence[str], new: Sequence[str], *, autojunk: bool = True) -> Iterator[Piece]:
    matcher = SequenceMatcher(None, old, new, autojunk=autojunk)
    for _, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        yield from _piece(old[old_start:old_end], new[new_start:new_end])


def _piece(old: Sequence[str], new: Sequence[str]) -> Iterator[Piece]:
    if old or new:
        yield Piece("".join(old), "".join(new))


def _alike(old: Iterable[str], new: Iterable[str]) -> int:
    """Return how many items both begin with."""
    count = 0
    for before, after in zip(old, new, strict=False):
        if before != after:
            break
        count += 1
    return count
