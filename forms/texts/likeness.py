"""How much of two texts is the same words, fast enough to be asked at each edit."""

import re
from collections import Counter
from functools import lru_cache

#: What is no letter: marks, digits, white space; a year changes while the words stay.
_NO_LETTER = re.compile(r"[\W\d_]+")
#: No section is longer; the time that it takes grows with the square of this.
_MOST = 20_000


@lru_cache(maxsize=256)
def letters(text: str) -> str:
    """Return the letters of ``text`` alone."""
    return _NO_LETTER.sub("", text)


def is_alike(one: str, other: str, ratio: float) -> bool:
    """Whether more than ``ratio`` of the letters of both are the same, in the same order."""
    return _may_be(one, other, ratio) and likeness(one, other) > ratio


@lru_cache(maxsize=64)
def likeness(one: str, other: str) -> float:
    """Return which share of both is the longest that they have in common, from 0 to 1.

    It is 0 for what is too long to be compared.
    """
    if not one or not other or max(len(one), len(other)) > _MOST:
        return 0.0
    return 2 * _in_common(one, other) / (len(one) + len(other))


def _may_be(one: str, other: str, ratio: float) -> bool:
    """Whether the two can be that much alike: by their lengths, and by what each is made of."""
    needed = ratio * (len(one) + len(other)) / 2
    if min(len(one), len(other)) < needed:
        return False
    mine, theirs = _made_of(one), _made_of(other)
    lacking = len(mine.keys() - theirs.keys())
    if len(one) - lacking < needed:
        return False
    return (mine & theirs).total() >= needed


@lru_cache(maxsize=256)
def _made_of(words: str) -> Counter[str]:
    """Return how often each letter is in ``words``: paragraphs are held against many others."""
    return Counter(words)


def _in_common(one: str, other: str) -> int:
    """Return the length of the longest common subsequence, a row of its table as one integer.

    After H. Hyyrö, Bit-parallel LCS-length computation revisited (2004).
    """
    places: dict[str, int] = {}
    for place, letter in enumerate(one):
        places[letter] = places.get(letter, 0) | 1 << place
    every = (1 << len(one)) - 1
    row = every
    for letter in other:
        matched = row & places.get(letter, 0)
        row = ((row + matched) | (row - matched)) & every
    return len(one) - row.bit_count()
